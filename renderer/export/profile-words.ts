import type { CsvProfile } from '../../shared/domain/tables.ts';

interface ProfileWords {
  readonly label: string;
  readonly description: string;
}

/** What each kind of CSV file is for. */
export const profileWords: Readonly<Record<CsvProfile, ProfileWords>> = {
  spreadsheet: {
    label: 'Spreadsheet',
    description:
      'For Excel, LibreOffice and Numbers: every letter arrives intact, and a cell that looks like a formula gets a leading apostrophe so that it stays text.',
  },
  data: {
    label: 'Data',
    description:
      'For R, Python and other programs: plain CSV (RFC 4180) in UTF-8, every cell exactly as it stands.',
  },
};
