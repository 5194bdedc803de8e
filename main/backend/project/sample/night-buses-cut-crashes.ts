import type { SampleDocument } from './sample-types.ts';

/** The local paper reports the city's own evaluation, mostly in the city's words. */
export const nightBusesCutCrashes: SampleDocument = {
  key: 'courier',
  name: 'Night buses cut crashes by a fifth, city says.txt',
  kind: 'article',
  csl: {
    type: 'article-newspaper',
    title: 'Night buses cut crashes by a fifth, city says',
    author: [{ family: 'Brandt', given: 'Helen' }],
    'container-title': 'The Tarrow Courier',
    publisher: 'Courier Media',
    section: 'Transport',
    issued: { 'date-parts': [[2026, 1, 14]] },
    URL: 'https://www.tarrow-courier.example/2026/01/14/night-buses-cut-crashes',
    accessed: { 'date-parts': [[2026, 3, 9]] },
    language: 'en',
  },
  text: `Transport

Night buses cut crashes by a fifth, city says

3 min read

By Helen Brandt

A NightLine bus waits at Customs House Square on its last round before dawn. (Tobias Rehn / Tarrow Courier)

Tarrow’s night buses have made the city’s roads markedly safer, according to an evaluation that the transport department published on Tuesday. Between March and December 2025, the ten months of the NightLine pilot, police recorded 92 injury collisions between 10 p.m. and 6 a.m. In the same months of 2024 there were 118, a fall of 22 percent.

“The pilot did what we said it would do: it took tired and drunk drivers off the road,” said Dagny Roth, who chairs the council’s transport committee. “I cannot think of another measure that has paid for itself so quickly.”

The six routes ran every half hour on Thursday, Friday and Saturday nights. On those nights collisions fell from 74 to 51; on the four nights without buses they went from 44 to 41. The department calls this contrast “the clearest sign that the buses themselves made the difference.”

Passengers boarded 412,000 times, a third more often than planned. In a survey of 1,240 riders, 38 percent said that without the bus they would have come by car.

The report concedes that other things changed too. Average-speed cameras began working on the ring road in late April, and the evaluation does not try to separate their effect from that of the buses. “We looked at the city as a whole,” it says, “because that is how people live in it.”

The pilot cost 2.4 million euros. The council will decide on 26 March whether to make it permanent. Roth said she expected a clear majority; the opposition has asked for an independent review first.

Helen Brandt covers transport and housing for the Tarrow Courier.

Read more
`,
  quotes: [
    {
      key: 'courier-92-to-118',
      exact:
        'police recorded 92 injury collisions between 10 p.m. and 6 a.m. In the same months of 2024 there were 118, a fall of 22 percent.',
      codes: ['counts'],
      comment: 'The headline figure. Superseded by the corrected table: see the interview with Falk.',
      status: 'disputed',
    },
    {
      key: 'courier-roth-did-what-we-said',
      exact: 'The pilot did what we said it would do: it took tired and drunk drivers off the road',
      codes: ['uncertainty'],
      attribution: { person: 'Dagny Roth', addressee: 'The Tarrow Courier', date: '2026-01-13' },
      comment: 'Stated as a certainty. The report itself is more careful.',
      status: 'reviewed',
    },
    {
      key: 'courier-roth-paid-for-itself',
      exact: 'I cannot think of another measure that has paid for itself so quickly.',
      codes: ['cost'],
      attribution: { person: 'Dagny Roth', addressee: 'The Tarrow Courier', date: '2026-01-13' },
      comment: 'No calculation is given. Ask her office for one.',
    },
    {
      key: 'courier-bus-nights',
      exact:
        'On those nights collisions fell from 74 to 51; on the four nights without buses they went from 44 to 41.',
      codes: ['counts'],
      status: 'reviewed',
    },
    {
      key: 'courier-survey-38',
      exact: 'In a survey of 1,240 riders, 38 percent said that without the bus they would have come by car.',
      codes: ['survey'],
      comment: '“Come by car” is not “driven”. Adeyemi makes the same point.',
      status: 'reviewed',
    },
    {
      key: 'courier-not-separated',
      exact: 'the evaluation does not try to separate their effect from that of the buses',
      codes: ['cameras', 'uncertainty'],
      status: 'reviewed',
    },
    {
      key: 'courier-cost',
      exact: 'The pilot cost 2.4 million euros.',
      codes: ['cost'],
    },
  ],
};
