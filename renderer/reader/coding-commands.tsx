import type { DocumentRecord, Quote } from '../../shared/domain/records.ts';
import { announce, notify } from '../app/announce.ts';
import { useCommand } from '../app/commands.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { favouriteCommand, favouriteDigits } from './favourite-commands.ts';
import type { CodeLookup } from './highlight-styles.ts';
import type { IntervalIndex } from './interval-index.ts';
import { useLastCoding } from './last-coding.ts';
import { type QuoteAtHand, tellToSelect } from './quote-at-hand.ts';
import type { TextSurface } from './text-surface.ts';

/** Words to look for and code, wherever they stand. */
export interface SoughtWords {
  readonly words: string;
}

interface CodingCommandsProps {
  atHand: QuoteAtHand;
  document: DocumentRecord;
  surface: TextSurface;
  index: IntervalIndex<Quote>;
  codes: CodeLookup;
  onCodeEverywhere: (sought: SoughtWords) => void;
}

/** The commands that code without asking for a code: digits, the last codes again, the words themselves. Shows nothing. */
export function CodingCommands({
  atHand,
  document,
  surface,
  index,
  codes,
  onCodeEverywhere,
}: CodingCommandsProps) {
  const { attempt, watch, withQuote, present, selectedSpan, mutations } = atHand;
  const { text } = document.revision;

  useCommand('quotes.repeatCoding', () => {
    const given = useLastCoding.getState().codeIds.flatMap((id) => codes.get(id) ?? []);
    if (given.length === 0) {
      notify({
        tone: 'info',
        title: 'No code was given yet',
        detail: 'Code a quote first; then its codes can be given again.',
      });
      return;
    }
    withQuote((quote) => {
      useWorkbench.getState().selectQuote(quote.id);
      watch(mutations.setCodes(quote, [...new Set([...quote.codeIds, ...given.map(({ id }) => id)])]));
      announce(`Coded ${given.map(({ name }) => `“${name}”`).join(', ')}`);
    });
  });

  useCommand('quotes.codeInVivo', () =>
    attempt(async () => {
      const span = selectedSpan() ?? present();
      if (!span) {
        tellToSelect();
        return;
      }
      const { quote, code } = await mutations.codeInVivo(document, span, index.items);
      surface.select({ anchor: quote.end, focus: quote.end });
      announce(`Coded “${code.name}”`);
    }),
  );

  useCommand('quotes.codeEverywhere', () =>
    attempt(() => {
      const span = selectedSpan() ?? present();
      if (span) onCodeEverywhere({ words: text.slice(span.start, span.end).trim() });
      else tellToSelect();
    }),
  );

  return favouriteDigits.map((digit) => (
    <FavouriteCommand key={digit} digit={digit} codes={codes} atHand={atHand} />
  ));
}

interface FavouriteCommandProps {
  digit: (typeof favouriteDigits)[number];
  codes: CodeLookup;
  atHand: QuoteAtHand;
}

/** A digit gives its code, or takes it off where the quote has it. Without a code on the digit there is no command. */
function FavouriteCommand({ digit, codes, atHand: { withQuote, watch, mutations } }: FavouriteCommandProps) {
  const code = [...codes.values()].find(({ favourite }) => favourite === digit);
  const toggle = ({ id, name }: { id: string; name: string }) =>
    withQuote((quote) => {
      useWorkbench.getState().selectQuote(quote.id);
      const isGiven = quote.codeIds.includes(id);
      const others = quote.codeIds.filter((other) => other !== id);
      watch(mutations.setCodes(quote, isGiven ? others : [...others, id]));
      announce(isGiven ? `Code “${name}” taken off` : `Coded “${name}”`);
    });
  useCommand(favouriteCommand(digit), code ? () => toggle(code) : null);
  return null;
}
