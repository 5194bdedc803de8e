import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import {
  shownValue,
  type UpdatedRecord,
  updatedFieldWords,
  updatedKindWords,
} from '../../shared/domain/table-update.ts';
import { ChangedWords } from '../revisions/changed-words.tsx';
import { compareWords } from '../revisions/text-changes.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { differenceKey } from './choices.ts';
import styles from './table-update.module.css';
import { rowWords, shortenPieces } from './update-words.ts';

interface UpdateRecordProps {
  record: UpdatedRecord;
  isTicked: (key: string) => boolean;
  onTick: (keys: readonly string[], isTicked: boolean) => void;
  /** Of a cell of codes, the names no code has and whether they will be made. */
  newCodesOf: (after: string) => { made: readonly string[]; unmade: readonly string[] };
}

/** A claim, a quote or a link with what the table has otherwise, each to be taken or left. */
export function UpdateRecord({ record, isTicked, onTick, newCodesOf }: UpdateRecordProps) {
  const { kind, label, detail, rows, differences } = record;
  const keys = differences.map(({ field }) => differenceKey({ ...record, field }));
  const ticked = keys.filter(isTicked).length;
  const name = `${updatedKindWords[kind]} “${label.slice(0, 80)}”`;
  return (
    <div className={styles.record}>
      <div className={styles.recordHead}>
        {keys.length > 1 && (
          <Checkbox
            aria-label={`All of ${name}`}
            isSelected={ticked === keys.length}
            isIndeterminate={ticked > 0 && ticked < keys.length}
            onChange={(isSelected) => onTick(keys, isSelected)}
          />
        )}
        <span className={styles.kind}>{updatedKindWords[kind]}</span>
        <span className={styles.label} dir="auto">
          {kind === 'claim' ? label : `“${label}”`}
        </span>
        <span className={styles.rows}>{rowWords(rows, 3)}</span>
        {detail !== '' && (
          <span className={styles.detail} dir="auto">
            {kind === 'evidence' ? `for: ${detail}` : detail}
          </span>
        )}
      </div>
      {differences.map(({ field, before, after }) => {
        const key = differenceKey({ ...record, field });
        const newCodes = field === 'codes' ? newCodesOf(after) : null;
        return (
          <div key={field} className={styles.difference}>
            <Checkbox
              isSelected={isTicked(key)}
              onChange={(isSelected) => onTick([key], isSelected)}
              aria-label={`${updatedFieldWords[field]} of ${name}`}
            >
              <span aria-hidden>{updatedFieldWords[field]}</span>
            </Checkbox>
            <BeforeAndAfter before={shownValue(field, before)} after={shownValue(field, after)} />
            {newCodes && newCodes.made.length > 0 && (
              <span className={styles.newNames}>{`New: ${newCodes.made.join(', ')}`}</span>
            )}
            {newCodes && newCodes.unmade.length > 0 && (
              <span className={styles.newNames}>{`Left out: ${newCodes.unmade.join(', ')}`}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** The value of the project, and that of the table, with the words that differ marked in each. */
function BeforeAndAfter({ before, after }: { before: string; after: string }) {
  const pieces = useMemo(() => compareWords(before, after), [before, after]);
  const side = (left: 'added' | 'removed') => shortenPieces(pieces.filter(({ kind }) => kind !== left));
  return (
    <>
      <span className={styles.value} dir="auto">
        {before === '' ? <Empty /> : <ChangedWords pieces={side('added')} />}
      </span>
      <ArrowRight aria-label="becomes" className={styles.arrow} size={14} strokeWidth={1.75} />
      <span className={styles.value} dir="auto">
        {after === '' ? <Empty /> : <ChangedWords pieces={side('removed')} />}
      </span>
    </>
  );
}

function Empty() {
  return <span className={styles.empty}>empty</span>;
}
