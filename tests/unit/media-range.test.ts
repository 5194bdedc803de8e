import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { mayLookFor } from '../../main/backend/media/network-path.ts';
import { readRange } from '../../main/backend/media/serve-media.ts';

test.each([
  ['bytes=0-', { first: 0, last: 9 }],
  ['bytes=3-99', { first: 3, last: 9 }],
  ['bytes=-99', { first: 0, last: 9 }],
  ['Bytes=3-4', { first: 3, last: 4 }],
  ['bytes=-0', null],
  ['bytes=10-', null],
  ['bytes=10-12', null],
  ['bytes=5-4', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=0-1,3-4', 'whole'],
  ['lines=1-2', 'whole'],
  ['', 'whole'],
])('the range %s', (range, part) => {
  expect(readRange(range, 10)).toEqual(part);
});

property.prop([
  fc.stringMatching(/^bytes=\d{0,3}-\d{0,3}(,\d{0,2}-\d{0,2})?$/),
  fc.integer({ min: 0, max: 200 }),
])('a part lies within the file and is never empty', (range, size) => {
  const part = readRange(range, size);
  if (part === null || part === 'whole') return;
  expect(part.first).toBeGreaterThanOrEqual(0);
  expect(part.last).toBeGreaterThanOrEqual(part.first);
  expect(part.last).toBeLessThan(size);
});

test.each([
  ['\\\\nas\\talks\\a.mp3', 'C:\\Ferry.corroborate', false],
  ['//nas/talks/a.mp3', 'C:\\Ferry.corroborate', false],
  ['\\/nas\\talks/a.mp3', 'C:\\Ferry.corroborate', false],
  ['\\\\?\\UNC\\nas\\talks\\a.mp3', 'C:\\Ferry.corroborate', false],
  ['\\\\.\\PhysicalDrive0', 'C:\\Ferry.corroborate', false],
  ['\\\\nas\\talks\\a.mp3', '\\\\NAS\\other\\Ferry.corroborate', true],
  ['\\\\evil\\talks\\a.mp3', '\\\\nas\\talks\\Ferry.corroborate', false],
  ['Z:\\talks\\a.mp3', 'C:\\Ferry.corroborate', true],
  ['/home/anna/a.mp3', '/home/anna/Ferry.corroborate', true],
])('the path %s in %s may be looked for: %s', (path, project, may) => {
  expect(mayLookFor(path, project)).toBe(may);
});
