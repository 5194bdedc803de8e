import type { SampleDocument } from './sample-types.ts';

/** The analyst's own interview with the head of the night service: candid, with the corrected figures. */
export const interviewFalk: SampleDocument = {
  key: 'falk',
  name: 'Interview with Oren Falk.txt',
  kind: 'interview',
  csl: {
    type: 'interview',
    title: 'Interview with Oren Falk, head of night services at Tarrow Transit',
    author: [{ family: 'Falk', given: 'Oren' }],
    interviewer: [{ family: 'Korhonen', given: 'Lena' }],
    medium: 'Personal interview, transcript',
    'event-place': 'Tarrow',
    'event-date': { 'date-parts': [[2026, 3, 5]] },
    issued: { 'date-parts': [[2026, 3, 5]] },
    language: 'en',
  },
  text: `Interview with Oren Falk, head of night services at Tarrow Transit

Conducted by Lena Korhonen at the East Depot on 5 March 2026. Recorded and transcribed with permission.

Korhonen: You have read the criticism of the evaluation. Has it changed how you see the pilot?

Falk: It has changed what I say in public. I used to say that we cut crashes by a fifth. Now I say that crashes fell, and that we were there when they did.

Korhonen: Was the pilot planned as a safety measure?

Falk: No. It was planned for shift workers. The hospital and the port wrote to us in 2023 because they could not fill their night posts. Safety came in when the council needed a second reason to pay for it.

Korhonen: So that goal was added afterwards?

Falk: It is in the resolution of January 2025, but nobody had written down how it would be measured. That was a mistake, and it was mine as much as anyone’s.

Korhonen: Did you know about the collisions that were reported online?

Falk: We knew that the form existed. We did not know that what people typed into it stopped there. The corrected table has 101 collisions instead of 92, so the fall is 14 percent. That is also exactly the average of 2019 to 2023, which Mr. Ferreira will enjoy.

Korhonen: And how do the nine split between the nights?

Falk: Seven of the nine were on nights with buses. So it is 74 to 58 there, and 44 to 43 on the other nights. The gap is smaller. It has not gone away.

Korhonen: Is 2.4 million euros a lot for that?

Falk: Just under six euros a boarding, before fares. The day buses cost us four. If you pay for it as road safety, it is dear. If you pay for it so that the hospital has cleaners at five in the morning, it is the cheapest thing we do.

Korhonen: What would you do differently?

Falk: Start three of the routes half a year later than the other three. Then we would have had something to compare, and you and I would be talking about something else.
`,
  quotes: [
    {
      key: 'falk-we-were-there',
      exact: 'Now I say that crashes fell, and that we were there when they did.',
      codes: ['uncertainty'],
      attribution: { person: 'Oren Falk', addressee: 'Lena Korhonen', date: '2026-03-05' },
      status: 'reviewed',
    },
    {
      key: 'falk-planned-for-shift-workers',
      exact:
        'It was planned for shift workers. The hospital and the port wrote to us in 2023 because they could not fill their night posts.',
      codes: ['shift-workers'],
      attribution: { person: 'Oren Falk', addressee: 'Lena Korhonen', date: '2026-03-05' },
      comment: 'Ask for the two letters.',
    },
    {
      key: 'falk-not-measured',
      exact: 'nobody had written down how it would be measured',
      codes: ['uncertainty'],
      attribution: { person: 'Oren Falk', addressee: 'Lena Korhonen', date: '2026-03-05' },
    },
    {
      key: 'falk-corrected-table',
      exact: 'The corrected table has 101 collisions instead of 92, so the fall is 14 percent.',
      codes: ['counts', 'recording'],
      attribution: { person: 'Oren Falk', addressee: 'Lena Korhonen', date: '2026-03-05' },
      comment: 'The most recent figure. The table itself is not published yet.',
      status: 'reviewed',
    },
    {
      key: 'falk-corrected-split',
      exact:
        'So it is 74 to 58 there, and 44 to 43 on the other nights. The gap is smaller. It has not gone away.',
      codes: ['counts', 'recording'],
      attribution: { person: 'Oren Falk', addressee: 'Lena Korhonen', date: '2026-03-05' },
      status: 'reviewed',
    },
    {
      key: 'falk-cheapest-thing',
      exact:
        'If you pay for it as road safety, it is dear. If you pay for it so that the hospital has cleaners at five in the morning, it is the cheapest thing we do.',
      codes: ['cost', 'shift-workers'],
      attribution: { person: 'Oren Falk', addressee: 'Lena Korhonen', date: '2026-03-05' },
      status: 'reviewed',
    },
  ],
};
