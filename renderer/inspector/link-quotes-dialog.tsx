import type { Quote } from '../../shared/domain/records.ts';
import { relationWords } from '../../shared/domain/relations.ts';
import { notify } from '../app/announce.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { excerptOf } from '../reader/excerpt.ts';
import { type ClaimLink, ClaimLinkDialog, LinkToClaimDialog } from '../reader/link-to-claim.tsx';
import { useBackend } from '../transport/react.tsx';
import styles from './link-quotes-dialog.module.css';
import { quotesInWords } from './quotes-in-words.ts';

/** Quotes whose words are shown before linking. */
const shownQuotes = 3;

interface LinkQuotesDialogProps {
  quotes: readonly Quote[];
  onClose: () => void;
}

/** Links the quotes to one or several claims, all in one step. Links that exist already are left as they are. */
export function LinkQuotesDialog({ quotes, onClose }: LinkQuotesDialogProps) {
  const client = useBackend();
  const [only] = quotes;
  if (quotes.length === 1 && only) return <LinkToClaimDialog quote={only} onClose={onClose} />;

  const link = async ({ chosen, ...bearing }: ClaimLink) => {
    const { linked, already } = await client.call('evidence.linkQuotes', {
      quoteIds: quotes.map(({ id }) => id),
      claimIds: chosen.flatMap(({ id }) => id ?? []),
      newClaims: chosen.flatMap(({ id, statement }) => (id === null ? [statement] : [])),
      ...bearing,
    });
    onClose();
    const [first] = chosen;
    const claims =
      chosen.length === 1 ? `“${excerptOf(first?.statement ?? '', 60)}”` : `${chosen.length} claims`;
    const existed = already > 0 ? ` ${already === 1 ? '1 link' : `${already} links`} existed already.` : '';
    const detail = `${relationWords[bearing.relation].label}.${existed}`;
    if (linked === 0) notify({ tone: 'info', title: `Linked to ${claims} already`, detail });
    else
      await notifyUndoable(client, {
        title: `${quotesInWords(quotes.length)} linked to ${claims}`,
        detail,
      });
  };

  return (
    <ClaimLinkDialog title={`Link ${quotesInWords(quotes.length)} to claim`} onLink={link} onClose={onClose}>
      <ul className={styles.quotes} aria-label="Quotes to link">
        {quotes.slice(0, shownQuotes).map((quote) => (
          <li key={quote.id} className={styles.quote} dir="auto">
            {excerptOf(quote.exact, 120)}
          </li>
        ))}
        {quotes.length > shownQuotes && (
          <li className={styles.more}>and {quotes.length - shownQuotes} more</li>
        )}
      </ul>
    </ClaimLinkDialog>
  );
}
