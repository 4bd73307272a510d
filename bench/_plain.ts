/**
 * The plain alternative: Express and one better-sqlite3 connection on the main thread, as most programs are written. Reads
 * one row, saves one row durably. Usage: node _plain.js DATABASE, listens on PORT.
 */
import { once } from 'node:events';
import Database from 'better-sqlite3';
import express from 'express';

const db = new Database(process.argv[2] ?? ':memory:', { timeout: 10_000 });
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE IF NOT EXISTS paragraph (id INTEGER PRIMARY KEY, text TEXT) STRICT');
const read = db.prepare('SELECT count(*) AS count, max(id) AS last FROM paragraph');
const insert = db.prepare('INSERT INTO paragraph (text) VALUES (?)');

const app = express();
app.get('/', (_request, response) => void response.json(read.get()));
app.post('/', (_request, response) => {
  const { lastInsertRowid } = insert.run('text');
  response.status(201).json({ number: Number(lastInsertRowid) });
});
const server = app.listen(Number(process.env['PORT']), process.env['HOST'] ?? '127.0.0.1');
await once(server, 'listening');
process.on('SIGTERM', () => process.exit(0));
