import { Trash2 } from 'lucide-react';
import { type RefObject, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { Code } from '../../shared/domain/records.ts';
import { announce } from '../app/announce.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { useAutosave } from '../app/use-autosave.ts';
import { useFieldChanges } from '../app/use-field-changes.ts';
import { quotesInWords } from '../inspector/quotes-in-words.ts';
import { Memos } from '../memos/memos.tsx';
import { useBackend } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { CodeQuotes } from './code-quotes.tsx';
import { problemWithName } from './code-tree.ts';
import styles from './codebook.module.css';
import { ColourChoice } from './colour-choice.tsx';
import { FavouriteSelect } from './favourite-select.tsx';
import { ParentSelect } from './parent-select.tsx';

interface CodePageProps {
  code: Code;
  codes: readonly Code[];
  onChoose: (id: string | null) => void;
  /** The page, which takes the focus when what had it is gone. */
  ref: RefObject<HTMLElement | null>;
}

/** One code: its name, colour, place and description, each saved as it is changed. */
export function CodePage({ code, codes, onChoose, ref }: CodePageProps) {
  const client = useBackend();
  const [error, setError] = useState<AppError | null>(null);
  const { id, name, parentId, colour, description } = code;

  const update = useFieldChanges({ name, parentId, colour, description }, (fields) =>
    client.call('codes.update', { id, ...fields }),
  );
  const choose = (changes: Partial<Pick<Code, 'parentId' | 'colour'>>, outcome: string) => {
    setError(null);
    update(changes).then(() => announce(outcome), setError);
  };
  const setFavourite = (favourite: number | null) => {
    setError(null);
    const outcome = favourite === null ? 'Digit key taken off.' : `Digit key ${favourite} given.`;
    client.call('codes.setFavourite', { id, favourite }).then(() => announce(outcome), setError);
  };
  const nameField = useAutosave({
    saved: name,
    save: (text) => update({ name: text.trim() }),
    problemWith: (text) => problemWithName(text, parentId, codes, id),
    name: 'The code’s name',
  });
  const descriptionField = useAutosave({
    saved: description,
    save: (text) => update({ description: text }),
    name: 'The code’s description',
  });
  const remove = () =>
    client.call('codes.remove', { id }).then(() => {
      onChoose(parentId);
      return notifyUndoable(client, {
        title: `Code “${name}” removed.`,
        detail: removalDetail(code, codes.filter((other) => other.parentId === id).length),
      });
    }, setError);

  return (
    <section ref={ref} tabIndex={-1} className={styles.page} aria-label="Code">
      <div className={styles.form}>
        <TextField
          label="Name"
          value={nameField.text}
          onChange={nameField.change}
          onBlur={nameField.flush}
          errorMessage={nameField.problem}
        />
        <ColourChoice value={colour} onChange={(chosen) => choose({ colour: chosen }, 'Colour changed.')} />
        <ParentSelect
          codes={codes}
          codeId={id}
          value={parentId}
          onChange={(chosen) => choose({ parentId: chosen }, 'Code moved.')}
        />
        <FavouriteSelect codes={codes} code={code} onChange={setFavourite} />
        <TextArea
          label="Description"
          description="When to use this code, and when not."
          rows={4}
          value={descriptionField.text}
          onChange={descriptionField.change}
          onBlur={descriptionField.flush}
          errorMessage={descriptionField.problem}
        />
        <section className={styles.memos} aria-labelledby="code-memos">
          <h2 id="code-memos" className={styles.memosTitle}>
            Memos
          </h2>
          <Memos key={id} subject={{ kind: 'code', id }} />
        </section>
        {error && <ErrorNotice error={error} />}
        <footer className={styles.footer}>
          <Button variant="quiet" icon={Trash2} onPress={remove}>
            Remove code
          </Button>
        </footer>
        {code.quoteCount > 0 && <CodeQuotes code={code} />}
      </div>
    </section>
  );
}

/** What became of the quotes and of the codes below. */
function removalDetail(code: Code, childCount: number): string {
  const quotes =
    code.quoteCount > 0 ? `${quotesInWords(code.quoteCount)} kept, without it.` : 'No quote carried it.';
  if (childCount === 0) return quotes;
  return `${quotes} ${childCount === 1 ? 'The code' : `The ${childCount} codes`} below moved to the top.`;
}
