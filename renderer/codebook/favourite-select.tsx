import type { Code } from '../../shared/domain/records.ts';
import { Select } from '../ui/select.tsx';

/** Stands for “no digit” in the list, where a value cannot be null. */
const none = 'none';
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface FavouriteSelectProps {
  codes: readonly Code[];
  code: Code;
  onChange: (favourite: number | null) => void;
}

/** The digit key that gives a code. A digit that another code has can be taken: the two then swap. */
export function FavouriteSelect({ codes, code, onChange }: FavouriteSelectProps) {
  const holderOf = (digit: string) =>
    codes.find(({ id, favourite }) => id !== code.id && favourite === Number(digit));
  return (
    <Select
      label="Digit key"
      options={[
        { value: none, label: 'None' },
        ...digits.map((digit) => {
          const holder = holderOf(digit);
          return { value: digit, label: holder ? `${digit} – swap with “${holder.name}”` : digit };
        }),
      ]}
      value={code.favourite === null ? none : (digits[code.favourite - 1] ?? none)}
      onChange={(digit) => onChange(digit === none ? null : Number(digit))}
    />
  );
}
