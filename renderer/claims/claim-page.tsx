import { FolderTree, ListTree, Plus, Trash2 } from 'lucide-react';
import { Fragment, type RefObject, useRef, useState } from 'react';
import { Toolbar } from 'react-aria-components';
import type { AppError } from '../../shared/contract/errors.ts';
import type { Claim, ClaimDetail } from '../../shared/domain/records.ts';
import { type Relation, relations } from '../../shared/domain/relations.ts';
import { announce } from '../app/announce.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { useFieldChanges } from '../app/use-field-changes.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { CopyCitationButtons } from '../citing/copy-citation-buttons.tsx';
import { Memos } from '../memos/memos.tsx';
import { useBackend, useProcedure } from '../transport/react.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { AddEvidenceDialog } from './add-evidence-dialog.tsx';
import { balanceInWords, evidenceInWords, evidenceTotal } from './balance.ts';
import { BalanceBar } from './balance-bar.tsx';
import styles from './claim-page.module.css';
import { claimsAbove, claimsBelow } from './claim-tree.ts';
import { EvidenceCard } from './evidence-card.tsx';
import { InPlaceText } from './in-place-text.tsx';
import { MoveClaimDialog } from './move-claim-dialog.tsx';
import { problemWithStatement } from './statement.ts';
import { SubClaims } from './sub-claims.tsx';
import { VerdictFields } from './verdict-fields.tsx';

interface ClaimPageProps {
  id: string;
  /** All claims of the project, for the path above this one. */
  claims: readonly Claim[];
  onNewSubClaim: () => void;
  /** The page, which takes the focus when what had it is gone. */
  ref: RefObject<HTMLElement | null>;
}

/** A claim's page: what it states, the verdict, and all the evidence for and against it. */
export function ClaimPage({ id, ...page }: ClaimPageProps) {
  const detail = useProcedure('claims.get', { id });
  if (detail.error) {
    return (
      <div className={styles.page}>
        <ErrorNotice
          error={detail.error}
          actions={<Button onPress={() => detail.refetch()}>Try again</Button>}
        />
      </div>
    );
  }
  return detail.data ? <LoadedClaimPage detail={detail.data} {...page} /> : null;
}

function LoadedClaimPage({
  detail,
  claims,
  onNewSubClaim,
  ref,
}: Omit<ClaimPageProps, 'id'> & { detail: ClaimDetail }) {
  const { claim, evidence, subClaims } = detail;
  const [isAdding, setAdding] = useState(false);
  const [isMoving, setMoving] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const openClaim = useWorkbench((workbench) => workbench.openClaim);
  const { id, statement, description, parentId, verdict, confidence } = claim;
  const client = useBackend();
  const change = useFieldChanges({ statement, description, parentId, verdict, confidence }, (fields) =>
    client.call('claims.update', { id, ...fields }),
  );
  const remove = useRemoveClaim(claim, claimsBelow(claims, claim.id).length);
  const above = claimsAbove(claims, claim.id);
  const move = async (parent: Claim | null) => {
    setError(null);
    await change({ parentId: parent?.id ?? null });
    await notifyUndoable(client, {
      title: parent ? 'Claim moved.' : 'Claim moved to the top level.',
      ...(parent ? { detail: `It is now under “${parent.statement}”.` } : {}),
    });
  };

  return (
    <section ref={ref} tabIndex={-1} className={styles.page} aria-label="Claim">
      <div className={styles.sheet}>
        {above.length > 0 && (
          <nav aria-label="Claims above" className={styles.path}>
            {above.map((parent) => (
              <Fragment key={parent.id}>
                <Button variant="quiet" onPress={() => openClaim(parent.id)}>
                  <span className={styles.pathName}>{parent.statement}</span>
                </Button>
                <span aria-hidden>/</span>
              </Fragment>
            ))}
          </nav>
        )}
        <header className={styles.top}>
          <div className={styles.words}>
            <InPlaceText
              label="Statement"
              saved={statement}
              save={(text) => change({ statement: text.trim() })}
              problemWith={problemWithStatement}
              look="title"
            />
            <InPlaceText
              label="Description"
              placeholder="Add a description: scope, definitions, what would settle it"
              saved={description}
              save={(text) => change({ description: text })}
              look="body"
            />
          </div>
          <IconButton icon={ListTree} label="New sub-claim…" onPress={onNewSubClaim} />
          <IconButton icon={FolderTree} label="Move under…" onPress={() => setMoving(true)} />
          <IconButton icon={Trash2} label="Remove claim" onPress={() => remove().catch(setError)} />
        </header>

        <div className={styles.summary}>
          <VerdictFields
            verdict={verdict}
            confidence={confidence}
            onChange={(changes, outcome) => {
              setError(null);
              change(changes).then(() => announce(outcome), setError);
            }}
          />
          <div className={styles.balance}>
            <BalanceBar counts={claim.counts} />
            <p className={styles.balanceWords}>
              <span>{balanceInWords(claim.counts)}</span>
              {evidenceTotal(claim.counts) > 0 && <span>{evidenceInWords(evidence)}</span>}
            </p>
          </div>
          <Button variant="primary" icon={Plus} onPress={() => setAdding(true)}>
            Add evidence…
          </Button>
        </div>
        {error && <ErrorNotice error={error} />}

        {evidence.length > 0 ? (
          <EvidenceSections detail={detail} />
        ) : (
          <p className={styles.noEvidence}>
            Nothing is linked to this claim yet. Add evidence here, or select a quote while reading and press
            L.
          </p>
        )}
        <SubClaims subClaims={subClaims} onOpen={openClaim} onNew={onNewSubClaim} />
        <section className={styles.memos} aria-labelledby="claim-memos">
          <h2 id="claim-memos" className={styles.sectionTitle}>
            Memos
          </h2>
          <Memos key={id} subject={{ kind: 'claim', id }} />
        </section>
      </div>
      {isAdding && <AddEvidenceDialog detail={detail} onClose={() => setAdding(false)} />}
      {isMoving && (
        <MoveClaimDialog
          claim={claim}
          claims={claims}
          onMove={(parent) => void move(parent).catch(setError)}
          onClose={() => setMoving(false)}
        />
      )}
    </section>
  );
}

const sectionTitles: Readonly<Record<Relation, string>> = {
  supports: 'For',
  contradicts: 'Against',
  qualifies: 'Qualifying',
  mentions: 'Mentioning',
};

/** For and against side by side, always both; below them what qualifies or mentions, where there is any. */
function EvidenceSections({ detail: { evidence } }: { detail: ClaimDetail }) {
  const movedId = useRef<string | null>(null);
  const sections = relations
    .map((relation) => ({ relation, cards: evidence.filter((one) => one.relation === relation) }))
    .filter(
      ({ relation, cards }) => cards.length > 0 || relation === 'supports' || relation === 'contradicts',
    );
  return (
    <div className={styles.sections}>
      {sections.map(({ relation, cards }) => (
        <section key={relation} className={styles.section} data-relation={relation}>
          <header className={styles.sectionHead}>
            <h2 className={styles.sectionTitle}>
              {sectionTitles[relation]} <span className={styles.sectionCount}>{cards.length}</span>
            </h2>
            {cards.length > 0 && (
              <Toolbar
                aria-label={`${sectionTitles[relation]}: all quotes`}
                className={styles.sectionActions ?? ''}
              >
                <CopyCitationButtons quoteIds={cards.map(({ quoteId }) => quoteId)} />
              </Toolbar>
            )}
          </header>
          {cards.map((one) => (
            <EvidenceCard key={one.id} evidence={one} movedId={movedId} />
          ))}
          {cards.length === 0 && (
            <p className={styles.noCards}>
              {relation === 'supports' ? 'Nothing for it yet.' : 'Nothing against it yet.'}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

/** Returns a function that removes the claim and says what went with it, with undo at hand. */
function useRemoveClaim(claim: Claim, subClaimCount: number): () => Promise<void> {
  const client = useBackend();
  return async () => {
    await client.call('claims.remove', { id: claim.id });
    if (claim.parentId !== null) useWorkbench.getState().openClaim(claim.parentId);
    const subClaims = subClaimCount === 1 ? 'its sub-claim' : `its ${subClaimCount} sub-claims`;
    await notifyUndoable(client, {
      title: subClaimCount > 0 ? `Claim and ${subClaims} removed.` : 'Claim removed.',
      detail: 'The quotes are kept; only their links to it are gone.',
    });
  };
}
