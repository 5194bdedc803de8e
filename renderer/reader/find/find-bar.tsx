import { CaseSensitive, ChevronDown, ChevronUp, Search, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { commandOf } from '../../../shared/domain/commands.ts';
import { useCommandKeys } from '../../app/command-keys.ts';
import { IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { IconToggle } from '../../ui/toggle-button.tsx';
import { AccentSign } from './accent-sign.tsx';
import type { DocumentFind } from './document-find.ts';
import styles from './find-bar.module.css';
import { countWords } from './find-words.ts';

/** What to find, and the way from hit to hit. */
export function FindBar({ find }: { find: DocumentFind }) {
  const { query, hits, isMore, isDone, current, focusRequest, change, step, close } = find;
  const field = useRef<HTMLInputElement>(null);
  const keysFor = useCommandKeys();

  // biome-ignore lint/correctness/useExhaustiveDependencies: each request counts, also the second of the same number of hits.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [focusRequest]);

  const onKeyDown = (event: KeyboardEvent) => {
    const isInField = event.target === field.current;
    if (event.key === 'Escape') close();
    else if (event.key === 'F3' || (event.key === 'Enter' && isInField))
      step(event.shiftKey ? 'previous' : 'next');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const nothingFound = query.words !== '' && isDone && hits.length === 0;
  return (
    <search className={styles.bar} aria-label="Find in document" onKeyDownCapture={onKeyDown}>
      <div className={styles.field}>
        <TextField
          ref={field}
          aria-label="Find"
          placeholder="Find in document"
          icon={Search}
          value={query.words}
          onChange={(words) => change({ words })}
        />
      </div>
      <IconToggle
        icon={CaseSensitive}
        label="Match case"
        isSelected={query.matchCase}
        onChange={(matchCase) => change({ matchCase })}
      />
      <IconToggle
        icon={WholeWord}
        label="Whole words"
        isSelected={query.wholeWords}
        onChange={(wholeWords) => change({ wholeWords })}
      />
      <IconToggle
        icon={AccentSign}
        label="Match accents"
        isSelected={query.matchAccents}
        onChange={(matchAccents) => change({ matchAccents })}
      />
      <output className={styles.count} data-nothing={nothingFound || undefined} aria-live="off">
        {query.words !== '' && countWords(current, hits.length, isMore)}
      </output>
      <IconButton
        icon={ChevronUp}
        label={commandOf('reader.findPrevious').label}
        keys={keysFor('reader.findPrevious')}
        isDisabled={hits.length === 0}
        onPress={() => step('previous')}
      />
      <IconButton
        icon={ChevronDown}
        label={commandOf('reader.findNext').label}
        keys={keysFor('reader.findNext')}
        isDisabled={hits.length === 0}
        onPress={() => step('next')}
      />
      <IconButton icon={X} label="Close find" keys="Escape" onPress={close} />
    </search>
  );
}
