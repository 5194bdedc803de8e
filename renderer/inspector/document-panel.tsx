import { Pencil } from 'lucide-react';
import type { DocumentRecord, Quote } from '../../shared/domain/records.ts';
import { runCommand, useCommandEnabled } from '../app/commands.ts';
import { Memos } from '../memos/memos.tsx';
import { ConsentField } from '../people/consent-field.tsx';
import { DocumentSpeakers } from '../people/document-speakers.tsx';
import type { CodeLookup } from '../reader/highlight-styles.ts';
import { RevisionFact, RevisionNotice, useOriginalFact } from '../revisions/revision-facts.tsx';
import { useProcedure } from '../transport/react.tsx';
import { IconButton } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { CiteByFact } from './cite-by-fact.tsx';
import styles from './document-panel.module.css';
import panel from './inspector.module.css';
import { PanelSection } from './panel-section.tsx';
import { QuoteList } from './quote-list.tsx';

interface DocumentPanelProps {
  document: DocumentRecord;
  /** In document order. */
  quotes: readonly Quote[];
  codes: CodeLookup;
}

/** The document's facts and all its quotes. */
export function DocumentPanel({ document, quotes, codes }: DocumentPanelProps) {
  return (
    <section className={styles.panel} aria-label="Document" data-empty={quotes.length === 0 || undefined}>
      <div className={styles.about}>
        <RevisionNotice documentId={document.id} />
        <Facts document={document} quotes={quotes} />
        <DocumentSpeakers documentId={document.id} />
        {document.kind === 'interview' && <ConsentField document={document} />}
        <PanelSection title="Memos">
          <Memos subject={{ kind: 'document', id: document.id }} />
        </PanelSection>
      </div>
      <section className={styles.quotes} aria-label="Quotes of the document">
        {quotes.length === 0 ? (
          <p className={panel.muted}>
            Select words in the text and press Q. A quote keeps them exactly as they stand in this revision.
          </p>
        ) : (
          <QuoteList document={document} quotes={quotes} codes={codes} />
        )}
      </section>
    </section>
  );
}

function Facts({ document, quotes }: { document: DocumentRecord; quotes: readonly Quote[] }) {
  const { source, revision } = document;
  const original = useOriginalFact(document);
  const references = useProcedure('citations.references', { sourceIds: [source.id] });
  const canEdit = useCommandEnabled('sources.edit');
  const coded = quotes.filter((quote) => quote.codeIds.length > 0).length;
  const linked = quotes.filter((quote) => quote.links.length > 0).length;
  const attributed = quotes.filter((quote) => quote.attribution).length;
  const setAside = revision.segments.filter((segment) => segment.setAside).length;
  const facts = [
    ['Revision', <RevisionFact key="revision" document={document} />],
    ...(original ? ([['Original', original]] as const) : []),
    ['Cite by', <CiteByFact key="cite-by" document={document} />],
    ['Set aside', setAside === 1 ? '1 line' : `${setAside} lines`],
    ['Coded', String(coded)],
    ['Attributed', String(attributed)],
    ['Linked to claims', String(linked)],
  ] as const;
  return (
    <PanelSection
      title="Source"
      action={
        canEdit && (
          <IconButton icon={Pencil} label="Edit source…" onPress={() => runCommand('sources.edit')} />
        )
      }
    >
      {references.error ? (
        <ErrorNotice error={references.error} />
      ) : (
        <p className={styles.reference}>
          {references.data?.references[source.id] || (
            <span className={panel.muted}>
              {references.data && 'In this style it is cited in the text only, without a reference.'}
            </span>
          )}
        </p>
      )}
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </PanelSection>
  );
}
