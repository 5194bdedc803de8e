import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/error-notice.tsx';
import { ChangedWords } from './changed-words.tsx';
import { isReplacedWhole, type Piece, type Stretch } from './text-changes.ts';
import styles from './text-comparison.module.css';

/** Lines shown on either side of a change; what lies further off is folded away. */
const contextLines = 2;
/** Fewer lines than this are not worth folding. */
const minimumFolded = 3;

interface TextComparisonProps {
  stretches: readonly Stretch[];
  /** What the columns are called. */
  before: string;
  after: string;
}

/** Two texts side by side, with changes marked and long unchanged stretches folded away. */
export function TextComparison({ stretches, before, after }: TextComparisonProps) {
  return (
    <>
      {isReplacedWhole(stretches) && (
        <Notice>
          These texts differ in too many places to mark each of them: all of one stands beside all of the
          other. Nothing is left out.
        </Notice>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        <tbody>
          {stretches.map((stretch, index) =>
            stretch.kind === 'same' ? (
              <SameLines
                // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is made as a whole.
                key={index}
                lines={stretch.lines}
                isFirst={index === 0}
                isLast={index === stretches.length - 1}
              />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <tr key={index} className={styles.changed} data-change tabIndex={-1}>
                <td dir="auto">
                  <ChangedWords pieces={withoutLastBreaks(stretch.before)} />
                </td>
                <td dir="auto">
                  <ChangedWords pieces={withoutLastBreaks(stretch.after)} />
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </>
  );
}

/** Line breaks at the end would only make the row higher; where nothing else differs, they are shown as signs. */
function withoutLastBreaks(pieces: readonly Piece[]): Piece[] {
  const last = pieces.at(-1);
  if (!last) return [];
  const isBreaks = last.kind !== 'same' && last.text.trim() === '';
  const text = isBreaks ? last.text.replaceAll('\n', '¶') : last.text.trimEnd();
  return [...pieces.slice(0, -1), { ...last, text }];
}

interface SameLinesProps {
  lines: readonly string[];
  isFirst: boolean;
  isLast: boolean;
}

function SameLines({ lines, isFirst, isLast }: SameLinesProps) {
  const [isUnfolded, setIsUnfolded] = useState(false);
  const shown = lines.filter((line) => line.trim() !== '');
  const head = isFirst ? 0 : contextLines;
  const tail = isLast ? 0 : contextLines;
  const folded = shown.length - head - tail;
  if (shown.length === 0) return null;
  if (isUnfolded || folded < minimumFolded) return <SameRow lines={shown} />;
  return (
    <>
      {head > 0 && <SameRow lines={shown.slice(0, head)} />}
      <tr>
        <td colSpan={2} className={styles.folded}>
          <Button variant="quiet" onPress={() => setIsUnfolded(true)}>
            Show {folded} unchanged {folded === 1 ? 'line' : 'lines'}
          </Button>
        </td>
      </tr>
      {tail > 0 && <SameRow lines={shown.slice(-tail)} />}
    </>
  );
}

function SameRow({ lines }: { lines: readonly string[] }) {
  const words = lines.join('').trimEnd();
  return (
    <tr className={styles.same}>
      <td dir="auto">{words}</td>
      <td dir="auto">{words}</td>
    </tr>
  );
}
