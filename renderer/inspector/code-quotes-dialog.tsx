import { useMemo, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { ProcedureCallInput } from '../../shared/contract/procedures.ts';
import type { Quote } from '../../shared/domain/records.ts';
import { notify } from '../app/announce.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { FindOrCreate } from '../reader/find-or-create.tsx';
import type { CodeLookup } from '../reader/highlight-styles.ts';
import { useBackend } from '../transport/react.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { codeChoices } from './code-choices.ts';
import { quotesInWords } from './quotes-in-words.ts';

interface CodeQuotesDialogProps {
  quotes: readonly Quote[];
  codes: CodeLookup;
  onClose: () => void;
}

/** Asks for one code and gives it to all the quotes in one step. */
export function CodeQuotesDialog({ quotes, codes, onClose }: CodeQuotesDialogProps) {
  const client = useBackend();
  const [error, setError] = useState<AppError | null>(null);
  const choices = useMemo(
    () => codeChoices(codes, (code) => quotes.some(({ codeIds }) => !codeIds.includes(code.id))),
    [codes, quotes],
  );

  const give = async (code: ProcedureCallInput<'quotes.addCode'>['code']) => {
    setError(null);
    try {
      const given = await client.call('quotes.addCode', { ids: quotes.map(({ id }) => id), code });
      const title = `${quotesInWords(given.coded)} coded “${given.code.name}”`;
      const detail = given.already > 0 ? `${quotesInWords(given.already)} had it already.` : '';
      onClose();
      if (given.coded === 0) notify({ tone: 'info', title, detail });
      else await notifyUndoable(client, { title, ...(detail ? { detail } : {}) });
    } catch (failure) {
      setError(failure as AppError);
    }
  };

  return (
    <Dialog
      isOpen
      isDismissable
      onClose={onClose}
      title={`Code ${quotesInWords(quotes.length)}`}
      size="small"
    >
      <FindOrCreate
        label="Code"
        isLabelVisible={false}
        placeholder="Type to find a code or make a new one"
        choices={choices}
        onChoose={(id) => void give({ id })}
        create={{ label: (typed) => `New code “${typed}”`, run: (name) => void give({ name }) }}
        autoFocus
        errorMessage={error?.message ?? null}
      />
    </Dialog>
  );
}
