import type { SampleDocument } from './sample-types.ts';

/** A blogger rides along and asks; small numbers, close to the people. */
export const routeN4: SampleDocument = {
  key: 'slow-lane',
  name: 'Route N4, as far as the last stop.txt',
  kind: 'article',
  csl: {
    type: 'post-weblog',
    title: 'Route N4, as far as the last stop',
    author: [{ family: 'Lind', given: 'Marguerite' }],
    'container-title': 'The Slow Lane',
    issued: { 'date-parts': [[2025, 9, 13]] },
    URL: 'https://slowlane.example/posts/route-n4',
    accessed: { 'date-parts': [[2026, 3, 10]] },
    language: 'en',
  },
  text: `Route N4, as far as the last stop

13 September 2025

By Marguerite Lind

The N4 leaves the harbour at ten past two in the morning with thirty-one people on board, and by the time it reaches the hospital on the hill there are nine. I rode it from end to end four times this summer, notebook on my knee, and asked everyone who was awake the same question: how would you be getting home if this bus did not exist?

A nurse coming off a late shift said that she would have driven. “I used to fall asleep at the lights on Mill Road,” she told me. “Twice. I never told anyone at work.” Two bakers on their way to the ovens would have cycled. A boy of about nineteen, wearing one shoe, would have stayed at his cousin’s.

Of the 83 people I asked, 22 said that they would have driven themselves. Nineteen would have taken a taxi. The rest would have walked, cycled, slept on a sofa or not gone out at all. This is not science: it was one route, and I did not wake the sleepers.

What struck me is who the drivers were. They were not the people coming from the bars. They were cleaners, porters and kitchen staff, sober and exhausted, for whom a car at night had been the only way to keep a job.

Yusuf Demir, who has driven the N4 since its first week, put it in his own way. “Everybody talks about the drunk ones,” he said at the terminus, pouring coffee from a flask. “The drunk ones always had somebody. I carry the tired ones.”
`,
  quotes: [
    {
      key: 'slow-lane-nurse',
      exact: 'I used to fall asleep at the lights on Mill Road',
      codes: ['shift-workers', 'eyewitness'],
      attribution: {
        person: 'Nurse on route N4 (name not given)',
        addressee: 'Marguerite Lind',
        date: '2025',
      },
      comment: 'One of the few first-hand accounts of a risk that went away.',
    },
    {
      key: 'slow-lane-22-of-83',
      exact: 'Of the 83 people I asked, 22 said that they would have driven themselves.',
      codes: ['survey'],
      comment: '27 percent, but the sample is small and self-chosen, as she says herself.',
      status: 'reviewed',
    },
    {
      key: 'slow-lane-not-science',
      exact: 'This is not science: it was one route, and I did not wake the sleepers.',
      codes: ['survey', 'uncertainty'],
      status: 'reviewed',
    },
    {
      key: 'slow-lane-who-drove',
      exact:
        'They were not the people coming from the bars. They were cleaners, porters and kitchen staff, sober and exhausted, for whom a car at night had been the only way to keep a job.',
      codes: ['shift-workers', 'eyewitness'],
      status: 'reviewed',
    },
    {
      key: 'slow-lane-tired-ones',
      exact: 'The drunk ones always had somebody. I carry the tired ones.',
      codes: ['shift-workers', 'eyewitness', 'drink-driving'],
      attribution: { person: 'Yusuf Demir', addressee: 'Marguerite Lind', date: '2025' },
    },
  ],
};
