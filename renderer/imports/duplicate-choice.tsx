import { useState } from 'react';
import { type Duplicate, duplicateInWords } from '../../shared/domain/imports.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/error-notice.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { Select } from '../ui/select.tsx';
import styles from './duplicate-choice.module.css';
import type { ImportDestination } from './import-destination.ts';

type Choice = 'nowhere' | 'revision' | 'source' | 'same origin';

const choiceLabels: Readonly<Record<Choice, string>> = {
  nowhere: 'Leave it out',
  revision: 'New revision',
  source: 'Separate source',
  'same origin': 'Separate source of the same origin',
};

const choiceWords: Readonly<Record<Choice, (title: string) => string>> = {
  nowhere: () => 'Nothing is stored.',
  revision: (title) =>
    `It becomes the next revision of ${title}, whose source data stay; quotes are looked for in the new text.`,
  source: () => 'It becomes a source of its own and counts as independent of the other.',
  'same origin': (title) =>
    `It becomes a source of its own. Where independent sources are counted, it and ${title} count as one: for reprints of one report.`,
};

interface DuplicateChoiceProps {
  duplicates: readonly Duplicate[];
  /** Whether it names speakers or has times, which may be others though the words are the same. */
  isTranscript: boolean;
  destination: ImportDestination;
  onChange: (destination: ImportDestination) => void;
  onOpen: (documentId: string) => void;
}

/** Says which documents of the project may be the same, and asks what is to become of the new one. */
export function DuplicateChoice({
  duplicates,
  isTranscript,
  destination,
  onChange,
  onOpen,
}: DuplicateChoiceProps) {
  const [likeId, setLikeId] = useState(duplicates[0]?.documentId);
  const like = duplicates.find(({ documentId }) => documentId === likeId) ?? duplicates[0];
  if (!like) return null;
  const present = choiceOf(destination);
  const choices = (Object.keys(choiceLabels) as Choice[]).filter(
    (choice) => choice !== 'revision' || canRevise(like),
  );

  function canRevise({ reason }: Duplicate): boolean {
    return isTranscript || reason !== 'text';
  }

  function compareWith(documentId: string): void {
    setLikeId(documentId);
    const other = duplicates.find((one) => one.documentId === documentId);
    if (!other) return;
    const isPossible = present !== 'revision' || canRevise(other);
    onChange(destinationOf(isPossible ? present : 'nowhere', other));
  }

  return (
    <Notice tone="warning" actions={<Button onPress={() => onOpen(like.documentId)}>Open it instead</Button>}>
      <div className={styles.choice}>
        {duplicates.length > 1 && (
          <Select
            aria-label="Documents that may be the same"
            options={duplicates.map((one) => ({ value: one.documentId, label: optionLabel(one) }))}
            value={like.documentId}
            onChange={compareWith}
          />
        )}
        <p>{duplicateInWords(like)}</p>
        <SegmentedControl
          label="What is to become of it"
          segments={choices.map((value) => ({ value, label: choiceLabels[value] }))}
          value={present}
          onChange={(choice) => onChange(destinationOf(choice, like))}
        />
        <p className={styles.words} aria-live="polite">
          {choiceWords[present](`“${like.title || 'Untitled'}”`)}
        </p>
      </div>
    </Notice>
  );
}

function choiceOf(destination: ImportDestination): Choice {
  if (destination.kind !== 'source') return destination.kind;
  return destination.sameOriginAs ? 'same origin' : 'source';
}

function destinationOf(choice: Choice, like: Duplicate): ImportDestination {
  if (choice === 'nowhere') return { kind: 'nowhere' };
  if (choice === 'revision') return { kind: 'revision', of: like };
  return { kind: 'source', sameOriginAs: choice === 'same origin' ? like : null };
}

function optionLabel({ title, similarity }: Duplicate): string {
  return `${title || 'Untitled'} (${Math.floor(similarity * 100)} % the same words)`;
}
