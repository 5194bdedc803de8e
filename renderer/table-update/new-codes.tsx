import type { NewCode } from '../../shared/domain/table-update.ts';
import { counted } from '../claims/import-claims-words.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import styles from './table-update.module.css';

interface NewCodesProps {
  codes: readonly NewCode[];
  made: ReadonlySet<string>;
  onChange: (made: ReadonlySet<string>) => void;
}

/**
 * Codes that the table names and the project does not have. They are ticked off at first: more often than not such a name
 * is a slip of the pen, and a codebook is hard to clean.
 */
export function NewCodes({ codes, made, onChange }: NewCodesProps) {
  return (
    <fieldset className={styles.newCodes}>
      <legend className={styles.newCodesTitle}>
        {`${counted(codes.length, 'code')} of the table ${codes.length === 1 ? 'is' : 'are'} not in the project. Make those that are meant; the others are left out.`}
      </legend>
      <div className={styles.newCodesList}>
        {codes.map(({ name, quotes }) => (
          <Checkbox
            key={name}
            isSelected={made.has(name)}
            onChange={(isMade) => {
              const after = new Set(made);
              if (isMade) after.add(name);
              else after.delete(name);
              onChange(after);
            }}
          >
            {`${name} (${counted(quotes, 'quote')})`}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
