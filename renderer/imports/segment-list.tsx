import { type KeyboardEvent, useState } from 'react';
import type { Segment, SetAsideReason } from '../../shared/domain/documents.ts';
import { paragraphNumbers } from '../../shared/domain/locators.ts';
import { speakersBeside } from '../../shared/domain/speaker-label.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './segment-list.module.css';

const reasonWords: Readonly<Record<SetAsideReason, string>> = {
  'repeated-title': 'Title again',
  'section-label': 'Section label',
  'reading-time': 'Reading time',
  byline: 'Byline',
  'author-biography': 'About the author',
  'interface-text': 'Interface text',
  promotion: 'Promotion',
  'running-head': 'Head or foot of the page',
  analyst: 'By you',
};

interface SegmentListProps {
  text: string;
  /** The encoding the text was read with, if it is a text file; said where it was told from the bytes alone. */
  encoding: string | null;
  segments: readonly Segment[];
  onToggle: (ordinal: number) => void;
}

/**
 * A text as it will stand, segment by segment, with what is set aside dimmed. One button of the list is in the tab
 * order; the arrow keys move between them.
 */
export function SegmentList({ text, encoding, segments, onToggle }: SegmentListProps) {
  const [focusedOrdinal, setFocusedOrdinal] = useState(0);
  const numbers = paragraphNumbers(segments);
  const speakers = speakersBeside(text, segments);
  const asideCount = segments.filter(({ setAside }) => setAside !== null).length;
  const paragraphCount = numbers.filter((number) => number !== null).length;

  function onKeyDown(event: KeyboardEvent): void {
    const step = stepOf(event.key, segments.length);
    if (step === null) return;
    const next = Math.min(segments.length - 1, Math.max(0, focusedOrdinal + step));
    event.preventDefault();
    setFocusedOrdinal(next);
    const button = event.currentTarget.querySelector<HTMLElement>(`[data-ordinal="${next}"]`);
    button?.focus();
    button?.scrollIntoView({ block: 'nearest' });
  }

  return (
    <>
      <p className={styles.counts} role="status">
        {paragraphCount === 1 ? 'One paragraph' : `${paragraphCount} paragraphs`}; {asideWords(asideCount)}
        {encoding &&
          !encoding.startsWith('utf-') &&
          ` Read as ${encoding}: check that letters with accents are right.`}
      </p>
      <ul className={styles.segments} onKeyDown={onKeyDown}>
        {segments.map((segment, index) => (
          <SegmentRow
            key={segment.ordinal}
            segment={segment}
            words={text.slice(segment.start, segment.end)}
            number={numbers[index] ?? null}
            speaker={speakers[index] ?? null}
            isInTabOrder={segment.ordinal === focusedOrdinal}
            onFocus={() => setFocusedOrdinal(segment.ordinal)}
            onToggle={() => onToggle(segment.ordinal)}
          />
        ))}
      </ul>
    </>
  );
}

function asideWords(count: number): string {
  if (count === 0) return 'nothing is set aside.';
  return `${count === 1 ? 'one line is' : `${count} lines are`} set aside: kept, and put back whenever you like.`;
}

function stepOf(key: string, count: number): number | null {
  if (key === 'ArrowDown') return 1;
  if (key === 'ArrowUp') return -1;
  if (key === 'Home') return -count;
  if (key === 'End') return count;
  return null;
}

interface SegmentRowProps {
  segment: Segment;
  words: string;
  number: number | null;
  /** Shown before the words where they do not name the speaker themselves. */
  speaker: string | null;
  isInTabOrder: boolean;
  onFocus: () => void;
  onToggle: () => void;
}

function SegmentRow({ segment, words, number, speaker, isInTabOrder, onFocus, onToggle }: SegmentRowProps) {
  const { kind, setAside, ordinal } = segment;
  const action = setAside ? 'Put back' : 'Set aside';
  return (
    <li className={classNames(styles.segment, setAside && styles.aside)}>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <p className={classNames(styles.words, kind === 'heading' && styles.heading)}>
        {speaker && <b>{speaker}: </b>}
        {words}
      </p>
      <span className={styles.state}>
        {setAside && <span className={styles.reason}>{reasonWords[setAside]}</span>}
        <button
          type="button"
          className={styles.toggle}
          data-ordinal={ordinal}
          tabIndex={isInTabOrder ? 0 : -1}
          aria-label={`${action}: ${shorten(words)}`}
          onFocus={onFocus}
          onClick={onToggle}
        >
          {action}
        </button>
      </span>
    </li>
  );
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
