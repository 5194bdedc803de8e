import type { SampleDocument } from './sample-types.ts';

/** An online newsroom finds that part of the fall is a matter of paperwork. */
export const newPoliceRules: SampleDocument = {
  key: 'record',
  name: 'New police rules explain part of the fall in night crashes.txt',
  kind: 'article',
  csl: {
    type: 'article-newspaper',
    title: 'New police rules explain part of the fall in night crashes',
    author: [{ family: 'Achterberg', given: 'Sadie' }],
    'container-title': 'Public Record',
    publisher: 'Public Record Newsroom',
    issued: { 'date-parts': [[2026, 2, 3]] },
    URL: 'https://publicrecord.example/tarrow/police-rules-night-crashes',
    accessed: { 'date-parts': [[2026, 3, 9]] },
    language: 'en',
  },
  text: `New police rules explain part of the fall in night crashes

By Sadie Achterberg

Published 3 February 2026

Part of the drop in collisions credited to Tarrow’s night buses may exist only on paper. Since 1 June 2025, people involved in a crash with slight injuries can report it on the police website instead of waiting for a patrol. Those online reports were never passed on to the city, Public Record has learned.

Superintendent Ines Calloway, who speaks for the Tarrow police, confirmed the gap. “Reports made online sit in a different system, and nobody had asked us for them,” she said. She put the number missing from the city’s count at “between eight and twelve.”

That would shrink the fall from 26 collisions to somewhere between 14 and 18, or from 22 percent to between 12 and 15 percent. The transport department said that it had used “the official figures as delivered.” It has promised a corrected table before the council votes.

Calloway warned against the opposite conclusion. Online reports come in on every night of the week, she said, so they cannot explain why the fall was concentrated on the three nights with buses.

Another of the department’s arguments looks weaker on inspection. Positive breath tests at night fell from 311 to 268, which the evaluation lists as a sign of less drink-driving. But officers also tested fewer drivers: 5,150 instead of 5,900. The share of positive tests barely moved, from 5.3 to 5.2 percent.

“Fewer tests find fewer drunk drivers,” Calloway said. “That is arithmetic, not road safety.”

Sign up for our newsletter to get every investigation in your inbox.
`,
  quotes: [
    {
      key: 'record-never-passed-on',
      exact: 'Those online reports were never passed on to the city, Public Record has learned.',
      codes: ['recording'],
      status: 'reviewed',
    },
    {
      key: 'record-different-system',
      exact: 'Reports made online sit in a different system, and nobody had asked us for them',
      codes: ['recording'],
      attribution: { person: 'Ines Calloway', addressee: 'Public Record', date: '2026-02' },
      status: 'reviewed',
    },
    {
      key: 'record-shrink',
      exact: 'from 22 percent to between 12 and 15 percent',
      codes: ['recording', 'counts'],
      comment: 'Recalculated: 118 to 100 is 15.3 percent, 118 to 104 is 11.9 percent. Holds.',
      status: 'reviewed',
    },
    {
      key: 'record-every-night',
      exact:
        'Online reports come in on every night of the week, she said, so they cannot explain why the fall was concentrated on the three nights with buses.',
      codes: ['recording'],
      attribution: { person: 'Ines Calloway', addressee: 'Public Record', date: '2026-02' },
      comment: 'Reported speech. Falk later gives seven of nine on bus nights, so this is too strong.',
      status: 'disputed',
    },
    {
      key: 'record-positive-share',
      exact: 'The share of positive tests barely moved, from 5.3 to 5.2 percent.',
      codes: ['counts', 'drink-driving'],
      status: 'reviewed',
    },
    {
      key: 'record-arithmetic',
      exact: 'That is arithmetic, not road safety.',
      codes: ['drink-driving'],
      attribution: { person: 'Ines Calloway', addressee: 'Public Record', date: '2026-02' },
    },
  ],
};
