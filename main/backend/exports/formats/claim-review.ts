import { recordFormat } from './records.ts';

/** A graph of drafts, one for each claim. */
export const claimReviewFormat = recordFormat(
  () => ({ start: '{"@context":"https://schema.org",\n"@graph":[', end: () => '\n]}\n' }),
  [
    'The reviews are drafts: they say so, and have no “url”. Give each the address at which it is published, and its author, before search engines are to read it.',
  ],
);
