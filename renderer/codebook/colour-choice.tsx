import { Label, Radio, RadioGroup } from 'react-aria-components';
import { CodeDot } from './code-dot.tsx';
import styles from './colour-choice.module.css';

/** The eight code colours, by the names screen readers say. */
export const colourNames = ['Blue', 'Ochre', 'Green', 'Red', 'Purple', 'Teal', 'Pink', 'Grey'] as const;

interface ColourChoiceProps {
  value: number;
  onChange: (colour: number) => void;
}

/** One of the eight code colours. */
export function ColourChoice({ value, onChange }: ColourChoiceProps) {
  return (
    <RadioGroup
      className={styles.group ?? ''}
      orientation="horizontal"
      value={String(value)}
      onChange={(colour) => onChange(Number(colour))}
    >
      <Label className={styles.label}>Colour</Label>
      <div className={styles.colours}>
        {colourNames.map((name, colour) => (
          <Radio key={name} value={String(colour)} aria-label={name} className={styles.colour ?? ''}>
            <CodeDot colour={colour} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
