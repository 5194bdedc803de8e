import { formatCalendarDate } from '../../shared/domain/dates.ts';
import { formatNames } from '../../shared/domain/names.ts';
import type { DocumentRecord } from '../../shared/domain/records.ts';
import styles from './document-header.module.css';

/** Title, byline, where and when it appeared. */
export function DocumentHeader({ document }: { document: DocumentRecord }) {
  const { csl } = document.source;
  const where = csl['container-title'] ?? csl.publisher;
  const facts = [formatNames(csl.author), where, formatCalendarDate(csl.issued)].filter(Boolean);
  return (
    <header className={styles.header}>
      <h1 className={styles.title} dir="auto">
        {titleOf(document)}
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

/** A document's name for people: its title, else its file's name. */
export function titleOf(document: DocumentRecord): string {
  return document.source.csl.title || document.originalName || 'Untitled';
}
