import type { TableProblem } from '../../shared/domain/table-update.ts';
import { counted } from '../claims/import-claims-words.ts';
import styles from './table-update.module.css';
import { rowWords } from './update-words.ts';

/** Problems shown at most: a table of another kind altogether has one in every row. */
const shownProblems = 200;

/** What in the table cannot be followed, with its rows. */
export function UpdateProblems({ problems, isOpen }: { problems: readonly TableProblem[]; isOpen: boolean }) {
  if (problems.length === 0) return null;
  const more = problems.length - shownProblems;
  return (
    <details className={styles.problems} open={isOpen}>
      <summary>{`${counted(problems.length, 'thing')} in the table could not be followed`}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <ul aria-label="What could not be followed" tabIndex={0}>
        {problems.slice(0, shownProblems).map(({ message, rows }) => (
          <li key={message}>
            <span className={styles.problemRows}>{rowWords(rows)}</span>
            <span dir="auto">{message}</span>
          </li>
        ))}
        {more > 0 && <li>{`and ${counted(more, 'other')}`}</li>}
      </ul>
    </details>
  );
}
