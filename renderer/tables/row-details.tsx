import { BookOpen, X } from 'lucide-react';
import { relationLabelled } from '../../shared/domain/relations.ts';
import { isColumnAcross } from '../../shared/domain/tables/crossing-tables.ts';
import type { OpenColumn, OpenTable, RowSubject } from '../../shared/domain/tables/table-definitions.ts';
import type { TableKind } from '../../shared/domain/tables/table-kinds.ts';
import type { TableLine } from '../../shared/domain/tables/table-lines.ts';
import { RelationMark } from '../claims/relation-mark.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import type { RowOpeners } from './open-row.ts';
import styles from './row-details.module.css';

/** What is told of a row: words above, the words of a quote, and facts beside them where there is something to say. */
interface Details {
  readonly heading: string;
  readonly quote: boolean;
  readonly facts: readonly string[];
}

const detailsOf: Readonly<Record<TableKind, Details>> = {
  evidence: {
    heading: 'claim',
    quote: true,
    facts: ['speaker', 'citation', 'reference', 'note', 'comment', 'codes'],
  },
  quotes: {
    heading: 'title',
    quote: true,
    facts: ['speaker', 'citation', 'reference', 'claims', 'comment', 'codes'],
  },
  codings: {
    heading: 'code-path',
    quote: true,
    facts: ['speaker', 'citation', 'reference', 'comment', 'codes'],
  },
  claims: {
    heading: 'claim',
    quote: false,
    facts: ['description', 'part-of', 'verdict', 'confidence', 'independent-sources'],
  },
  sources: {
    heading: 'title',
    quote: false,
    facts: ['reference', 'citation-status', 'author', 'container-title', 'URL', 'origin'],
  },
  codes: { heading: 'code-path', quote: false, facts: ['description', 'quote-count'] },
  stance: { heading: 'claim', quote: false, facts: ['verdict', 'confidence'] },
};

interface RowDetailsProps {
  table: OpenTable;
  line: TableLine;
  openers: RowOpeners;
  onClose: () => void;
}

/** The row the analyst stands on, with every long text in full. */
export function RowDetails({ table, line, openers, onClose }: RowDetailsProps) {
  const { heading, quote, facts } = detailsOf[table.kind];
  const cell = (id: string) =>
    table.columns.find((column) => column.id === id)?.value(line.row, line.context) ?? '';
  const subject = table.about(line.row);
  const relation = relationLabelled(cell('relation'));
  const told = factColumns(table, facts).filter(
    ({ value }) => !['', '0'].includes(value(line.row, line.context)),
  );
  return (
    <section aria-label="Row details" className={styles.details}>
      <div className={styles.quoteSide}>
        <p className={styles.claim}>
          {relation && <RelationMark relation={relation} />}
          <span>{cell(heading)}</span>
        </p>
        {quote && <blockquote className={styles.quote}>{cell('quote')}</blockquote>}
        <div className={styles.actions}>
          <Openers subject={subject} openers={openers} />
        </div>
      </div>
      <dl className={classNames(styles.facts, told.some(({ id }) => isColumnAcross(id)) && styles.across)}>
        {told.map(({ id, label, value }) => (
          <div key={id} className={styles.fact}>
            <dt>{label}</dt>
            <dd>{value(line.row, line.context)}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.close}>
        <IconButton icon={X} label="Hide details" onPress={onClose} />
      </div>
    </section>
  );
}

/** The columns of these facts, and of a crossing table those of what stands across. */
function factColumns({ columns }: OpenTable, facts: readonly string[]): OpenColumn[] {
  const named = facts.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  return [...named, ...columns.filter(({ id }) => isColumnAcross(id))];
}

function Openers({
  subject: { quote, claimId, codeId, sourceId, documentId },
  openers,
}: {
  subject: RowSubject;
  openers: RowOpeners;
}) {
  return (
    <>
      {quote && (
        <Button variant="secondary" icon={BookOpen} onPress={() => openers.openQuote(quote.id)}>
          Open in reader
        </Button>
      )}
      {!quote && sourceId !== undefined && (
        <Button
          variant="secondary"
          icon={BookOpen}
          onPress={() => openers.openSource(sourceId, documentId ?? null)}
        >
          Open source
        </Button>
      )}
      {claimId !== undefined && (
        <Button variant={quote ? 'quiet' : 'secondary'} onPress={() => openers.openClaim(claimId)}>
          Open claim
        </Button>
      )}
      {codeId !== undefined && (
        <Button variant={quote ? 'quiet' : 'secondary'} onPress={() => openers.openCode(codeId)}>
          Open code
        </Button>
      )}
    </>
  );
}
