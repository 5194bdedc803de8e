import type { CustomCellRendererProps } from 'ag-grid-react';
import { relationLabelled } from '../../shared/domain/relations.ts';
import { stancesOfCell } from '../../shared/domain/tables/crossing-tables.ts';
import type { TableLine } from '../../shared/domain/tables/table-lines.ts';
import { RelationMark } from '../claims/relation-mark.tsx';
import styles from './cells.module.css';

type CellProps = CustomCellRendererProps<TableLine, string>;

/** Text over as many lines as a row has. */
export function LongTextCell({ value }: CellProps) {
  return <span className={styles.longText}>{value}</span>;
}

/** The verbatim words, in the reading typeface, without quotation marks: the cell is what is exported. */
export function QuoteCell({ value }: CellProps) {
  return <span className={`${styles.longText} ${styles.quote}`}>{value}</span>;
}

/** The relation as a mark and a word. */
export function RelationCell({ value }: CellProps) {
  const relation = relationLabelled(value);
  return relation ? <RelationMark relation={relation} /> : null;
}

/** How a source bears on a claim: a mark and a word for each relation, with how often where it is more than once. */
export function StanceCell({ value }: CellProps) {
  return (
    <span className={styles.stances}>
      {stancesOfCell(value ?? '').map(({ relation, count }) => (
        <span key={relation} className={styles.stance}>
          <RelationMark relation={relation} />
          {count > 1 && <span className={styles.times}>{count}</span>}
        </span>
      ))}
    </span>
  );
}

/** A number; none stands back. */
export function CountCell({ value }: CellProps) {
  return <span className={value === '0' ? styles.none : styles.some}>{value}</span>;
}
