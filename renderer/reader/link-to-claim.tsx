import { X } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { Quote, QuoteLink } from '../../shared/domain/records.ts';
import { relationWords } from '../../shared/domain/relations.ts';
import { announce } from '../app/announce.ts';
import { useBackend, useProcedure } from '../transport/react.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { TextArea } from '../ui/text-field.tsx';
import { excerptOf } from './excerpt.ts';
import { FindOrCreate } from './find-or-create.tsx';
import styles from './link-to-claim.module.css';
import { type Bearing, RelationChoice } from './relation-choice.tsx';

/** A claim to link to; one without `id` is made when the link is made. */
export interface ChosenClaim {
  readonly id: string | null;
  readonly statement: string;
}

interface LinkToClaimProps {
  quote: Pick<Quote, 'id' | 'exact'>;
  /** Chosen from the start, e.g. on the claim's own page. */
  claims?: readonly { readonly id: string; readonly statement: string }[];
  onClose: () => void;
  /** The links are stored. Called before `onClose`. */
  onLinked?: (links: readonly QuoteLink[]) => void;
}

/** Links a quote to one or several claims. */
export function LinkToClaimDialog({ quote, claims = [], onClose, onLinked }: LinkToClaimProps) {
  const client = useBackend();
  /** Claims made already: should linking fail, trying again must not make them a second time. */
  const made = useRef(new Map<string, string>());

  const link = async ({ chosen, ...bearing }: ClaimLink) => {
    const claimIds: string[] = [];
    for (const { id, statement } of chosen) {
      const claimId =
        id ?? made.current.get(statement) ?? (await client.call('claims.create', { statement })).id;
      made.current.set(statement, claimId);
      claimIds.push(claimId);
    }
    const links = await client.call('evidence.link', { quoteId: quote.id, claimIds, ...bearing });
    const words = chosen.map((claim) => `“${excerptOf(claim.statement, 60)}”`).join(', ');
    announce(`Quote linked to claim ${words}, ${relationWords[bearing.relation].label.toLowerCase()}`);
    onLinked?.(links);
    onClose();
  };

  return (
    <ClaimLinkDialog title="Link quote to claim" claims={claims} onLink={link} onClose={onClose}>
      <blockquote className={styles.quote}>{excerptOf(quote.exact, 240)}</blockquote>
    </ClaimLinkDialog>
  );
}

/** What is to be linked, and how. */
export interface ClaimLink extends Bearing {
  readonly chosen: readonly ChosenClaim[];
  readonly note: string;
}

interface ClaimLinkDialogProps {
  title: string;
  /** Chosen from the start. */
  claims?: readonly ChosenClaim[];
  /** Makes the links and closes the dialog. What it rejects with is shown, and everything chosen stays. */
  onLink: (link: ClaimLink) => Promise<void>;
  onClose: () => void;
  /** What is being linked. */
  children: ReactNode;
}

/**
 * Asks for claims and how something bears on them. By keyboard: type to find a claim or make one, Enter; S, X, U or M
 * for the relation, 1–3 for the strength; Enter, or Ctrl/Cmd+Enter from the note.
 */
export function ClaimLinkDialog({ title, claims = [], onLink, onClose, children }: ClaimLinkDialogProps) {
  const allClaims = useProcedure('claims.list', {});
  const [chosen, setChosen] = useState<readonly ChosenClaim[]>(claims);
  const [bearing, setBearing] = useState<Bearing>({ relation: 'supports', strength: 2 });
  const [note, setNote] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const [isLinking, setIsLinking] = useState(false);
  const relationChoice = useRef<HTMLDivElement>(null);

  const choices = useMemo(
    () =>
      (allClaims.data ?? [])
        .filter((claim) => !chosen.some(({ id }) => id === claim.id))
        .map((claim) => ({ id: claim.id, label: claim.statement, detail: countOf(claim.counts) })),
    [allClaims.data, chosen],
  );

  const choose = (claim: ChosenClaim) => {
    setChosen((before) => [...before, claim]);
    setError(null);
    announce(`Claim chosen: “${excerptOf(claim.statement, 60)}”`);
    focusChosenOption(relationChoice.current);
  };

  const link = async () => {
    if (chosen.length === 0 || isLinking) return;
    setIsLinking(true);
    setError(null);
    try {
      await onLink({ chosen, ...bearing, note });
    } catch (failure) {
      setError(failure as AppError);
      setIsLinking(false);
    }
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={chosen.length === 0}
            isPending={isLinking}
            onPress={() => void link()}
          >
            {chosen.length > 1 ? `Link to ${chosen.length} claims` : 'Link'}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {children}
        {chosen.length > 0 && (
          <ul className={styles.chosen} aria-label="Claims chosen">
            {chosen.map((claim) => (
              <li key={claim.id ?? claim.statement} className={styles.claim}>
                <span className={styles.statement}>
                  {claim.statement} {claim.id === null && <Badge>New</Badge>}
                </span>
                <IconButton
                  icon={X}
                  label={`Leave out “${excerptOf(claim.statement, 40)}”`}
                  onPress={() => setChosen((before) => before.filter((other) => other !== claim))}
                />
              </li>
            ))}
          </ul>
        )}
        <FindOrCreate
          label={chosen.length === 0 ? 'Claim' : 'Another claim'}
          placeholder="Type to find a claim or make a new one"
          choices={choices}
          onChoose={(id) => {
            const claim = allClaims.data?.find((candidate) => candidate.id === id);
            if (claim) choose({ id, statement: claim.statement });
          }}
          create={{
            label: (typed) => `New claim “${typed}”`,
            run: (statement) => choose({ id: null, statement }),
          }}
          autoFocus={claims.length === 0}
        />
        <RelationChoice
          ref={relationChoice}
          value={bearing}
          onChange={setBearing}
          onConfirm={() => void link()}
        />
        <TextArea
          label="Note"
          rows={2}
          value={note}
          onChange={setNote}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void link();
            else event.continuePropagation();
          }}
          placeholder="Why, in your words"
        />
        {error && <ErrorNotice error={error} />}
      </div>
    </Dialog>
  );
}

/** Goes on to the relation: the next keys choose it. */
function focusChosenOption(choice: HTMLElement | null): void {
  choice?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
}

function countOf({
  supports,
  contradicts,
  qualifies,
  mentions,
}: Record<'supports' | 'contradicts' | 'qualifies' | 'mentions', number>) {
  const count = supports + contradicts + qualifies + mentions;
  return count === 1 ? '1 quote' : `${count} quotes`;
}
