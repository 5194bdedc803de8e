import { migration as initial } from './0001-initial.ts';
import { migration as workingWithQuotes } from './0002-working-with-quotes.ts';
import { migration as bringingSourcesIn } from './0003-bringing-sources-in.ts';
import { migration as citationStyles } from './0004-citation-styles.ts';
import { migration as confidenceAndCoders } from './0005-confidence-and-coders.ts';
import { migration as citeBy } from './0006-cite-by.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order of version, without gaps from 1. */
export const migrations: readonly Migration[] = [
  initial,
  workingWithQuotes,
  bringingSourcesIn,
  citationStyles,
  confidenceAndCoders,
  citeBy,
];
