import { expect, test } from 'vitest';
import { readRange } from '../../main/backend/media/serve-media.ts';

test.each([
  ['bytes=0-', { first: 0, last: 9 }],
  ['bytes=3-99', { first: 3, last: 9 }],
  ['bytes=-99', { first: 0, last: 9 }],
  ['bytes=-0', null],
  ['bytes=5-4', null],
  ['bytes=-', null],
  ['bytes=0-1,3-4', null],
  ['lines=1-2', null],
])('the range %s', (range, part) => {
  expect(readRange(range, 10)).toEqual(part);
});
