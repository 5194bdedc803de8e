import { Ban } from 'lucide-react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { CodeDot } from './code-dot.tsx';
import styles from './colour-choice.module.css';

/** The eight code colours, by the names screen readers say. */
export const colourNames = ['Blue', 'Ochre', 'Green', 'Red', 'Purple', 'Teal', 'Pink', 'Grey'] as const;

/** Stands for “no colour” among the radio buttons, where a value cannot be null. */
const none = 'none';

interface ColourChoiceProps {
  value: number | null;
  onChange: (colour: number) => void;
  /** Offers to have no colour, and hears that it was chosen. */
  onNone?: () => void;
}

/** One of the eight code colours, or none where that can be. */
export function ColourChoice({ value, onChange, onNone }: ColourChoiceProps) {
  return (
    <RadioGroup
      className={styles.group ?? ''}
      orientation="horizontal"
      value={value === null ? none : String(value)}
      onChange={(colour) => (colour === none ? onNone?.() : onChange(Number(colour)))}
    >
      <Label className={styles.label}>Colour</Label>
      <div className={styles.colours}>
        {onNone && (
          <Radio value={none} aria-label="No colour" className={styles.colour ?? ''}>
            <Ban aria-hidden size={16} strokeWidth={1.5} className={styles.none} />
          </Radio>
        )}
        {colourNames.map((name, colour) => (
          <Radio key={name} value={String(colour)} aria-label={name} className={styles.colour ?? ''}>
            <CodeDot colour={colour} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
