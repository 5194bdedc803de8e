import { z } from 'zod';

/** How a style shortens the end of a range of pages, as CSL names it (`page-range-format`). */
export const PageRanges = z.enum(['chicago', 'chicago-15', 'chicago-16', 'minimal', 'minimal-two']);
export type PageRanges = z.infer<typeof PageRanges>;

/** The end of a range as it is printed: `28` of 321 to 328 in `chicago`. What is no plain number stays whole. */
export function endOfRange(first: string, last: string, ranges: PageRanges | undefined): string {
  if (!ranges || !/^[1-9]\d*$/.test(first) || !/^[1-9]\d*$/.test(last)) return last;
  return shorten[ranges](first, last);
}

type Shorten = (first: string, last: string) => string;

const chicago15: Shorten = (first, last) => {
  const [begin, end] = [Number(first), Number(last)];
  const isWithinHundred = Math.floor(begin / 100) === Math.floor(end / 100);
  if (begin > 100 && begin % 100 !== 0 && isWithinHundred) return String(end % 100);
  return begin >= 10_000 ? String(end % 1000) : last;
};

const chicago16: Shorten = (first, last) => {
  const [begin, end] = [Number(first), Number(last)];
  if (begin <= 100 || begin % 100 === 0) return last;
  for (let digits = 2; digits < last.length; digits += 1) {
    const unit = 10 ** digits;
    if (Math.floor(begin / unit) === Math.floor(end / unit)) return String(end % unit);
  }
  return last;
};

/** Leaves out the digits at the front that both have, but keeps at least so many. */
const minimal =
  (kept: number): Shorten =>
  (first, last) => {
    if (first.length !== last.length) return last;
    let shared = 0;
    while (first[shared] === last[shared] && last.length - shared > kept) shared += 1;
    return last.slice(shared);
  };

/** As the CSL specification says and citeproc does. */
const shorten: Readonly<Record<PageRanges, Shorten>> = {
  chicago: chicago15,
  'chicago-15': chicago15,
  'chicago-16': chicago16,
  minimal: minimal(0),
  'minimal-two': minimal(2),
};
