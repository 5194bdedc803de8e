import { type Confidence, confidences, type Verdict, verdicts } from '../../shared/domain/relations.ts';

/** Verdicts as the interface says them. */
export const verdictLabels: Readonly<Record<Verdict, string>> = {
  open: 'Open',
  supported: 'Supported',
  contradicted: 'Contradicted',
  mixed: 'Mixed',
  unverifiable: 'Unverifiable',
};

export const verdictOptions = verdicts.map((value) => ({ value, label: verdictLabels[value] }));

/** What a choice of the confidence says where there is none: its values are words, and a field holds null. */
export const notStated = 'not-stated';

/** Confidences as the interface says them. */
export const confidenceLabels: Readonly<Record<Confidence | typeof notStated, string>> = {
  [notStated]: 'Not stated',
  low: 'Low',
  moderate: 'Moderate',
  high: 'High',
};

export const confidenceOptions = ([notStated, ...confidences] as const).map((value) => ({
  value,
  label: confidenceLabels[value],
}));

/** `low confidence`; '' where it is not stated. */
export function confidenceInWords(confidence: Confidence | null): string {
  return confidence === null ? '' : `${confidence} confidence`;
}
