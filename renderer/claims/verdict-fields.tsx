import type { Confidence, Verdict } from '../../shared/domain/relations.ts';
import { Select } from '../ui/select.tsx';
import styles from './verdict-fields.module.css';
import {
  confidenceLabels,
  confidenceOptions,
  notStated,
  verdictLabels,
  verdictOptions,
} from './verdict-words.ts';

interface VerdictFieldsProps {
  verdict: Verdict;
  confidence: Confidence | null;
  /** Called with what was chosen, and what to say when it is stored. */
  onChange: (changes: { verdict: Verdict } | { confidence: Confidence | null }, outcome: string) => void;
}

/** What the analyst makes of the evidence, and how sure of it they are. */
export function VerdictFields({ verdict, confidence, onChange }: VerdictFieldsProps) {
  return (
    <div className={styles.fields}>
      <span id="verdict-label">Verdict</span>
      <Select
        aria-labelledby="verdict-label"
        options={verdictOptions}
        value={verdict}
        onChange={(chosen) => onChange({ verdict: chosen }, `Verdict: ${verdictLabels[chosen]}.`)}
      />
      <span id="confidence-label">Confidence</span>
      <Select
        aria-labelledby="confidence-label"
        options={confidenceOptions}
        value={confidence ?? notStated}
        onChange={(chosen) =>
          onChange(
            { confidence: chosen === notStated ? null : chosen },
            `Confidence: ${confidenceLabels[chosen]}.`,
          )
        }
      />
    </div>
  );
}
