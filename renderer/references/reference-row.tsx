import { memo } from 'react';
import { formatCalendarDate } from '../../shared/domain/dates.ts';
import type { ReferenceDraftItem, ReferenceMatch } from '../../shared/domain/references.ts';
import { variableLabel } from '../../shared/domain/variable-words.ts';
import { bylineOf, titleOf } from '../library/source-order.ts';
import { sourceTypeLabels } from '../sources/source-words.ts';
import { Badge } from '../ui/badge.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import styles from './import-references.module.css';
import { type ReferenceDecisions, withAsNew, withLeftOut, withReplaced } from './reference-decisions.ts';

interface ReferenceRowProps {
  item: ReferenceDraftItem;
  decisions: ReferenceDecisions;
  onDecide: (change: (decisions: ReferenceDecisions) => ReferenceDecisions) => void;
}

const matchWords: Readonly<Record<ReferenceMatch['by'], string>> = {
  DOI: 'same DOI',
  ISBN: 'same ISBN',
  URL: 'same web address',
  title: 'same title, year and first author',
};

/** A reference before it is imported: what it is, whether it is a source already, and what it would change there. */
export const ReferenceRow = memo(function ReferenceRow({ item, decisions, onDecide }: ReferenceRowProps) {
  const { ordinal, csl, match, warnings } = item;
  const title = titleOf(item);
  const isTaken = !decisions.leftOut.has(ordinal);
  const isNew = match === null || decisions.asNew.has(ordinal);
  return (
    <li className={styles.reference} data-left-out={!isTaken || undefined}>
      <div className={styles.head}>
        <Checkbox
          aria-label={`Import “${title}”`}
          isSelected={isTaken}
          onChange={(isSelected) => onDecide((present) => withLeftOut(present, ordinal, !isSelected))}
        />
        <div className={styles.words}>
          <span className={styles.title} dir="auto">
            {title}
          </span>
          <span className={styles.byline} dir="auto">
            {[sourceTypeLabels[csl.type], bylineOf(item), formatCalendarDate(csl.issued)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </div>
        <Badge tone={isNew ? 'success' : 'accent'}>{isNew ? 'New' : 'In the project'}</Badge>
      </div>
      {warnings.map(({ line, message }) => (
        <p key={`${line} ${message}`} className={styles.warning}>{`Line ${line}: ${message}`}</p>
      ))}
      {match && isTaken && (
        <MatchedSource item={item} match={match} decisions={decisions} onDecide={onDecide} />
      )}
    </li>
  );
});

function MatchedSource({
  item: { ordinal },
  match,
  decisions,
  onDecide,
}: ReferenceRowProps & { match: ReferenceMatch }) {
  const isNew = decisions.asNew.has(ordinal);
  const replaced = decisions.replaced.get(ordinal);
  return (
    <div className={styles.match}>
      <p className={styles.matchWords}>
        {`It has the ${matchWords[match.by]} as “${match.title}”.`} {!isNew && fillWords(match)}
      </p>
      {!isNew && match.differences.length > 0 && (
        <table className={styles.differences}>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">In the project</th>
              <th scope="col">In the file</th>
              <th scope="col">Take</th>
            </tr>
          </thead>
          <tbody>
            {match.differences.map(({ variable, present, imported }) => {
              const isReplaced = replaced?.has(variable) ?? false;
              return (
                <tr key={variable}>
                  <th scope="row">{variableLabel(variable)}</th>
                  <td data-kept={!isReplaced || undefined}>{wordsOf(variable, present)}</td>
                  <td data-kept={isReplaced || undefined}>{wordsOf(variable, imported)}</td>
                  <td>
                    <Checkbox
                      aria-label={`Take ${variableLabel(variable)} from the file`}
                      isSelected={isReplaced}
                      onChange={(isSelected) =>
                        onDecide((decided) => withReplaced(decided, ordinal, variable, isSelected))
                      }
                    >
                      From the file
                    </Checkbox>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <Checkbox
        isSelected={isNew}
        onChange={(isSelected) => onDecide((present) => withAsNew(present, ordinal, isSelected))}
      >
        It is another source: import it as a new one
      </Checkbox>
    </div>
  );
}

function fillWords({ fills, differences }: ReferenceMatch): string {
  if (fills.length > 0) return `It fills in: ${fills.map((field) => variableLabel(field)).join(', ')}.`;
  return differences.length === 0 ? 'The project has all of it.' : 'It fills in nothing by itself.';
}

function wordsOf(variable: string, words: string): string {
  return variable === 'type' ? (sourceTypeLabels[words as keyof typeof sourceTypeLabels] ?? words) : words;
}
