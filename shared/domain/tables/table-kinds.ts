import { z } from 'zod';

/** The tables a project is looked at and exported as. `codes` and `stance` cross two things: codes × documents, claims × sources. */
export const tableKinds = ['evidence', 'quotes', 'codings', 'claims', 'sources', 'codes', 'stance'] as const;
export const TableKind = z.enum(tableKinds);
export type TableKind = z.infer<typeof TableKind>;

interface TableWords {
  readonly name: string;
  /** What a row is: “Each link of a quote to a claim”. */
  readonly rows: string;
  /** What the table is called while it shows all it has. */
  readonly all: string;
  /** Why it has no rows, and what to do. */
  readonly empty: string;
}

export const tableWords: Readonly<Record<TableKind, TableWords>> = {
  evidence: {
    name: 'Evidence',
    rows: 'One row for each link of a quote to a claim',
    all: 'All evidence',
    empty: 'Link a quote to a claim, or take a filter off.',
  },
  quotes: {
    name: 'Quotes',
    rows: 'One row for each quote',
    all: 'All quotes',
    empty: 'Make a quote first, or take a filter off.',
  },
  codings: {
    name: 'Codings',
    rows: 'One row for each code of each quote',
    all: 'All codings',
    empty: 'Give a quote a code first, or take a filter off.',
  },
  claims: {
    name: 'Claims',
    rows: 'One row for each claim, with what bears on it',
    all: 'All claims',
    empty: 'Make a claim first, or take a filter off.',
  },
  sources: {
    name: 'Sources',
    rows: 'One row for each source, with its reference',
    all: 'All sources',
    empty: 'Bring a source in first, or take a filter off.',
  },
  codes: {
    name: 'Codes × documents',
    rows: 'How many quotes have each code in each document',
    all: 'All codes',
    empty: 'Make a code first, or take a filter off.',
  },
  stance: {
    name: 'Claims × sources',
    rows: 'How each source bears on each claim',
    all: 'All claims and sources',
    empty: 'Make a claim first, or take a filter off.',
  },
};
