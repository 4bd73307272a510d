import { describe, expect, it } from 'vitest';
import { compareValues, matchNumbers } from '../../../server/core/numbers.js';

/** Findings on one line: kind, severity, what is meant, what is said, the fix. */
function found(source: string, target: string): string[] {
  return compareValues(source, target).map(({ kind, severity, data, fix }) =>
    [
      kind,
      severity,
      ...(data.source === undefined ? [] : [`${data.source} is ${data.means}`]),
      ...(data.target === undefined ? [] : [`says ${data.target}`]),
      ...(fix === null ? [] : [`→ ${fix}`]),
    ].join(', '),
  );
}

/** Cases of the collection by their number: what translators rightly do with numbers, and what is wrong. */
describe.each<[string, [string, string, string[]][]]>([
  [
    '56: other scales',
    [
      ['国内生产总值13.9万亿元', 'a GDP of 13.9 trillion yuan', []],
      ['投入7000亿元', 'invested 700 billion yuan', []],
      ['城镇新增就业1244万人', 'added 12.44 million urban jobs', []],
      ['新增2.5亿人', 'added 250 million people', []],
    ],
  ],
  [
    '57: a slip of scale',
    [
      [
        '收入2030万元',
        'an income of 203 million yuan',
        ['different, critical, 2030万元 is 20.3 million yuan, says 203 million yuan, → 20.3 million yuan'],
      ],
      [
        '收入20亿元',
        'an income of 20 billion yuan',
        ['different, critical, 20亿元 is 2 billion yuan, says 20 billion yuan, → 2 billion yuan'],
      ],
      [
        '增加0.71万吨',
        'increased by 0.71 million tons',
        ['different, critical, 0.71万吨 is 7,100 tonnes, says 0.71 million tons, → 7,100 tons'],
      ],
      ['3万人参加', '300,000 people took part', ['different, critical, 3万 is 30,000, says 300,000, → 30,000']],
    ],
  ],
  [
    '59: a number torn apart',
    [['多达40万人', 'as many as 40 people. Million.', ['different, critical, 40万 is 400,000, says 40, → 400,000']]],
  ],
  [
    '60: the ordinal of a congress',
    [
      ['学习贯彻党的二十大精神', 'study the guiding principles of the 20th CPC National Congress', []],
      [
        '学习贯彻党的二十大精神',
        'study the guiding principles of the 21st National Congress',
        ['different, critical, 二十大 is 20th, says 21st, → 20th'],
      ],
      [
        '自党的十八大以来',
        'since the 19th National Congress',
        ['different, critical, 十八大 is 18th, says 19th, → 18th'],
      ],
    ],
  ],
  [
    '62: two ordinals',
    [
      ['省委十三届三次全会', 'the third plenary session of the 13th CPC Guangdong Provincial Committee', []],
      ['省委十三届三次全会', 'the 3rd plenary session of the thirteenth Provincial Committee', []],
      [
        '省委十三届三次全会',
        'the 13th plenary session of the third Provincial Committee',
        ['different, critical, 三 is 3rd, says 13th, → 3rd', 'different, major, 十三 is 13th, says third, → 13th'],
      ],
    ],
  ],
  [
    '63: forms of a date',
    [
      ['6月25日召开', 'held on June 25', []],
      ['6月25日召开', 'held on 25 June', []],
      ['6月25日召开', 'held on June 25th', []],
      ['6月25日召开', 'held on the 25th of June', []],
      ['6月25日召开', 'held on 6/25', ['date-form, minor, 6月25日 is June 25, says 6/25']],
      ['6月25日召开', 'held on June 25, 2023', ['extra, minor, 6月25日 is June 25, says June 25, 2023']],
      ['去年6月25日召开', 'held on June 25, 2022', []],
      ['6月25日召开', 'held on June 26', ['different, critical, 6月25日 is June 25, says June 26, → June 25']],
      ['6月25日召开', 'held on July 25', ['different, critical, 6月25日 is June 25, says July 25, → June 25']],
      [
        '2023年6月25日',
        'June 25, 2022',
        ['different, critical, 2023年6月25日 is June 25, 2023, says June 25, 2022, → June 25, 2023'],
      ],
      ['3月5日开始，25日结束', 'from March 5 to March 25', []],
      ['12时至16时30分', 'between noon and 4:30 p.m.', []],
      ['下午4点', 'at 4 a.m.', ['different, critical, 4点 is 16:00, says 4 a.m.']],
    ],
  ],
  [
    '64: datelines',
    [
      ['新华社北京12月11日电 会议召开。', 'A meeting was held.', ['missing, info, 12月11日 is December 11']],
      ['新华社北京12月11日电 12月11日，会议召开。', 'BEIJING, Dec. 11 (Xinhua) -- A meeting was held.', []],
      ['新华社哈尔滨7月26日电', 'Xinhua, Harbin, July 26, 2020', []],
    ],
  ],
  [
    '66: decades',
    [
      ['20世纪六七十年代', 'the 1960s and 1970s', []],
      [
        '20世纪六七十年代',
        'the 1950s and 1970s',
        ['different, critical, 20世纪六七十年代 is 1960s, says 1950s, → 1960s'],
      ],
      ['上世纪80年代', 'in the 1980s', []],
      ['上世纪80年代', 'in the 80s', []],
      ['21世纪中叶', 'the middle of the 21st century', []],
    ],
  ],
  [
    '68: units',
    [
      ['1.39万亿斤', '695 million metric tons', []],
      ['2万亩', '1,333 hectares', []],
      ['2万亩', '20,000 mu (1,333 hectares)', []],
      ['2万亩', '20,000 acres', ['unit, major, 2万亩 is 20,000 mu, says 20,000 acres, → 20,000 mu']],
      ['500斤', '500 kilograms', ['unit, major, 500斤 is 500 jin, says 500 kilograms, → 500 jin']],
      ['1.2亿千瓦', '120 GW', []],
      ['1.2亿千瓦', '120 million kilowatts', []],
      ['18个月', 'a year and a half; 1.5 years', []],
      ['半年', 'six months', []],
      ['5亿元', '500 million yuan (about US$70 million)', []],
      [
        '5亿元',
        '500 million US dollars',
        ['unit, major, 5亿元 is 500 million yuan, says 500 million US dollars, → 500 million yuan'],
      ],
      ['3亿港元', '300 million dollars', []],
      ['10里', '5 kilometers', []],
    ],
  ],
  [
    '69: one, and numerals of slogans',
    [
      ['每亩增收', 'income per mu rose', []],
      ['种植1亩苹果', 'planting apples, per mu', []],
      ['一个目标', 'a goal', []],
      ['一亩苹果', 'apples per mu', []],
      ['两国元首', 'both heads of state', []],
      ['激活三大动力', 'unleash the three driving forces', []],
      [
        '“锚定一个目标，激活三大动力，实现十大突破”',
        '“stay anchored to the goal, unleash driving forces, and strive for ten breakthroughs”',
        ['missing, minor, 一 is 1', 'missing, minor, 三 is 3'],
      ],
      ['激活三大动力', 'unleash the four driving forces', ['different, major, 三 is 3, says four, → three']],
    ],
  ],
  [
    '70: idioms',
    [
      ['深入第一线，千方百计，万众一心', 'go to the front line, do everything possible, work as one', []],
      ['第一时间、第一责任人、百年大计', 'at once, the person with primary responsibility, a fundamental task', []],
      ['千万工程', 'the Green Rural Revival Program', []],
      [
        '“千村示范、万村整治”工程',
        'the “One Thousand Villages Demonstration, Ten Thousand Villages Renovation” project',
        [],
      ],
      ['百年未有之大变局', 'changes unseen in a century', []],
    ],
  ],
  [
    '73: multiples and fractions',
    [
      ['增长1倍', 'doubled', []],
      ['增长1倍', 'rose by 100%', []],
      ['增长8倍', 'increased ninefold', []],
      ['增长8倍', 'grew eight times', []],
      ['翻两番', 'quadrupled', []],
      ['翻一番', 'doubled', []],
      ['减少三分之一', 'fell by one third', []],
      ['减少三分之一', 'fell by 1/3', []],
      ['占七成', 'accounted for 70%', []],
      ['一半以上', 'more than half', []],
      ['一半以上', 'over 50%', []],
      ['三分之二在省外', 'two thirds are outside', []],
      [
        '其中青年近三分之二。',
        'Nearly a quarter of them are young people.',
        ['different, major, 三分之二 is 2/3, says a quarter, → two thirds'],
      ],
      ['三分之二在省外', 'one third are outside', ['different, major, 三分之二 is 2/3, says one third, → two thirds']],
    ],
  ],
  [
    'percent and percentage points',
    [
      ['提高3个百分点', 'up 3 percentage points', []],
      [
        '提高3个百分点',
        'up 3 percent',
        ['percent-point, major, 3个百分点 is 3 percentage points, says 3 percent, → 3 percentage points'],
      ],
      [
        '增长5.2%',
        'up 5.2 percentage points',
        ['percent-point, major, 5.2% is 5.2%, says 5.2 percentage points, → 5.2 percent'],
      ],
      ['降息25个基点', 'cut rates by 0.25 percentage points', []],
    ],
  ],
  [
    'digits',
    [
      ['增长5.2%', 'up 5.3%', ['different, critical, 5.2% is 5.2%, says 5.3%, → 5.2%']],
      ['共10303个村', '10,313 villages', ['different, critical, 10303 is 10,303, says 10,313, → 10,303']],
      ['共35家企业', 'companies', ['missing, major, 35 is 35']],
      ['企业', '35 companies', ['extra, major, says 35']],
      ['十四届三次会议', 'the third session of the 14th NPC', []],
      ['“十四五”规划', 'the 14th Five-Year Plan', []],
      ['“十四五”规划', 'the 13th Five-Year Plan', ['different, critical, 十四 is 14th, says 13th, → 14th']],
      ['3—5万人', '30,000 to 50,000 people', []],
      ['3—5万人', 'between 30,000 and 50,000 people', []],
      ['3—5万人', '3 to 5 million people', ['different, critical, 3—5万 is 30,000 to 50,000, says 3 to 5 million']],
      [
        '13.32万亿元',
        '13.3 trillion yuan',
        ['precision, minor, 13.32万亿元 is 13.32 trillion yuan, says 13.3 trillion yuan, → 13.32 trillion yuan'],
      ],
      [
        '13.32万亿元',
        'about 13.3 trillion yuan',
        ['precision, info, 13.32万亿元 is 13.32 trillion yuan, says 13.3 trillion yuan, → 13.32 trillion yuan'],
      ],
      ['近2000人', 'more than 2,000 people', ['approximation, minor, 2000 is 2,000, says 2,000']],
      ['2000多人', 'more than 2,000 people', []],
      ['几千名村民', 'thousands of villagers', []],
      ['40多岁', 'in her 40s', []],
      ['5G基站', '5G base stations', []],
      ['5G基站', '6G base stations', ['different, major, 5G is 5G, says 6G']],
      ['新冠肺炎', 'COVID-19', []],
      ['今年上半年', 'in the first half of 2024', []],
      ['全会精神', 'the guiding principles of the sixth plenary session of the 19th Central Committee', []],
      ['获刑三年六个月', 'sentenced to three and a half years in prison', []],
      ['获刑三年六个月', 'sentenced to three years and six months', []],
      ['以21∶19获胜', 'won 21-19', []],
      ['跑出9秒83', 'ran 9.83 seconds', []],
      ['乾隆四十年（1775年）', 'the 40th year of the Qianlong reign (1775)', []],
      ['9·11事件', 'the September 11 attacks', []],
      ['11日0—24时，新增17例', '17 new cases were reported on the 11th', []],
      ['24小时营业', 'open around the clock', []],
      ['第二百七十四条', 'Article 274', []],
      ['截至11日24时', 'as of midnight on the 11th', []],
      ['2021年12月至次年3月', 'from December 2021 to March 2022', []],
      ['1至5月', 'in the first five months', []],
      ['前5个月', 'from January to May', []],
      [
        '前5个月',
        'from January to June',
        ['missing, major, 5个月 is 5 months', 'extra, major, says January', 'extra, major, says June'],
      ],
      ['亩产提升10.1斤', 'the per-hectare yield rose by 75.8 kilograms', []],
      ['9日晚', 'on Wednesday evening', []],
      ['“九二共识”', 'the 1992 Consensus', []],
      ['“十四五”规划', 'the 14th Five-Year Plan (2021-2025)', []],
      ['上下五千年', 'five millennia', []],
      ['2020年，今年增长5%', 'up 5% in 2021', ['different, critical, 2020年 is 2020, says 2021, → 2020']],
      ['7月25日，26日', 'July 25, August 26', ['different, critical, 26日 is the 26th, says August 26, → July 26']],
      ['从1∶1调整为2∶1', 'from 1:1 to 3:1', ['different, critical, 2 is 2, says 3, → 2']],
      ['占1/4', 'a quarter', []],
      ['二〇二三年', 'in 2023', []],
      ['“一老一小”', 'elderly care and child care', []],
      ['增长了3倍多', 'more than quadrupled', []],
      ['他今年56岁', 'He is 56 years old', []],
      ['二十国集团', 'the G20', []],
      ['当日20时08分', 'at 8:08 p.m. the same day', []],
      ['神舟十五号', 'Shenzhou-15', []],
      ['12月', 'December', []],
      ['三是加强监管', 'Third, strengthen oversight', []],
      ['三三两两，十万火急，相差十万八千里', 'in twos and threes, most urgent, and far from it', []],
      ['', '', []],
    ],
  ],
  [
    'days of the week, parts of the year',
    [
      ['3月11日，工程开工。', 'Work on the project began on Monday.', []],
      ['2024年3月11日，工程开工。', 'Work on the project began on Monday.', []],
      [
        '2024年3月11日，工程开工。',
        'Work on the project began on Friday.',
        ['missing, major, 2024年3月11日 is March 11, 2024'],
      ],
      ['3月11日开工，3月15日停工。', 'Work began on Monday and was halted on Friday.', []],
      ['3月11日开工，5月15日停工。', 'Work began on Monday and was halted.', ['missing, major, 5月15日 is May 15']],
      ['3月11日，周一，工程开工。', 'Work on the project began on Monday.', ['missing, major, 3月11日 is March 11']],
      [
        '3月11日开工，4月1日停工。',
        'Work began on Monday, March 11, and was halted.',
        ['missing, major, 4月1日 is April 1'],
      ],
      [
        '3月11日，工程开工。',
        'Work on the project began on Monday, March 12.',
        ['different, critical, 3月11日 is March 11, says March 12, → March 11'],
      ],
      ['近日，工程开工。', 'Work on the project began on March 11.', ['extra, info, says March 11']],
      ['工程开工。', 'Work on the project began on March 11.', ['extra, major, says March 11']],
      ['上半年增长5%', 'up 5 percent from January to June', []],
      ['前三季度增长5%', 'up 5 percent in the January-September period', []],
      ['前三季度增长5%', 'up 5 percent in the first nine months', []],
      ['1—9月增长5%', 'up 5 percent in the first three quarters', []],
      ['上半年增长5%', 'up 5 percent in July', ['extra, major, says July']],
      ['3月11日线上开幕', 'opened online on March 11', []],
      ['地铁11号线', 'Metro Line 11', []],
      ['2023—24年度', 'in 2023–24', []],
      ['五月初五吃粽子', 'eat zongzi on the fifth day of the fifth lunar month', []],
      ['八月十五赏月', 'admire the moon at the Mid-Autumn Festival', []],
      ['腊月二十三祭灶', 'a sacrifice on the 23rd day of the 12th lunar month', []],
    ],
  ],
  [
    'generations, ages, numbers in names',
    [
      ['“90后”返乡创业', 'those born in the 1990s start businesses at home', []],
      ['95后村官', 'a village official born after 1995', []],
      ['“00后”志愿者', 'young volunteers', []],
      ['“90后”返乡创业', 'those born in the 1980s', ['extra, major, says 1980s']],
      ['七旬老人', 'a 70-year-old', []],
      ['七十载奋斗', 'seven decades of hard work', []],
      ['一百年来', 'over the past hundred years', []],
      ['三十而立', 'a man stands on his own feet at 30', []],
      ['三百六十行', 'every trade', []],
      ['参观十三陵', 'visit the Ming Tombs', []],
      ['七成五的人', '75 percent of the people', []],
      ['七成五的人', '70 percent of the people', ['different, major, 七成五 is 75%, says 70 percent, → 75 percent']],
      ['减少300万至9.4亿', 'fell by 3 million to 940 million', []],
      ['3亿元', '300 million yuan ($42 million)', []],
      ['3亿元', '300 million yuan ($420 million)', ['extra, major, says $420 million']],
      ['5亿美元', '500 million U.S. dollars', []],
      ['3亿元', '300 million yuan (about 42 million U.S. dollars)', []],
      ['「优化基金」注资五亿元', 'an injection of $500 million into the fund', []],
      [
        '注资五亿元',
        'an injection of $500 million',
        ['unit, major, 五亿元 is 500 million yuan, says $500 million, → 500 million yuan'],
      ],
      [
        '30865亿元',
        '3.087 trillion yuan',
        ['precision, info, 30865亿元 is 3.0865 trillion yuan, says 3.087 trillion yuan, → 3.0865 trillion yuan'],
      ],
      [
        '548.9万件',
        '5.49 million cases',
        ['precision, info, 548.9万 is 5.489 million, says 5.49 million, → 5.489 million'],
      ],
      ['75年来', 'in the ensuing three quarters of a century', []],
      ['25年来', 'over a quarter of a century', []],
      ['全年新增就业1100万人', '11 million jobs were added in 2018', []],
      ['审结案件300件', '300 cases were concluded in 2018', ['extra, minor, says 2018']],
      [
        '2019年审结案件300件',
        '300 cases were concluded in 2018',
        ['different, critical, 2019年 is 2019, says 2018, → 2019'],
      ],
      [
        '审结案件300件',
        'a report to the 13th National Congress said that 300 cases were concluded',
        ['extra, minor, says 13th'],
      ],
      [
        '出席第十四届海洋论坛',
        'attend the Ocean Forum 2023',
        ['missing, info, 第十四 is 14th', 'extra, minor, says 2023'],
      ],
      ['出席第十四届海洋论坛', 'attend the Ocean Forum', ['missing, major, 第十四 is 14th']],
      ['2019冠状病毒病疫情', 'the COVID-19 pandemic', []],
      ['辛亥革命后', 'after the 1911 Revolution', []],
      ['第三十七次会议', 'the 37th standing committee session', []],
    ],
  ],
  [
    'fixes in the units and scale of the English',
    [
      [
        '耕地1800万亩',
        '12 million hectares of farmland',
        ['different, critical, 1800万亩 is 18 million mu, says 12 million hectares, → 1.2 million hectares'],
      ],
      [
        '投资3.5万亿元',
        'an investment of 350 billion yuan',
        ['different, critical, 3.5万亿元 is 3.5 trillion yuan, says 350 billion yuan, → 3.5 trillion yuan'],
      ],
      [
        '参会一万六七千人',
        '67,000 people attended',
        ['different, critical, 一万六七千 is 16,000 to 17,000, says 67,000, → 16,000 to 17,000'],
      ],
      ['占三分之二', 'accounting for 40 percent', ['different, critical, 三分之二 is 2/3, says 40 percent']],
    ],
  ],
])('%s', (_, cases) => {
  it.each(cases)('%s ~ %s', (source, target, expected) => expect(found(source, target)).toEqual(expected));
});

describe('compareValues', () => {
  it('points at both places', () => {
    expect(compareValues('收入2030万元。', 'It was 203 million yuan.')).toEqual([
      {
        kind: 'different', severity: 'critical', source: { from: 2, to: 8 }, target: { from: 7, to: 23 },
        data: { source: '2030万元', means: '20.3 million yuan', target: '203 million yuan', says: '2.03亿', factor: 10 },
        fix: '20.3 million yuan',
      },
    ]); // prettier-ignore
  });

  it('asks for no number that a recognised term answers for', () => {
    const [source, target] = ['实施“3060”目标', 'the dual carbon goals'];
    expect(compareValues(source, target)).toHaveLength(1);
    expect(compareValues(source, target, { covered: { source: [{ from: 2, to: 10 }], target: [] } })).toEqual([]);
    const [slogan, project] = ['实施“百县千镇万村工程”', 'the project for counties, towns and villages'];
    expect(compareValues(slogan, project)).toHaveLength(3);
    expect(compareValues(slogan, project, { covered: { source: [{ from: 3, to: 11 }], target: [] } })).toEqual([]);
  });
});

describe('matchNumbers', () => {
  it('pairs by value across the languages', () => {
    const zh = '6月25日，省委十三届三次全会：2030万元，增长5%，分5批，三大动力。';
    const en =
      'On June 25, the third plenary session of the 13th committee: 20.3 million yuan, up 5%, in five batches, three forces.';
    const texts = matchNumbers(zh, en).map(({ source, target }) => [
      zh.slice(source.from, source.to),
      en.slice(target.from, target.to),
    ]);
    expect(texts).toEqual([
      ['6月25日', 'June 25'], ['十三', '13th'], ['三', 'third'], ['2030万元', '20.3 million yuan'], ['5%', '5%'], ['5', 'five'], ['三', 'three'],
    ]); // prettier-ignore
  });

  it('pairs nothing with another value, or a percentage with a count', () => {
    expect(matchNumbers('2030万元，5%', '203 million yuan, 5 batches')).toEqual([]);
  });
});
