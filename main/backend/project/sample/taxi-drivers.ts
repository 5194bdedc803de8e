import type { SampleDocument } from './sample-types.ts';

/** The business paper listens to those who lost by the pilot. */
export const taxiDrivers: SampleDocument = {
  key: 'ledger',
  name: 'Taxi drivers count the cost of the night bus.txt',
  kind: 'article',
  csl: {
    type: 'article-newspaper',
    title: 'Taxi drivers count the cost of the night bus',
    author: [{ family: 'Weil', given: 'Jonas' }],
    'container-title': 'The Harbour Ledger',
    publisher: 'Harbour Ledger Press',
    section: 'Business',
    issued: { 'date-parts': [[2025, 11, 20]] },
    URL: 'https://harbourledger.example/business/2025/11/taxi-drivers-night-bus',
    accessed: { 'date-parts': [[2026, 3, 10]] },
    language: 'en',
  },
  text: `Business

Taxi drivers count the cost of the night bus

4 min read

By Jonas Weil

At half past one on a Saturday morning the rank at Customs House Square used to be forty taxis long. Last weekend it was eleven. “People walk straight past us to the bus stop,” said Marek Dolan, who has driven nights in Tarrow for nineteen years and chairs the Taxi Guild. “I do not blame them. It is two euros.”

The guild says that its members’ takings between 11 p.m. and 5 a.m. have fallen by 28 percent since the NightLine began in March. The city’s licensing office cannot confirm the figure, but it has counted 64 fewer drivers renewing for the night shift, a drop of nine percent.

Dolan doubts that the buses have made anyone safer. “Our passengers were never going to drive. They were drunk, and they were with us,” he said. “The bus took them from a taxi to a bus. Show me the crash that prevented.”

A survey that the guild commissioned among 400 passengers points the same way: 51 percent said that their usual way home had been a taxi, and 17 percent that it had been a private car. All three stops where they were asked lie in the old town, where taxis are most plentiful.

The transport department disputes the comparison. “If you ask people outside a bar, you will find people who took taxis,” said its spokesman, Felix Arden. “We are asking on all six routes, as far as the last stop.”

Related: Port fees to rise again in January
`,
  quotes: [
    {
      key: 'ledger-takings',
      exact:
        'its members’ takings between 11 p.m. and 5 a.m. have fallen by 28 percent since the NightLine began in March',
      codes: ['taxis'],
      attribution: { person: 'Tarrow Taxi Guild', addressee: 'The Harbour Ledger', date: '2025-11' },
      comment: 'The guild’s own figure; the licensing office could not confirm it.',
    },
    {
      key: 'ledger-64-fewer',
      exact: 'it has counted 64 fewer drivers renewing for the night shift, a drop of nine percent',
      codes: ['taxis', 'counts'],
      status: 'reviewed',
    },
    {
      key: 'ledger-never-drive',
      exact: 'Our passengers were never going to drive. They were drunk, and they were with us',
      codes: ['taxis', 'drink-driving'],
      attribution: { person: 'Marek Dolan', addressee: 'The Harbour Ledger', date: '2025-11' },
      status: 'reviewed',
    },
    {
      key: 'ledger-survey-17',
      exact:
        '51 percent said that their usual way home had been a taxi, and 17 percent that it had been a private car',
      codes: ['survey', 'taxis'],
      comment: 'Commissioned by an interested party, at three stops only.',
      status: 'reviewed',
    },
    {
      key: 'ledger-outside-a-bar',
      exact: 'If you ask people outside a bar, you will find people who took taxis',
      codes: ['survey'],
      attribution: { person: 'Felix Arden', addressee: 'The Harbour Ledger', date: '2025-11' },
    },
  ],
};
