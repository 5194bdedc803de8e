import { createLucideIcon } from 'lucide-react';

/** A letter with an accent, in the manner of the other icons. */
export const AccentSign = createLucideIcon('accent-sign', [
  ['path', { d: 'M15.5 18V10.5', key: 'stem' }],
  ['circle', { cx: 12, cy: 14.25, r: 3.5, key: 'bowl' }],
  ['path', { d: 'm11 7 3-3', key: 'accent' }],
]);
