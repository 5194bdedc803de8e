import type { QuoteStatus } from '../../shared/domain/records.ts';

/** A quote's status, for people. */
export const statusWords: Readonly<Record<QuoteStatus, string>> = {
  unverified: 'Unverified',
  reviewed: 'Reviewed',
  disputed: 'Disputed',
};
