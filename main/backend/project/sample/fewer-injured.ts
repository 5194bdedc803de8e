import type { SampleDocument } from './sample-types.ts';

/** The hospital counts independently of the police, and comes out in between. */
export const fewerInjured: SampleDocument = {
  key: 'post',
  name: 'Fewer injured on bus nights, hospital figures show.txt',
  kind: 'article',
  csl: {
    type: 'article-newspaper',
    title: 'Fewer injured on bus nights, hospital figures show',
    author: [{ family: 'Sethuram', given: 'Priya' }],
    'container-title': 'Tarrow Evening Post',
    publisher: 'Evening Post Group',
    section: 'Health',
    issued: { 'date-parts': [[2026, 2, 12]] },
    URL: 'https://eveningpost.example/health/fewer-injured-on-bus-nights',
    accessed: { 'date-parts': [[2026, 3, 9]] },
    language: 'en',
  },
  text: `Health

Fewer injured on bus nights, hospital figures show

By Priya Sethuram

The emergency entrance of Lennside Hospital. (Photo: Evening Post archive)

Lennside Hospital treated fewer people hurt on the roads at night while the NightLine was running, according to figures that its emergency department released to the Evening Post. Between March and December 2025 it saw 181 such patients between 10 p.m. and 6 a.m., down from 207 a year earlier.

The fall was steepest on Thursdays, Fridays and Saturdays, when the buses run: from 139 patients to 112. “You notice it on the ward before you see it in a spreadsheet,” said Anselm Vogt, who heads the department. “On Saturday nights there are simply fewer families in the corridor.”

The hospital counts everyone who comes through the door, whether or not the police were called. Its figures are therefore untouched by the change in police recording that has cast doubt on the city’s evaluation.

They contain a warning as well. Injuries on electric scooters rose from 18 to 31. “We have moved some people out of cars and onto buses, and some others onto scooters,” Vogt said. “I would not want to be asked which group is larger.”

Vogt cautioned against reading too much into a single year. “If the council asks me whether the buses did this, I will say that they fit the picture,” he said. “I will not say that they painted it.”
`,
  quotes: [
    {
      key: 'post-181',
      exact: 'it saw 181 such patients between 10 p.m. and 6 a.m., down from 207 a year earlier',
      codes: ['counts'],
      comment: 'A fall of 13 percent, counted independently of the police.',
      status: 'reviewed',
    },
    {
      key: 'post-139-to-112',
      exact:
        'The fall was steepest on Thursdays, Fridays and Saturdays, when the buses run: from 139 patients to 112.',
      codes: ['counts'],
      comment: 'On the other nights it follows that patients went from 68 to 69.',
      status: 'reviewed',
    },
    {
      key: 'post-untouched',
      exact: 'Its figures are therefore untouched by the change in police recording',
      codes: ['recording'],
    },
    {
      key: 'post-scooters',
      exact: 'We have moved some people out of cars and onto buses, and some others onto scooters',
      codes: ['other-causes'],
      attribution: { person: 'Anselm Vogt', addressee: 'Tarrow Evening Post', date: '2026-02' },
    },
    {
      key: 'post-picture',
      exact: 'If the council asks me whether the buses did this, I will say that they fit the picture',
      codes: ['uncertainty'],
      attribution: { person: 'Anselm Vogt', addressee: 'Tarrow Evening Post', date: '2026-02' },
      status: 'reviewed',
    },
  ],
};
