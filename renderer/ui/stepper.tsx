import { Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { Button } from 'react-aria-components';
import button from './button.module.css';
import { classNames } from './class-names.ts';
import styles from './stepper.module.css';

interface StepperProps {
  label: string;
  value: number;
  minimum: number;
  maximum: number;
  step: number;
  onChange: (value: number) => void;
}

/**
 * A number with its label beside it and a button on either side that steps it; with the keyboard the arrow keys do.
 * React Aria's own number field writes `innerHTML`, which our content security policy forbids.
 */
export function Stepper({ label, value, minimum, maximum, step, onChange }: StepperProps) {
  const labelId = useId();
  const digits = Number.isInteger(step) ? 0 : 1;
  const shown = value.toFixed(digits);
  const set = (wanted: number) => {
    const next = Number(Math.min(maximum, Math.max(minimum, wanted)).toFixed(digits));
    if (next !== value) onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = wantedBy(event.key, { value, minimum, maximum, step });
    if (wanted === null) return;
    event.preventDefault();
    set(wanted);
  };
  return (
    <div className={styles.field}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      <div className={styles.group}>
        <Button
          excludeFromTabOrder
          className={classNames(button.button, button.quiet, styles.step)}
          aria-label={`Decrease ${label}`}
          isDisabled={value <= minimum}
          onPress={() => set(value - step)}
        >
          <Minus aria-hidden size={14} strokeWidth={1.75} />
        </Button>
        <div
          className={styles.value}
          role="spinbutton"
          tabIndex={0}
          aria-labelledby={labelId}
          aria-valuenow={value}
          aria-valuetext={shown}
          aria-valuemin={minimum}
          aria-valuemax={maximum}
          onKeyDown={onKeyDown}
        >
          {shown}
        </div>
        <Button
          excludeFromTabOrder
          className={classNames(button.button, button.quiet, styles.step)}
          aria-label={`Increase ${label}`}
          isDisabled={value >= maximum}
          onPress={() => set(value + step)}
        >
          <Plus aria-hidden size={14} strokeWidth={1.75} />
        </Button>
      </div>
    </div>
  );
}

/** What a key asks for; null when it asks for nothing. */
function wantedBy(
  key: string,
  { value, minimum, maximum, step }: Pick<StepperProps, 'value' | 'minimum' | 'maximum' | 'step'>,
): number | null {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowRight':
      return value + step;
    case 'ArrowDown':
    case 'ArrowLeft':
      return value - step;
    case 'Home':
      return minimum;
    case 'End':
      return maximum;
    default:
      return null;
  }
}
