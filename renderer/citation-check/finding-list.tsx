import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';
import { type CitationFinding, groupFindings } from '../../shared/domain/citation-check.ts';
import styles from './citation-check.module.css';
import { findingFacts, groupWords, titleOfFinding } from './finding-words.ts';

/** Pixels, to begin with; each row is measured. */
const estimatedRowHeight = 52;
const estimatedHeadingHeight = 32;
/** Around the rows. */
const padding = 6;

interface FindingListProps {
  findings: readonly CitationFinding[];
  chosenId: string | null;
  /** Said where there is none. */
  emptyWords: string;
  onChoose: (sourceId: string) => void;
  /** Enter: goes on to what has to be filled in. */
  onEnter: () => void;
}

/** The sources found, in groups; choosing follows the arrow keys. Only rows in view are drawn. */
export function FindingList({ findings, chosenId, emptyWords, onChoose, onEnter }: FindingListProps) {
  const groups = groupFindings(findings).filter(({ found }) => found.length > 0);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight, estimatedHeadingHeight, padding }}>
      <ListBox
        aria-label="Sources to check"
        className={styles.list ?? ''}
        items={groups}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosenId === null ? [] : [chosenId]}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : keys;
          if (id !== undefined) onChoose(String(id));
        }}
        onAction={onEnter}
        renderEmptyState={() => <p className={styles.nothing}>{emptyWords}</p>}
      >
        {({ group, found }) => (
          <ListBoxSection id={group}>
            <Header className={styles.group}>
              {groupWords[group]} <span className={styles.count}>{found.length.toLocaleString('en')}</span>
            </Header>
            <Collection items={found}>
              {(finding) => (
                <ListBoxItem
                  id={finding.sourceId}
                  textValue={titleOfFinding(finding)}
                  className={styles.item ?? ''}
                >
                  <span className={styles.itemTitle} dir="auto">
                    {titleOfFinding(finding)}
                  </span>
                  <span className={styles.facts}>{findingFacts(finding)}</span>
                </ListBoxItem>
              )}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Virtualizer>
  );
}
