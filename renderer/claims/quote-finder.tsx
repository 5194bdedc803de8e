import { Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Autocomplete, ListBox, ListBoxItem } from 'react-aria-components';
import { useWorkbench } from '../app/workbench-store.ts';
import { Snippet } from '../search/snippet.tsx';
import { useProcedure } from '../transport/react.tsx';
import { Badge } from '../ui/badge.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './quote-finder.module.css';
import { type QuoteOption, quotesFound, quotesLatest } from './quote-options.ts';

interface QuoteFinderProps {
  chosenId: string | null;
  onChoose: (quoteId: string) => void;
  /** Quotes linked to the claim already. */
  linkedIds: ReadonlySet<string>;
}

/**
 * Finds a quote by its words. Before anything is typed it offers the latest quotes of the document open in the
 * reader. Arrow keys move through the list from within the search field; Enter chooses.
 */
export function QuoteFinder({ chosenId, onChoose, linkedIds }: QuoteFinderProps) {
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const documentId = useWorkbench((workbench) => workbench.documentId);
  const found = useProcedure(
    'search.query',
    { text: wanted, kinds: ['quote'], limit: 50 },
    { enabled: wanted !== '' },
  );
  const inDocument = useProcedure(
    'quotes.listByDocument',
    { documentId: documentId ?? '' },
    { enabled: documentId !== null },
  );
  const options = wanted === '' ? quotesLatest(inDocument.data ?? []) : quotesFound(found.data?.hits ?? []);

  return (
    <div className={styles.finder}>
      <Autocomplete inputValue={text} onInputChange={setText} disableAutoFocusFirst>
        <TextField
          autoFocus
          aria-label="Search quotes"
          placeholder="Search the quotes of all documents"
          icon={Search}
        />
        {found.error && wanted !== '' && <ErrorNotice error={found.error} />}
        <p className={styles.heading}>
          {wanted === '' ? 'Latest quotes in the open document' : 'Quotes found'}
        </p>
        <ListBox
          aria-label="Quotes"
          className={styles.list ?? ''}
          selectionMode="single"
          selectedKeys={chosenId ? [chosenId] : []}
          onSelectionChange={(keys) => {
            const [id] = keys === 'all' ? [] : keys;
            if (id !== undefined) onChoose(String(id));
          }}
          renderEmptyState={() => <p className={styles.empty}>{emptyWords(wanted, found.isPending)}</p>}
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

function emptyWords(wanted: string, isSearching: boolean): string {
  if (wanted === '') return 'Type some words of a quote.';
  return isSearching ? 'Searching…' : 'No quote has these words.';
}
