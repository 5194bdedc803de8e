import { useCallback } from 'react';
import { AppError } from '../../shared/contract/errors.ts';
import { mostQuotesCited, type PrintedText } from '../../shared/domain/citing-quotes.ts';
import { notify } from '../app/announce.ts';
import { writeClipboard } from '../app/write-clipboard.ts';
import { useBackend } from '../transport/react.tsx';

/** `citation`: one for all the quotes; `references`: the entries of their sources, a paragraph each. */
export type CopiedCitation = 'citation' | 'references';

/** Returns a function that copies what quotes are cited by, as plain text and as the style sets it. */
export function useCopyQuotesCitation(): (
  quoteIds: readonly string[],
  what: CopiedCitation,
) => Promise<void> {
  const client = useBackend();
  return useCallback(
    async (quoteIds, what) => {
      if (quoteIds.length > mostQuotesCited) {
        notify({
          tone: 'error',
          title: 'Too many quotes for one citation',
          detail: `At most ${mostQuotesCited} can be cited in one. Nothing was copied. Choose fewer.`,
        });
        return;
      }
      try {
        const { references, ...citation } = await client.call('citations.citeQuotes', {
          quoteIds: [...quoteIds],
        });
        copy(what === 'citation' ? citation : asParagraphs(references), what);
      } catch (thrown) {
        if (!(thrown instanceof AppError)) throw thrown;
        notify({ tone: 'error', title: 'The quotes were not cited', detail: thrown.message });
      }
    },
    [client],
  );
}

const titles: Readonly<Record<CopiedCitation, { copied: string; nothing: string }>> = {
  citation: { copied: 'Citation copied', nothing: 'The style prints no citation for this' },
  references: { copied: 'References copied', nothing: 'The style prints no reference for this' },
};

function copy({ text, html }: PrintedText, what: CopiedCitation): void {
  const { copied, nothing } = titles[what];
  if (text === '') notify({ tone: 'info', title: nothing, detail: 'Nothing was copied.' });
  else if (writeClipboard({ text, html })) notify({ tone: 'success', title: copied, detail: text });
  else notify({ tone: 'error', title: 'The clipboard could not be written to', detail: text });
}

function asParagraphs(references: readonly PrintedText[]): PrintedText {
  const printed = references.filter(({ text }) => text !== '');
  return {
    text: printed.map(({ text }) => text).join('\n'),
    html: printed.map(({ html }) => `<p>${html}</p>`).join('\n'),
  };
}
