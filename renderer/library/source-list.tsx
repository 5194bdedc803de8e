import { Bookmark, Combine, type LucideIcon, MessagesSquare, Newspaper } from 'lucide-react';
import { type MouseEvent, useRef, useState } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { formatCalendarDate } from '../../shared/domain/dates.ts';
import type { SourceSummary } from '../../shared/domain/records.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { useRemoveSource } from '../sources/remove-source.ts';
import { useSourceEditor } from '../sources/source-editor-store.ts';
import { Badge } from '../ui/badge.tsx';
import styles from './library.module.css';
import { useRevealRow } from './reveal-row.ts';
import { SourceMenu } from './source-menu.tsx';
import { bylineOf, titleOf } from './source-order.ts';

/** Pixels; rows not yet shown are taken to be this high. */
const estimatedRowHeight = 66;

interface SourceListProps {
  sources: readonly SourceSummary[];
  /** Shown when there are none. */
  emptyText: string;
}

/** The sources as a list: choosing one opens its document; F2 edits, Delete removes, a right click offers both. */
export function SourceList({ sources, emptyText }: SourceListProps) {
  const documentId = useWorkbench((state) => state.documentId);
  const openDocument = useWorkbench((state) => state.openDocument);
  const sourceId = useWorkbench((state) => state.sourceId);
  const openSource = useWorkbench((state) => state.openSource);
  const editSource = useSourceEditor((state) => state.edit);
  const removeSource = useRemoveSource();
  const [menuSourceId, setMenuSourceId] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const selected = sources.find(
    ({ id, documents }) => id === sourceId || documents.some((document) => document.id === documentId),
  );

  useRevealRow(
    list,
    selected ? { id: selected.id, index: sources.indexOf(selected) } : null,
    estimatedRowHeight,
  );

  function open(id: unknown): void {
    const source = sources.find((candidate) => candidate.id === id);
    const [document] = source?.documents ?? [];
    if (document) openDocument(document.id);
    else if (source) openSource(source.id);
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    const id = focusedSourceId(event.target);
    const source = sources.find((candidate) => candidate.id === id);
    if (!source) return;
    if (event.key === 'F2') editSource(source.id);
    else if (event.key === 'Delete') removeSource(source);
    else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10'))
      setMenuSourceId(source.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onContextMenu(event: MouseEvent): void {
    const id = focusedSourceId(event.target);
    if (!id) return;
    event.preventDefault();
    setMenuSourceId(id);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the row that has focus in the list within
    <div className={styles.listFrame} onKeyDownCapture={onKeyDown} onContextMenu={onContextMenu}>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight }}>
        <GridList
          ref={list}
          aria-label="Sources"
          className={styles.list ?? ''}
          items={sources}
          dependencies={[menuSourceId]}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={selected ? [selected.id] : []}
          onSelectionChange={(keys) => {
            if (keys !== 'all') open([...keys][0]);
          }}
          renderEmptyState={() => <p className={styles.nothing}>{emptyText}</p>}
        >
          {(source) => (
            <GridListItem
              id={source.id}
              textValue={titleOf(source)}
              className={styles.row ?? ''}
              data-source={source.id}
            >
              <SourceWords source={source} />
              <span className={styles.rowEnd}>
                <QuoteCount source={source} />
                <SourceMenu
                  source={source}
                  isOpen={menuSourceId === source.id}
                  onOpenChange={(isOpen) => setMenuSourceId(isOpen ? source.id : null)}
                />
              </span>
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
}

function focusedSourceId(target: EventTarget): string | null {
  const row = target instanceof Element ? target.closest('[data-source]') : null;
  return row instanceof HTMLElement ? (row.dataset.source ?? null) : null;
}

function kindOf({ documents }: SourceSummary): { icon: LucideIcon; label: string } {
  if (documents.length === 0) return { icon: Bookmark, label: 'Without a text' };
  const isInterview = documents.some(({ kind }) => kind === 'interview');
  return isInterview ? { icon: MessagesSquare, label: 'Interview' } : { icon: Newspaper, label: 'Article' };
}

function SourceWords({ source }: { source: SourceSummary }) {
  const { icon: Icon, label } = kindOf(source);
  return (
    <>
      <Icon className={styles.kind} size={15} strokeWidth={1.5} aria-label={label} role="img" />
      <span className={styles.words}>
        <span className={styles.title}>{titleOf(source)}</span>
        <Byline source={source} />
        {source.origin && (
          <span className={styles.origin}>
            <Combine size={12} strokeWidth={1.75} role="img" aria-label="Origin:" />
            <span className={styles.bylineWords}>{source.origin.name}</span>
          </span>
        )}
      </span>
    </>
  );
}

/** Where there is too little room for all, the date stays whole. */
function Byline({ source }: { source: SourceSummary }) {
  const byline = bylineOf(source);
  const date = formatCalendarDate(source.csl.issued);
  return (
    <span className={styles.byline}>
      <span className={styles.bylineWords}>
        {byline || (date === '' && 'No author, container or date yet')}
      </span>
      {date && <span className={styles.bylineDate}>{byline ? ` · ${date}` : date}</span>}
    </span>
  );
}

function QuoteCount({ source: { quoteCount, linkedQuoteCount } }: { source: SourceSummary }) {
  if (quoteCount === 0) return null;
  const quotes = quoteCount === 1 ? 'One quote' : `${quoteCount} quotes`;
  return <Badge label={`${quotes}, ${linkedQuoteCount} linked`}>{quoteCount}</Badge>;
}
