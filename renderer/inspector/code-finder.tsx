import { useMemo, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { Quote } from '../../shared/domain/records.ts';
import { announce, notify } from '../app/announce.ts';
import { FindOrCreate } from '../reader/find-or-create.tsx';
import type { CodeLookup } from '../reader/highlight-styles.ts';
import { useQuoteMutations } from '../reader/quote-mutations.ts';
import { useBackend } from '../transport/react.tsx';
import { codeChoices } from './code-choices.ts';

interface CodeFinderProps {
  quote: Quote;
  codes: CodeLookup;
  list: 'inline' | 'floating';
  autoFocus?: boolean;
  /** A code was given to the quote. */
  onCoded?: () => void;
}

/** Finds a code, or makes one, and gives it to the quote. */
export function CodeFinder({ quote, codes, list, autoFocus = false, onCoded }: CodeFinderProps) {
  const client = useBackend();
  const { setCodes } = useQuoteMutations();
  const [error, setError] = useState<AppError | null>(null);

  const choices = useMemo(
    () => codeChoices(codes, (code) => !quote.codeIds.includes(code.id)),
    [codes, quote.codeIds],
  );

  const give = async (codeId: string, name: string) => {
    const stored = setCodes(quote, [...quote.codeIds, codeId]);
    announce(`Coded “${name}”`);
    if (!onCoded) return stored;
    onCoded();
    // Nobody may be here any more to say it in place.
    stored.catch(tellNotCoded);
  };
  const attempt = (work: Promise<void>) => {
    setError(null);
    work.catch(setError);
  };

  return (
    <FindOrCreate
      label="Code"
      isLabelVisible={false}
      placeholder="Type to find a code or make a new one"
      choices={choices}
      onChoose={(id) => attempt(give(id, codes.get(id)?.name ?? ''))}
      create={{
        label: (typed) => `New code “${typed}”`,
        run: (name) =>
          attempt(client.call('codes.create', { name }).then((code) => give(code.id, code.name))),
      }}
      list={list}
      autoFocus={autoFocus}
      errorMessage={error?.message ?? null}
    />
  );
}

function tellNotCoded({ message }: AppError): void {
  notify({ tone: 'error', title: 'The code could not be given', detail: message });
}
