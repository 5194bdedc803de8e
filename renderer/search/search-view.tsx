import { Search } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { Autocomplete, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { SearchHit } from '../../shared/contract/procedures.ts';
import { useCommand } from '../app/commands.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { groupHits, hitsInWords } from './hit-groups.ts';
import styles from './search-view.module.css';
import { Snippet } from './snippet.tsx';

/** Hits of each kind asked for at first, and at most. */
const firstLimit = 50;
const maximumLimit = 500;

/** Full-text search over documents, quotes and claims. */
export function SearchView() {
  const text = useWorkbench((workbench) => workbench.searchText);
  const setText = useWorkbench((workbench) => workbench.setSearchText);
  const wanted = useDeferredValue(text.trim());
  const [limit, setLimit] = useState(firstLimit);
  const field = useRef<HTMLInputElement>(null);
  const result = useProcedure('search.query', { text: wanted, limit }, { enabled: wanted !== '' });
  const shown = useLatest(wanted === '' ? null : result.data);
  const groups = groupHits(shown?.hits ?? []);

  const focusField = () => {
    field.current?.focus();
    field.current?.select();
  };
  useCommand('view.search', focusField);
  useFocusOnOpen(focusField);

  return (
    <div className={styles.view}>
      <Autocomplete
        inputValue={text}
        onInputChange={(words) => {
          setText(words);
          setLimit(firstLimit);
        }}
        disableAutoFocusFirst
      >
        <div className={styles.top}>
          <TextField
            ref={field}
            aria-label="Search the project"
            placeholder="Search documents, quotes and claims"
            icon={Search}
          />
          <p className={styles.status} aria-live="polite">
            {wanted === ''
              ? 'Words are found whole, the last one as you type it. Put a phrase in quotation marks: "winter losses".'
              : shown && hitsInWords(groups, shown.more)}
          </p>
        </div>
        {result.error && wanted !== '' && <ErrorNotice error={result.error} />}
        {wanted === '' && (
          <EmptyState icon={Search} title="Search everything in the project">
            Enter opens the place found: the paragraph in the reader, the quote, or the claim’s page.
          </EmptyState>
        )}
        {wanted !== '' && shown && groups.length === 0 && !result.error && (
          <EmptyState icon={Search} title={`Nothing found for “${wanted}”`}>
            Try fewer or other words, or the beginning of one.
          </EmptyState>
        )}
        {groups.length > 0 && (
          <ListBox
            aria-label="Results"
            className={styles.results ?? ''}
            onAction={(key) =>
              openHit(
                groups.flatMap(({ hits }) => hits),
                String(key),
              )
            }
          >
            {groups.map(({ kind, label, hits }) => (
              <ListBoxSection key={kind} className={styles.group ?? ''}>
                <Header className={styles.groupTitle ?? ''}>
                  {label} <span className={styles.groupCount}>{hits.length}</span>
                </Header>
                {hits.map((hit) => (
                  <Hit key={hitKey(hit)} hit={hit} />
                ))}
              </ListBoxSection>
            ))}
          </ListBox>
        )}
        {shown?.more && (
          <p className={styles.more}>
            There are more. Add a word to narrow the search
            {limit < maximumLimit ? ', or ' : '.'}
            {limit < maximumLimit && (
              <Button variant="quiet" onPress={() => setLimit(maximumLimit)}>
                show more
              </Button>
            )}
          </p>
        )}
      </Autocomplete>
    </div>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  const words = hit.snippet.map((part) => part.text).join('');
  return (
    <ListBoxItem id={hitKey(hit)} textValue={`${hit.title} ${words}`} className={styles.hit ?? ''}>
      {hit.title && <span className={styles.title}>{hit.title}</span>}
      <span className={styles.snippet} data-kind={hit.kind}>
        <Snippet parts={hit.snippet} />
      </span>
    </ListBoxItem>
  );
}

/** A document can be found at several places, so its place belongs to the key. */
function hitKey({ kind, id, place }: SearchHit): string {
  return `${kind} ${id} ${place?.start ?? ''}`;
}

function openHit(hits: readonly SearchHit[], key: string): void {
  const hit = hits.find((candidate) => hitKey(candidate) === key);
  if (!hit) return;
  const workbench = useWorkbench.getState();
  if (hit.kind === 'claim') workbench.openClaim(hit.id);
  else if (hit.place && hit.kind === 'quote') workbench.openQuote({ ...hit.place, quoteId: hit.id });
  else if (hit.place) workbench.openDocument(hit.place.documentId, hit.place);
}

/** The last answer there was, so that results do not flicker while the next ones are looked up; null clears it. */
function useLatest<T>(value: T | null | undefined): T | null {
  const latest = useRef<T | null>(null);
  if (value !== undefined) latest.current = value;
  return latest.current;
}

/** Puts the focus where typing makes sense when the view opens, unless the person is moving along the tabs by keyboard. */
function useFocusOnOpen(focusField: () => void): void {
  const latest = useRef(focusField);
  latest.current = focusField;
  useEffect(() => {
    // Pressing a tab focuses it after its view was mounted, so wait for that.
    const timer = setTimeout(() => {
      if (!document.activeElement?.matches('[role="tab"]:focus-visible')) latest.current();
    });
    return () => clearTimeout(timer);
  }, []);
}
