import { Search } from 'lucide-react';
import { useState } from 'react';
import { Autocomplete, ListBox, ListBoxItem } from 'react-aria-components';
import { Snippet } from '../search/snippet.tsx';
import { type SearchState, useSearch } from '../search/use-search.ts';
import { useProcedure } from '../transport/react.tsx';
import { Badge } from '../ui/badge.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './quote-finder.module.css';
import { type QuoteOption, quotesFound, quotesLatest } from './quote-options.ts';

const quotesOnly = { kinds: ['quote' as const], limit: 50 };

interface QuoteFinderProps {
  chosenId: string | null;
  onChoose: (quoteId: string) => void;
  /** Quotes linked to the claim already. */
  linkedIds: ReadonlySet<string>;
}

/**
 * Finds a quote by its words. Before anything is typed it offers the latest quotes of the project. Arrow keys move through the list from within the search field; Enter chooses.
 */
export function QuoteFinder({ chosenId, onChoose, linkedIds }: QuoteFinderProps) {
  const [text, setText] = useState('');
  const search = useSearch(text, quotesOnly);
  const latest = useProcedure('quotes.listLatest', { codeId: null, limit: 30 });
  const options =
    search.kind === 'asked' ? quotesFound(search.answer?.hits ?? []) : quotesLatest(latest.data ?? []);

  return (
    <div className={styles.finder}>
      <Autocomplete inputValue={text} onInputChange={setText} disableAutoFocusFirst>
        <TextField
          autoFocus
          aria-label="Search quotes"
          placeholder="Search the quotes of all documents"
          icon={Search}
          isListShown={options.length > 0}
        />
        {search.kind === 'failed' && <ErrorNotice error={search.error} />}
        <p className={styles.heading}>{search.kind === 'asked' ? 'Quotes found' : 'Latest quotes'}</p>
        <ListBox
          aria-label="Quotes"
          className={styles.list ?? ''}
          selectionMode="single"
          escapeKeyBehavior="none"
          selectedKeys={chosenId ? [chosenId] : []}
          onSelectionChange={(keys) => {
            const [id] = keys === 'all' ? [] : keys;
            if (id !== undefined) onChoose(String(id));
          }}
          renderEmptyState={() => <p className={styles.empty}>{emptyWords(search)}</p>}
        >
          {options.map((option) => (
            <QuoteItem key={option.id} option={option} isLinked={linkedIds.has(option.id)} />
          ))}
        </ListBox>
      </Autocomplete>
    </div>
  );
}

function QuoteItem({ option, isLinked }: { option: QuoteOption; isLinked: boolean }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.words.map((part) => part.text).join('')}
      className={styles.item ?? ''}
    >
      <span className={styles.words}>
        <Snippet parts={option.words} />
      </span>
      <span className={styles.origin}>
        {option.origin}
        {isLinked && <Badge>linked</Badge>}
      </span>
    </ListBoxItem>
  );
}

function emptyWords(search: SearchState): string {
  if (search.kind !== 'asked') return 'Type some words of a quote.';
  return search.answer ? 'No quote has these words.' : 'Searching…';
}
