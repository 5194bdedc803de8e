import type { SampleDocument } from './sample-types.ts';

/** A statistician on the radio: what the data can and cannot say. */
export const interviewAdeyemi: SampleDocument = {
  key: 'adeyemi',
  name: 'Ask me again in two years.txt',
  kind: 'interview',
  csl: {
    type: 'interview',
    title: 'Ask me again in two years: Ruth Adeyemi on night buses and crash statistics',
    author: [{ family: 'Adeyemi', given: 'Ruth' }],
    interviewer: [{ family: 'Haddad', given: 'Noor' }],
    'container-title': 'The Second Look',
    publisher: 'Radio Tarrow',
    medium: 'Radio programme, transcript',
    issued: { 'date-parts': [[2026, 2, 24]] },
    URL: 'https://radiotarrow.example/second-look/2026-02-24/transcript',
    accessed: { 'date-parts': [[2026, 3, 11]] },
    language: 'en',
  },
  text: `Ask me again in two years: Ruth Adeyemi on night buses and crash statistics

Noor Haddad spoke with Ruth Adeyemi, who studies road safety at the University of Lenn, for The Second Look on Radio Tarrow.

Noor Haddad: The city says that its night buses reduced injury collisions by 22 percent. Is that right?

Ruth Adeyemi: The subtraction is right. There were 118, now there are 92. Whether the buses did it is another question, and the report does not really ask it.

Noor Haddad: Why does that matter? A fall is a fall.

Ruth Adeyemi: Because this one compares a bad year with a better one. If you throw two sixes and I then hand you a lucky coin, your next throw will probably be lower. That tells you nothing about my coin.

Noor Haddad: But the fall was much larger on the nights when the buses ran, was it not?

Ruth Adeyemi: Yes, and that is the part I take seriously. Nights with and nights without buses, in the same city and the same weather: that removes most of the things we worry about. On that comparison we get a reduction of 26 percent. But the margin runs from minus 58 to plus 29.

Noor Haddad: Plus?

Ruth Adeyemi: Plus. The data are compatible with a very good bus, with a bus that does nothing, and even with one that does a little harm. I do not believe the last of these, but the numbers alone do not forbid it.

Noor Haddad: What about the speed cameras?

Ruth Adeyemi: Cameras work seven nights a week, so they cannot explain a difference between Fridays and Tuesdays. What they can explain is part of the total. I would credit them with perhaps half of it.

Noor Haddad: How many riders would have been at the wheel otherwise?

Ruth Adeyemi: We had 600 riders keep a travel diary for six weeks instead of asking them once. Twelve percent of their trips by night bus replaced a trip at the wheel. The city’s 38 percent counts everyone who would have sat in a car, including on the back seat.

Noor Haddad: If you sat on the council, how would you vote?

Ruth Adeyemi: I would keep the buses, and I would stop calling them a safety measure until we know. Ask me again in two years.
`,
  quotes: [
    {
      key: 'adeyemi-subtraction',
      exact:
        'The subtraction is right. There were 118, now there are 92. Whether the buses did it is another question, and the report does not really ask it.',
      codes: ['counts', 'uncertainty'],
      attribution: { person: 'Ruth Adeyemi', addressee: 'Noor Haddad, Radio Tarrow', date: '2026-02-24' },
      comment: 'Said before the corrected table was known.',
      status: 'reviewed',
    },
    {
      key: 'adeyemi-lucky-coin',
      exact:
        'If you throw two sixes and I then hand you a lucky coin, your next throw will probably be lower. That tells you nothing about my coin.',
      codes: ['bad-year'],
      attribution: { person: 'Ruth Adeyemi', addressee: 'Noor Haddad, Radio Tarrow', date: '2026-02-24' },
    },
    {
      key: 'adeyemi-margin',
      exact:
        'On that comparison we get a reduction of 26 percent. But the margin runs from minus 58 to plus 29.',
      codes: ['counts', 'uncertainty'],
      attribution: { person: 'Ruth Adeyemi', addressee: 'Noor Haddad, Radio Tarrow', date: '2026-02-24' },
      comment: 'Recalculated from 74, 51, 44 and 41: the interval is right.',
      status: 'reviewed',
    },
    {
      key: 'adeyemi-compatible',
      exact:
        'The data are compatible with a very good bus, with a bus that does nothing, and even with one that does a little harm.',
      codes: ['uncertainty'],
      attribution: { person: 'Ruth Adeyemi', addressee: 'Noor Haddad, Radio Tarrow', date: '2026-02-24' },
      status: 'reviewed',
    },
    {
      key: 'adeyemi-cameras-weekdays',
      exact:
        'Cameras work seven nights a week, so they cannot explain a difference between Fridays and Tuesdays.',
      codes: ['cameras'],
      attribution: { person: 'Ruth Adeyemi', addressee: 'Noor Haddad, Radio Tarrow', date: '2026-02-24' },
      status: 'reviewed',
    },
    {
      key: 'adeyemi-cameras-half',
      exact: 'What they can explain is part of the total. I would credit them with perhaps half of it.',
      codes: ['cameras'],
      attribution: { person: 'Ruth Adeyemi', addressee: 'Noor Haddad, Radio Tarrow', date: '2026-02-24' },
    },
    {
      key: 'adeyemi-diaries',
      exact: 'Twelve percent of their trips by night bus replaced a trip at the wheel.',
      codes: ['survey'],
      attribution: { person: 'Ruth Adeyemi', addressee: 'Noor Haddad, Radio Tarrow', date: '2026-02-24' },
      comment: 'Diaries over six weeks: the best measurement we have.',
      status: 'reviewed',
    },
    {
      key: 'adeyemi-keep-the-buses',
      exact: 'I would keep the buses, and I would stop calling them a safety measure until we know.',
      codes: ['cost', 'uncertainty'],
      attribution: { person: 'Ruth Adeyemi', addressee: 'Noor Haddad, Radio Tarrow', date: '2026-02-24' },
    },
  ],
};
