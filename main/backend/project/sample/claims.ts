import type { SampleClaim } from './sample-types.ts';

export const claims: readonly SampleClaim[] = [
  {
    key: 'reduced',
    statement: 'The night-bus pilot reduced injury collisions at night in Tarrow.',
    description:
      'The city’s central assertion. It needs a fall, a fall where and when the buses ran, and no better explanation. Each part is a claim of its own below.',
    verdict: 'mixed',
    confidence: 'low',
  },
  {
    key: 'fell-22',
    parent: 'reduced',
    statement: 'Injury collisions at night fell by 22 percent during the pilot.',
    description: 'March to December 2025 against the same months of 2024, 10 p.m. to 6 a.m.',
    verdict: 'contradicted',
    confidence: 'high',
  },
  {
    key: 'bus-nights',
    parent: 'reduced',
    statement: 'The fall was concentrated on the nights when the buses ran.',
    description: 'Thursday, Friday and Saturday against the other four nights.',
    verdict: 'supported',
    confidence: 'moderate',
  },
  {
    key: 'not-other-causes',
    parent: 'reduced',
    statement: 'Cameras, chance and recording rules do not explain the fall.',
    description: 'One quote may speak to one of the three only; say which in the note.',
    verdict: 'mixed',
    confidence: 'low',
  },
  {
    key: 'less-drink-driving',
    parent: 'reduced',
    statement: 'Fewer people drove drunk while the pilot ran.',
    description: 'The mechanism that the committee’s chair gives.',
    verdict: 'unverifiable',
  },
  {
    key: 'replaced-driving',
    statement: 'Night buses replaced trips that people would have driven themselves.',
    description: 'Not taxis, not walking, not the back seat of a friend’s car.',
    verdict: 'mixed',
    confidence: 'moderate',
  },
  {
    key: 'a-third-drove',
    parent: 'replaced-driving',
    statement: 'More than a third of riders would otherwise have driven.',
    description: 'As the 38 percent of the city’s survey are usually quoted.',
    verdict: 'contradicted',
    confidence: 'moderate',
  },
  {
    key: 'tired-not-drunk',
    parent: 'replaced-driving',
    statement:
      'Those who would have driven were mostly tired shift workers, not people who had been drinking.',
    description: '',
    verdict: 'open',
  },
  {
    key: 'worth-it',
    statement: 'The pilot was worth what it cost.',
    description: 'The council decides on 26 March 2026.',
    verdict: 'open',
  },
];
