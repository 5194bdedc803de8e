import { Check, Search, Star } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Autocomplete, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { commonStyles, type StyleSummary } from '../../shared/domain/styles.ts';
import { useTakeFirst } from '../ui/take-first.ts';
import { TextField } from '../ui/text-field.tsx';
import type { StyleShelf } from './style-catalogue.ts';
import styles from './style-finder.module.css';
import { styleFacts, styleName } from './style-words.ts';

/** Styles shown of those that were found; who wants another types more of its name. */
const limit = 60;

interface StyleFinderProps {
  shelf: StyleShelf;
  favourites: readonly string[];
  chosenId: string;
  onChoose: (id: string) => void;
  /** The style one stands on or points at; null for none. */
  onVisit: (id: string | null) => void;
}

/** A field that finds styles as one types, and under it those found, or while nothing is typed those most asked for. */
export function StyleFinder({ shelf, favourites, chosenId, onChoose, onVisit }: StyleFinderProps) {
  const [typed, setTyped] = useState('');
  const found = useMemo(() => shelf.search.find(typed), [shelf, typed]);
  const isSearching = typed.trim() !== '';
  const sections = isSearching
    ? [{ title: foundWords(found.length), styles: found.slice(0, limit) }]
    : offeredStyles(shelf, favourites, chosenId);
  const [first] = found;
  const { forgetMoves, onKeyDownCapture } = useTakeFirst(
    isSearching && first ? () => onChoose(first.id) : null,
  );

  const items = sections.map((section) => (
    <ListBoxSection key={section.title} aria-label={section.title}>
      <Header className={styles.header}>{section.title}</Header>
      {section.styles.map((style) => (
        <ListBoxItem
          key={style.id}
          id={style.id}
          textValue={styleName(style)}
          className={styles.item ?? ''}
          onHoverStart={() => onVisit(style.id)}
        >
          {({ isFocused }) => (
            <StyleLine
              style={style}
              isFocused={isFocused}
              isChosen={style.id === chosenId}
              isFavourite={favourites.includes(style.id)}
              onVisit={onVisit}
            />
          )}
        </ListBoxItem>
      ))}
    </ListBoxSection>
  ));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears of keys and the pointer on their way to the field and the list.
    <div
      className={styles.finder}
      onKeyDownCapture={onKeyDownCapture}
      onBlur={({ currentTarget }) => {
        // Going from option to option, the list tells of a loss of focus too, but the field keeps it.
        if (!currentTarget.contains(document.activeElement)) onVisit(null);
      }}
      onMouseLeave={() => onVisit(null)}
    >
      <Autocomplete
        inputValue={typed}
        onInputChange={(text) => {
          forgetMoves();
          setTyped(text);
        }}
      >
        <div className={styles.field}>
          <TextField
            aria-label="Find a style"
            placeholder={`Name, field or language, such as “APA 7” or “law”`}
            icon={Search}
            isListShown={items.length > 0}
            autoFocus
          />
        </div>
        <ListBox
          aria-label="Citation styles"
          className={styles.list ?? ''}
          onAction={(id) => onChoose(String(id))}
          renderEmptyState={() => <p className={styles.nothing}>No style has these words.</p>}
        >
          {found.length > 0 || !isSearching ? items : []}
        </ListBox>
      </Autocomplete>
      {found.length > limit && (
        <p className={styles.more}>
          The first {limit} of {found.length}. Type more of the name to find another.
        </p>
      )}
      {!isSearching && (
        <p className={styles.more}>Type to search all {shelf.count.toLocaleString('en')} styles.</p>
      )}
    </div>
  );
}

interface StyleLineProps {
  style: StyleSummary;
  isFocused: boolean;
  isChosen: boolean;
  isFavourite: boolean;
  onVisit: (id: string) => void;
}

function StyleLine({ style, isFocused, isChosen, isFavourite, onVisit }: StyleLineProps) {
  const { id, title } = style;
  const name = styleName(style);
  useEffect(() => {
    if (isFocused) onVisit(id);
  }, [isFocused, id, onVisit]);
  return (
    <>
      <Check aria-hidden className={styles.check} size={14} visibility={isChosen ? 'visible' : 'hidden'} />
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.facts}>
          {[styleFacts(style), name === title ? '' : title].filter(Boolean).join(' · ')}
        </span>
      </span>
      {isChosen && <span className={styles.hidden}>, chosen</span>}
      {isFavourite && <Star role="img" aria-label="favourite" className={styles.star} size={13} />}
    </>
  );
}

function foundWords(count: number): string {
  return count === 1 ? '1 style' : `${count.toLocaleString('en')} styles`;
}

/** What is offered while nothing is typed, each style once. */
function offeredStyles(shelf: StyleShelf, favourites: readonly string[], chosenId: string) {
  const offered = new Set<string>();
  const take = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const style = shelf.find(id);
      if (!style || offered.has(id)) return [];
      offered.add(id);
      return [style];
    });
  return [
    { title: 'Added to this project', styles: take(shelf.added.map(({ id }) => id)) },
    { title: 'Favourites', styles: take(favourites) },
    { title: 'Often used', styles: take(commonStyles) },
    { title: 'Chosen', styles: take([chosenId]) },
  ].filter((section) => section.styles.length > 0);
}
