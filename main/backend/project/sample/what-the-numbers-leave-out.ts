import type { SampleDocument } from './sample-types.ts';

/** A magazine takes the evaluation's arithmetic apart, and is fair to what remains. */
export const whatTheNumbersLeaveOut: SampleDocument = {
  key: 'review',
  name: 'What the night-bus numbers leave out.txt',
  kind: 'article',
  csl: {
    type: 'article-magazine',
    title: 'What the night-bus numbers leave out',
    author: [{ family: 'Ferreira', given: 'Tomas' }],
    'container-title': 'Lenn Valley Review',
    publisher: 'Lenn Valley Review Cooperative',
    section: 'Analysis',
    issued: { 'date-parts': [[2026, 1, 29]] },
    URL: 'https://lennvalleyreview.example/analysis/what-the-night-bus-numbers-leave-out',
    accessed: { 'date-parts': [[2026, 3, 9]] },
    language: 'en',
  },
  text: `What the night-bus numbers leave out

By Tomas Ferreira

Twenty-two percent is a good number. It is large enough to celebrate and small enough to believe, and since the city published it two weeks ago it has been quoted in every speech about the NightLine. Before it hardens into fact, it deserves three questions.

The first is: compared with what? The year before the pilot was the worst for crashes at night in a decade. Measured against the average of 2019 to 2023, which was 101 injury collisions over the same ten months, the fall is nine percent, not twenty-two. A bad year is usually followed by a better one, whatever anybody does about it.

The second is: where? A table on page 31 of the annex shows that 15 of the 26 collisions that disappeared had been happening on the ring road. No night bus runs on the ring road. Average-speed cameras have watched it since 28 April.

The third is: what about everybody else? In four cities of similar size that ran no night buses, collisions at night fell by 13 percent over the same period. Whatever caused that, it was not a bus in Tarrow.

None of this proves that the buses did nothing. The contrast between nights with and nights without service is real, and I have not found a way to explain it away. But it rests on 23 collisions, and 23 is a number that luck can produce unaided.

The honest summary is that the NightLine may have prevented some crashes and that nobody yet knows how many. That is a poor slogan. It is a perfectly good reason to run the pilot for another year and to count properly.
`,
  quotes: [
    {
      key: 'review-nine-percent',
      exact:
        'Measured against the average of 2019 to 2023, which was 101 injury collisions over the same ten months, the fall is nine percent, not twenty-two.',
      codes: ['counts', 'bad-year'],
      status: 'reviewed',
    },
    {
      key: 'review-bad-year',
      exact: 'A bad year is usually followed by a better one, whatever anybody does about it.',
      codes: ['bad-year'],
      comment: 'Regression to the mean, without the name.',
    },
    {
      key: 'review-ring-road',
      exact:
        '15 of the 26 collisions that disappeared had been happening on the ring road. No night bus runs on the ring road.',
      codes: ['cameras', 'counts'],
      comment: 'Checked against annex, p. 31: correct.',
      status: 'reviewed',
    },
    {
      key: 'review-other-cities',
      exact:
        'In four cities of similar size that ran no night buses, collisions at night fell by 13 percent over the same period.',
      codes: ['counts', 'other-causes'],
      comment: 'He does not name the four cities. Asked by e-mail on 10 March.',
      status: 'unverified',
    },
    {
      key: 'review-contrast-real',
      exact:
        'The contrast between nights with and nights without service is real, and I have not found a way to explain it away.',
      codes: ['uncertainty'],
      comment: 'A concession by the strongest critic, so worth more than the same words from the city.',
      status: 'reviewed',
    },
    {
      key: 'review-luck',
      exact: 'it rests on 23 collisions, and 23 is a number that luck can produce unaided',
      codes: ['uncertainty', 'counts'],
    },
  ],
};
