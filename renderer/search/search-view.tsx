import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Autocomplete, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { SearchHit } from '../../shared/contract/values.ts';
import { useCommand } from '../app/commands.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { groupHits, type HitGroup, hitsInWords } from './hit-groups.ts';
import styles from './search-view.module.css';
import { Snippet } from './snippet.tsx';
import { useSearch } from './use-search.ts';

/** Hits of each kind asked for at first, and at most. */
const firstLimit = 50;
const maximumLimit = 500;

/** Full-text search over documents, quotes, claims and memos. */
export function SearchView() {
  const text = useWorkbench((workbench) => workbench.searchText);
  const setText = useWorkbench((workbench) => workbench.setSearchText);
  const [limit, setLimit] = useState(firstLimit);
  const field = useRef<HTMLInputElement>(null);
  const search = useSearch(text, { limit });
  const answer = search.kind === 'asked' ? search.answer : null;
  const groups = groupHits(answer?.hits ?? []);

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
            placeholder="Search documents, quotes, claims and memos"
            icon={Search}
          />
          <p className={styles.status} aria-live="polite">
            {search.kind === 'idle' &&
              'Words are found whole, the last one as you type it. Put a phrase in quotation marks: "winter losses".'}
            {answer && hitsInWords(groups, answer.more)}
          </p>
        </div>
        {search.kind === 'failed' && <ErrorNotice error={search.error} />}
        {search.kind === 'idle' && (
          <EmptyState icon={Search} title="Search everything in the project">
            Enter opens the place found: the paragraph in the reader, the quote, the claim’s page, or what the
            memo is about.
          </EmptyState>
        )}
        {answer?.hits.length === 0 && (
          <EmptyState icon={Search} title={`Nothing found for “${text.trim()}”`}>
            Try fewer or other words, or the beginning of one.
          </EmptyState>
        )}
        {groups.length > 0 && <Results groups={groups} />}
        {answer?.more && (
          <p className={styles.more}>
            There are more. Add a word to narrow the search{limit < maximumLimit ? ', or ' : '.'}
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

function Results({ groups }: { groups: readonly HitGroup[] }) {
  return (
    <ListBox
      aria-label="Results"
      className={styles.results ?? ''}
      onAction={(key) => {
        const hit = groups.flatMap(({ hits }) => hits).find((candidate) => hitKey(candidate) === key);
        if (hit) openHit(hit);
      }}
    >
      {groups.map(({ kind, label, hits }) => (
        <ListBoxSection key={kind}>
          <Header className={styles.groupTitle ?? ''}>
            {label} <span className={styles.groupCount}>{hits.length}</span>
          </Header>
          {hits.map((hit) => (
            <Hit key={hitKey(hit)} hit={hit} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
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

/** Shows what was found, or what the memo found is about: in the reader, on the claim's page, in the codebook. */
function openHit(hit: SearchHit): void {
  const workbench = useWorkbench.getState();
  const { place } = hit;
  const { kind, id } = hit.subject ?? hit;
  if (kind === 'claim') workbench.openClaim(id);
  else if (kind === 'code') workbench.openCode(id);
  else if (place && kind === 'quote') workbench.openQuote({ ...place, quoteId: id });
  else if (kind === 'document') workbench.openDocument(id, place ?? undefined);
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
