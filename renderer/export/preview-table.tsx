import type { ProcedureOutput } from '../../shared/contract/procedures.ts';
import styles from './export.module.css';

/** The first rows of the file, cell by cell as they will stand in it. */
export function PreviewTable({ preview }: { preview: ProcedureOutput<'exports.preview'> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="First rows of the file" className={styles.preview} tabIndex={0}>
      <table className={styles.table}>
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
                  <span className={styles.cell}>{text}</span>
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
