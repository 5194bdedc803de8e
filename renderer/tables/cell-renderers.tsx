import type { CustomCellRendererProps } from 'ag-grid-react';
import { RelationMark } from '../claims/relation-mark.tsx';
import styles from './cells.module.css';
import type { EvidenceLine } from './evidence-lines.ts';

type CellProps = CustomCellRendererProps<EvidenceLine, string>;

/** Text over as many lines as a row has. */
export function LongTextCell({ value }: CellProps) {
  return <span className={styles.longText}>{value}</span>;
}

/** The verbatim words, in the reading typeface, without quotation marks: the cell is what is exported. */
export function QuoteCell({ value }: CellProps) {
  return <span className={`${styles.longText} ${styles.quote}`}>{value}</span>;
}

/** The relation as a mark and a word. */
export function RelationCell({ data }: CellProps) {
  return data ? <RelationMark relation={data.row.relation} /> : null;
}
