import { type Verdict, verdicts } from '../../shared/domain/relations.ts';

/** Verdicts as the interface says them. */
export const verdictLabels: Readonly<Record<Verdict, string>> = {
  open: 'Open',
  supported: 'Supported',
  contradicted: 'Contradicted',
  mixed: 'Mixed',
  unverifiable: 'Unverifiable',
};

export const verdictOptions = verdicts.map((value) => ({ value, label: verdictLabels[value] }));
