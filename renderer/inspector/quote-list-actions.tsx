import { Combine, Download, Link2, Tag, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Toolbar } from 'react-aria-components';
import type { Quote } from '../../shared/domain/records.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { CopyCitationButtons } from '../citing/copy-citation-buttons.tsx';
import { QuotesExport } from '../export/quotes-export.tsx';
import type { CodeLookup } from '../reader/highlight-styles.ts';
import { tellNotMerged, useMergeQuotes } from '../reader/merge-quotes.tsx';
import { IconButton } from '../ui/button.tsx';
import { CodeQuotesDialog } from './code-quotes-dialog.tsx';
import { LinkQuotesDialog } from './link-quotes-dialog.tsx';
import { filterInWords, useValueNames } from './quote-filter-words.ts';
import styles from './quote-list-actions.module.css';
import { quotesInWords } from './quotes-in-words.ts';

interface QuoteListActionsProps {
  /** The document's, as it is shown. */
  title: string;
  /** All that the filter shows. */
  shown: readonly Quote[];
  selected: readonly Quote[];
  /** How many quotes the document has. */
  total: number;
  codes: CodeLookup;
  onRemove: () => void;
}

/** How many quotes are shown and chosen, and what can be done with the chosen ones: each in one step. */
export function QuoteListActions({ title, shown, selected, total, codes, onRemove }: QuoteListActionsProps) {
  const filter = useWorkbench((state) => state.quoteList.filter);
  const nameValue = useValueNames(codes);
  const [asked, setAsked] = useState<'code' | 'link' | 'export' | null>(null);
  const close = () => setAsked(null);
  const { merge, question } = useMergeQuotes(selected[0]?.documentId ?? '');
  const mergeSelected = () => merge(selected.map(({ id }) => id)).catch(tellNotMerged);
  const isChosen = selected.length > 0;
  return (
    <div className={styles.line}>
      <p className={styles.count} role="status">
        {countWords(shown.length, selected.length, total)}
      </p>
      {shown.length > 0 && (
        <Toolbar aria-label={isChosen ? 'Chosen quotes' : 'Quotes shown'} className={styles.actions ?? ''}>
          {isChosen && (
            <>
              <IconButton icon={Tag} label="Code…" onPress={() => setAsked('code')} />
              <IconButton icon={Link2} label="Link to claim…" onPress={() => setAsked('link')} />
              {selected.length > 1 && <IconButton icon={Combine} label="Merge" onPress={mergeSelected} />}
              <CopyCitationButtons quoteIds={selected.map(({ id }) => id)} />
            </>
          )}
          <IconButton
            icon={Download}
            label={isChosen ? 'Export…' : 'Export all that is shown…'}
            onPress={() => setAsked('export')}
          />
          {isChosen && <IconButton icon={Trash2} label="Delete" keys="Delete" onPress={onRemove} />}
        </Toolbar>
      )}
      {question}
      {asked === 'code' && <CodeQuotesDialog quotes={selected} codes={codes} onClose={close} />}
      {asked === 'export' && (
        <QuotesExport
          quoteIds={(isChosen ? selected : shown).map(({ id }) => id)}
          filters={[
            `Document: ${title}`,
            ...(nameValue ? filterInWords(filter, nameValue) : []),
            ...(isChosen ? ['Chosen one by one'] : []),
          ]}
          onClose={close}
        />
      )}
      {asked === 'link' && <LinkQuotesDialog quotes={selected} onClose={close} />}
    </div>
  );
}

function countWords(shown: number, selected: number, total: number): string {
  const all = shown < total ? `${shown} of ${quotesInWords(total)}` : quotesInWords(total);
  return selected > 1 ? `${selected} chosen, ${all}` : all;
}
