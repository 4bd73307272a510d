import { expect, test } from 'vitest';
import { readSettings, settingNames } from '../../server/core/settings.js';

test('without variables everything has the value that the contracts promise', () => {
  expect(readSettings({})).toMatchObject({ PORT: 3000, HOST: 'localhost', origin: 'http://localhost:3000' });
});

test('links follow the port where no origin is named', () => {
  expect(readSettings({ PORT: '8080' }).origin).toBe('http://localhost:8080');
});

test.each([
  ['https://duizhao.example/', 'https://duizhao.example'],
  ['https://duizhao.example:8443', 'https://duizhao.example:8443'],
  ['HTTPS://Duizhao.Example', 'https://duizhao.example'],
])('ORIGIN %s is %s', (ORIGIN, origin) => {
  expect(readSettings({ ORIGIN }).origin).toBe(origin);
});

test('an empty variable is an absent one', () => {
  expect(readSettings(Object.fromEntries(settingNames.map((name) => [name, ' '])))).toEqual(readSettings({}));
});

test.each(settingNames.filter((name) => typeof readSettings({})[name] === 'number'))(
  '%s must be a whole number from 0 on',
  (name) => {
    for (const value of ['abc', '-1', '1.5', 'NaN', 'Infinity']) {
      expect(() => readSettings({ [name]: value }), value).toThrow(
        expect.objectContaining({ code: 'malformed', values: { field: name } }),
      );
    }
  },
);

test.each(['nonsense', 'localhost:3000', 'javascript:alert(1)', 'mailto:someone@example.org'])(
  'ORIGIN %s is refused: it is no place on the web',
  (ORIGIN) => {
    expect(() => readSettings({ ORIGIN })).toThrow(
      expect.objectContaining({ code: 'malformed', values: { field: 'ORIGIN' } }),
    );
  },
);
