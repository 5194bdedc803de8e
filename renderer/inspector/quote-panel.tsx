import { ChevronLeft, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { DocumentRecord, Quote } from '../../shared/domain/records.ts';
import { useCommandKeys } from '../app/command-keys.ts';
import { runCommand, useCommandEnabled } from '../app/commands.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { Memos } from '../memos/memos.tsx';
import { shownSpeakerAt, useSpeakers } from '../people/use-speakers.ts';
import type { CodeLookup } from '../reader/highlight-styles.ts';
import { FormerWords } from '../revisions/revision-facts.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { AttributionField } from './attribution-field.tsx';
import { CodesField } from './codes-field.tsx';
import { CommentField } from './comment-field.tsx';
import { EvidenceField } from './evidence-field.tsx';
import styles from './inspector.module.css';
import { PanelSection } from './panel-section.tsx';
import { QuoteHistory } from './quote-history.tsx';
import { returnToList } from './quote-list-return.ts';
import { QuoteWords } from './quote-words.tsx';
import { StatusField } from './status-field.tsx';

interface QuotePanelProps {
  quote: Quote;
  document: DocumentRecord;
  codes: CodeLookup;
}

/** Everything about one quote. */
export function QuotePanel({ quote, document, codes }: QuotePanelProps) {
  const canRemove = useCommandEnabled('quotes.remove');
  const removeKeys = useCommandKeys()('quotes.remove');
  const shownSpeaker = shownSpeakerAt(useSpeakers(document.id), document.revision.segments, quote.start);
  return (
    <section className={styles.panel} aria-label="Quote" onKeyDown={returnToText}>
      <div className={styles.bar}>
        <Button
          variant="quiet"
          icon={ChevronLeft}
          onPress={() => {
            returnToList(quote.id);
            useWorkbench.getState().selectQuote(null);
          }}
        >
          All quotes
        </Button>
        <IconButton
          icon={Trash2}
          label="Remove quote"
          keys={removeKeys}
          isDisabled={!canRemove}
          onPress={() => runCommand('quotes.remove')}
        />
      </div>
      <QuoteWords quote={quote} document={document} />
      <FormerWords quoteId={quote.id} />
      <StatusField quote={quote} />
      <CommentField quote={quote} />
      <CodesField quote={quote} codes={codes} />
      <AttributionField quote={quote} suggestedPerson={shownSpeaker} />
      <EvidenceField quote={quote} />
      <PanelSection title="Memos">
        <Memos subject={{ kind: 'quote', id: quote.id }} />
      </PanelSection>
      <QuoteHistory quoteId={quote.id} />
    </section>
  );
}

/** Escape in the inspector: back to the text. Fields save what was typed when they are left. */
function returnToText(event: KeyboardEvent): void {
  if (event.key === 'Escape' && !event.defaultPrevented) runCommand('view.read');
}
