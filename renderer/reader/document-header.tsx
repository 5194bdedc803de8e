import { formatCalendarDate } from '../../shared/domain/dates.ts';
import type { Revision } from '../../shared/domain/documents.ts';
import { formatNames } from '../../shared/domain/names.ts';
import type { DocumentRecord } from '../../shared/domain/records.ts';
import styles from './document-header.module.css';

/** Title, byline, where and when it appeared. A title that the text begins with itself is not shown twice. */
export function DocumentHeader({ document }: { document: DocumentRecord }) {
  const { csl } = document.source;
  const title = titleOf(document);
  const where = csl['container-title'] ?? csl.publisher;
  const facts = [formatNames(csl.author), where, formatCalendarDate(csl.issued)].filter(Boolean);
  return (
    <header className={styles.header}>
      <h1
        className={beginsWithTitle(document.revision, title) ? styles.hiddenTitle : styles.title}
        dir="auto"
      >
        {title}
      </h1>
      {facts.length > 0 && (
        <ul className={styles.facts} aria-label="Author, publication, date">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
    </header>
  );
}

function beginsWithTitle({ text, segments }: Revision, title: string): boolean {
  const first = segments.find((segment) => !segment.setAside);
  return first?.kind === 'heading' && folded(text.slice(first.start, first.end)) === folded(title);
}

function folded(words: string): string {
  return words.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** A document's name for people: its title, else its file's name. */
export function titleOf(document: DocumentRecord): string {
  return document.source.csl.title || document.originalName || 'Untitled';
}
