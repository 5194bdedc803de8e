import { memo, useEffect, useMemo, useState } from 'react';
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
  const parts = useMemo(() => inParts(stretches), [stretches]);
  const shownParts = useGrowing(parts);
  return (
    <>
      {isReplacedWhole(stretches) && (
        <Notice>
          Nothing was found that stands in both texts: they differ too much, or repeat themselves too often.
          All of one stands beside all of the other; nothing is left out.
        </Notice>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        {parts.slice(0, shownParts).map(({ first, rows }) => (
          <Rows key={first} rows={rows} first={first} count={stretches.length} />
        ))}
      </table>
    </>
  );
}

/** Some rows, from number `first` of `count` on. */
const Rows = memo(function Rows({ rows, first, count }: Part & { count: number }) {
  return (
    <tbody>
      {rows.map((stretch, offset) =>
        stretch.kind === 'same' ? (
          <SameLines
            // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is made as a whole.
            key={offset}
            lines={stretch.lines}
            isFirst={first + offset === 0}
            isLast={first + offset === count - 1}
          />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <tr key={offset} className={styles.changed} data-change tabIndex={-1}>
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
  );
});

interface Part {
  readonly first: number;
  readonly rows: readonly Stretch[];
}

/** Rows that are put on the page at once. */
const partLength = 60;

function inParts(stretches: readonly Stretch[]): Part[] {
  return Array.from({ length: Math.ceil(stretches.length / partLength) }, (_, part) => {
    const first = part * partLength;
    return { first, rows: stretches.slice(first, first + partLength) };
  });
}

/** How many of some parts are on the page: one more with each frame, so that thousands of rows hold nobody up. */
function useGrowing(parts: readonly Part[]): number {
  const [shown, setShown] = useState({ parts, count: 1 });
  const count = shown.parts === parts ? shown.count : 1;
  useEffect(() => {
    if (count >= parts.length) return;
    const frame = requestAnimationFrame(() => setShown({ parts, count: count + 1 }));
    return () => cancelAnimationFrame(frame);
  }, [parts, count]);
  return count;
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
