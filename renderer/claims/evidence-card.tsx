import { BookOpen, ChevronDown, NotebookPen, Unlink } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { ClaimEvidence } from '../../shared/domain/records.ts';
import { type Relation, relations, relationWords, type Strength } from '../../shared/domain/relations.ts';
import { announce } from '../app/announce.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { useFieldChanges } from '../app/use-field-changes.ts';
import { useOpenQuote } from '../app/use-open-quote.ts';
import { useBackend } from '../transport/react.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Menu, MenuItem, MenuTrigger } from '../ui/menu.tsx';
import styles from './evidence-card.module.css';
import { InPlaceText } from './in-place-text.tsx';
import { RelationMark } from './relation-mark.tsx';
import { StrengthMark } from './strength-mark.tsx';
import { strengthLabel, strengths } from './strength-words.ts';

interface EvidenceCardProps {
  evidence: ClaimEvidence;
  /** The card whose relation was just changed: shown in its new section it takes the focus along. */
  movedId: RefObject<string | null>;
}

/** One piece of evidence on a claim's page: the words, who said them and where, and what the link says. */
export function EvidenceCard({ evidence, movedId }: EvidenceCardProps) {
  const client = useBackend();
  const openQuote = useOpenQuote();
  const [error, setError] = useState<AppError | null>(null);
  const [isWritingNote, setWritingNote] = useState(false);
  const { id, relation, strength, note } = evidence;
  const card = useRef<HTMLElement>(null);
  const relationButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (movedId.current !== id) return;
    movedId.current = null;
    relationButton.current?.focus();
  }, [movedId, id]);

  const update = useFieldChanges({ relation, strength, note }, (fields) =>
    client.call('evidence.update', { id, ...fields }),
  );
  const choose = (changes: { relation?: Relation; strength?: Strength }, outcome: string) => {
    setError(null);
    update(changes).then(() => announce(outcome), setError);
  };
  const unlink = () =>
    client.call('evidence.unlink', { id }).then(() => {
      neighbourOf(card.current)?.focus();
      return notifyUndoable(client, {
        title: 'Quote unlinked from the claim.',
        detail: 'The quote itself is kept.',
      });
    }, setError);

  return (
    <article
      ref={card}
      tabIndex={-1}
      className={styles.card}
      aria-label={`${relationWords[relation].label}: ${evidence.exact.slice(0, 80)}`}
    >
      <blockquote className={styles.quote}>{evidence.exact}</blockquote>
      <p className={styles.origin}>
        {evidence.speaker && <span className={styles.speaker}>{evidence.speaker}</span>}
        <span className={styles.source}>
          <span>{evidence.sourceTitle}</span>
          {evidence.containerTitle && <span>{evidence.containerTitle}</span>}
          {evidence.issued && <time>{evidence.issued}</time>}
          {evidence.locator && <span>{evidence.locator}</span>}
        </span>
      </p>
      {note !== '' || isWritingNote ? (
        <InPlaceText
          label="Note on this evidence"
          placeholder="Why it bears on the claim, and how far"
          saved={note}
          save={(text) => update({ note: text })}
          look="note"
          autoFocus={isWritingNote}
        />
      ) : null}
      {error && <ErrorNotice error={error} />}
      <div className={styles.controls}>
        <MenuTrigger>
          <Button
            ref={relationButton}
            variant="quiet"
            aria-label={`Relation: ${relationWords[relation].label}`}
          >
            <RelationMark relation={relation} />
            <ChevronDown aria-hidden size={12} />
          </Button>
          <Menu aria-label="Relation" selectionMode="single" selectedKeys={[relation]}>
            {relations.map((other) => (
              <MenuItem
                key={other}
                id={other}
                label={relationWords[other].label}
                onAction={() => {
                  if (other === relation) return;
                  movedId.current = id;
                  choose({ relation: other }, `Relation changed: ${relationWords[other].label}.`);
                }}
              />
            ))}
          </Menu>
        </MenuTrigger>
        <MenuTrigger>
          <Button variant="quiet" aria-label={`Strength: ${strengthLabel(strength)}`}>
            <StrengthMark strength={strength} />
            {strengthLabel(strength)}
            <ChevronDown aria-hidden size={12} />
          </Button>
          <Menu aria-label="Strength" selectionMode="single" selectedKeys={[String(strength)]}>
            {strengths.map((other) => (
              <MenuItem
                key={other}
                id={String(other)}
                label={strengthLabel(other)}
                onAction={() => {
                  if (other !== strength)
                    choose({ strength: other }, `Strength changed: ${strengthLabel(other)}.`);
                }}
              />
            ))}
          </Menu>
        </MenuTrigger>
        <span className={styles.space} />
        {note === '' && !isWritingNote && (
          <IconButton icon={NotebookPen} label="Add a note" onPress={() => setWritingNote(true)} />
        )}
        <IconButton icon={BookOpen} label="Open in reader" onPress={() => openQuote(evidence.quoteId)} />
        <IconButton icon={Unlink} label="Unlink from the claim" onPress={unlink} />
      </div>
    </article>
  );
}

/** The card that takes the focus when this one goes away: the next in its section, else the one before. */
function neighbourOf(card: HTMLElement | null): HTMLElement | null {
  const beside = [card?.nextElementSibling, card?.previousElementSibling];
  return (
    beside
      .filter((element) => element instanceof HTMLElement)
      .find((element) => element.matches('article')) ?? null
  );
}
