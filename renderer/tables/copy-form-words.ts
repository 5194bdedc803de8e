import { Hash, type LucideIcon, Quote, Sheet, Table } from 'lucide-react';
import type { CommandName } from '../../shared/domain/commands.ts';
import type { CopyForm } from '../../shared/domain/tables/table-copies.ts';

interface CopyFormWords {
  readonly label: string;
  readonly icon: LucideIcon;
  /** Copies the rows at hand in this form. */
  readonly command: CommandName;
  /** What was done: “3 rows copied as Markdown.” */
  readonly copied: { readonly one: string; readonly several: string };
}

export const copyFormWords: Readonly<Record<CopyForm, CopyFormWords>> = {
  'rich-text': {
    label: 'Table for documents and mail',
    icon: Table,
    command: 'tables.copyRichText',
    copied: { one: '1 row copied as a table.', several: '# rows copied as a table.' },
  },
  markdown: {
    label: 'Markdown',
    icon: Hash,
    command: 'tables.copyMarkdown',
    copied: { one: '1 row copied as Markdown.', several: '# rows copied as Markdown.' },
  },
  tsv: {
    label: 'TSV for spreadsheets',
    icon: Sheet,
    command: 'tables.copyTsv',
    copied: { one: '1 row copied as TSV.', several: '# rows copied as TSV.' },
  },
  quotes: {
    label: 'Quotes with citations',
    icon: Quote,
    command: 'tables.copyQuotes',
    copied: { one: '1 quote copied with its citation.', several: '# quotes copied with their citations.' },
  },
};

/** A number of things in words: 5,000 where there are many. */
export function counted(count: number, { one, several }: CopyFormWords['copied']): string {
  return count === 1 ? one : several.replace('#', () => count.toLocaleString('en-US'));
}
