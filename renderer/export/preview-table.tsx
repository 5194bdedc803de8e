import type { ProcedureOutput } from '../../shared/contract/procedures.ts';
import type { TableFormat } from '../../shared/domain/table-formats.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './export.module.css';

interface PreviewTableProps {
  preview: ProcedureOutput<'exports.preview'>;
  /** The kind of file, whose look the table takes on. */
  look: TableFormat;
}

/** Kinds of file that are opened in a program of their own look somewhat as they do there. */
const lookStyles: Partial<Record<TableFormat, string | undefined>> = {
  xlsx: styles.sheet,
  docx: styles.page,
  html: styles.web,
};
const link = /^https?:\/\/\S+$/;

/** The first rows of the file, cell by cell as they will stand in it. */
export function PreviewTable({ preview, look }: PreviewTableProps) {
  const lookStyle = lookStyles[look];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="First rows of the file" className={styles.preview} tabIndex={0}>
      <table className={classNames(styles.table, lookStyle)}>
        <thead>
          <tr>
            {keyed(preview.header).map(({ key, text }) => (
              <th key={key} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((cells, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a preview have no other identity and never move
            <tr key={index}>
              {keyed(cells).map(({ key, text }) => (
                <td key={key}>
                  <span
                    dir="auto"
                    className={classNames(
                      styles.cell,
                      lookStyle !== undefined && link.test(text) && styles.link,
                    )}
                  >
                    {text}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Cells with their place as the key: two cells may hold the same text. */
function keyed(cells: readonly string[]): { key: string; text: string }[] {
  return cells.map((text, place) => ({ key: String(place), text }));
}
