import { Plus, Search } from 'lucide-react';
import { type Ref, useMemo, useState } from 'react';
import { Autocomplete, ListBox, ListBoxItem } from 'react-aria-components';
import list from '../ui/list.module.css';
import { useTakeFirst } from '../ui/take-first.ts';
import { TextField } from '../ui/text-field.tsx';
import { CodeDot } from './code-dot.tsx';
import { type Choice, findChoices, isChoice } from './find-choices.ts';
import styles from './find-or-create.module.css';

const createId = 'create';

interface FindOrCreateProps {
  label: string;
  /** Whether the label is shown; it is always read out. */
  isLabelVisible?: boolean;
  placeholder: string;
  choices: readonly Choice[];
  onChoose: (id: string) => void;
  /** Makes a new one of the name typed. Without it one can only choose. */
  create?: {
    /** What making it is called, e.g. `New code “Losses”`. */
    readonly label: (typed: string) => string;
    readonly run: (typed: string) => void;
  };
  /** `inline`: the list stands under the field; `floating`: it drops over what follows while the field has focus. */
  list?: 'inline' | 'floating';
  autoFocus?: boolean;
  errorMessage?: string | null;
  ref?: Ref<HTMLInputElement>;
}

/** A field that finds things as one types; Enter takes the first, or makes a new one of that name where that can be. */
export function FindOrCreate({
  label,
  isLabelVisible = true,
  placeholder,
  choices,
  onChoose,
  create,
  list: listKind = 'inline',
  autoFocus = false,
  errorMessage = null,
  ref,
}: FindOrCreateProps) {
  const [typed, setTyped] = useState('');
  const [hasFocus, setHasFocus] = useState(false);
  const [visits, setVisits] = useState(0);
  const found = useMemo(() => findChoices(choices, typed), [choices, typed]);
  const name = typed.trim();
  const canCreate = create !== undefined && name !== '' && !isChoice(choices, name);
  const isListShown = (listKind === 'inline' || hasFocus) && (found.length > 0 || canCreate);

  const take = (id: string) => {
    setTyped('');
    if (id === createId) create?.run(name);
    else onChoose(id);
  };

  const first = found[0]?.id ?? (canCreate ? createId : null);
  const { forgetMoves, onKeyDownCapture } = useTakeFirst(
    name === '' || first === null ? null : () => take(first),
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the autocomplete takes the field’s own focus events for itself.
    <div
      className={styles.finder}
      data-list={listKind}
      onKeyDownCapture={onKeyDownCapture}
      onFocus={() => setHasFocus(true)}
      onBlur={({ target }) => {
        setHasFocus(false);
        // The window lost the focus, not the field.
        if (document.activeElement !== target) setVisits((before) => before + 1);
      }}
    >
      {/* Begun anew after each visit: it would go on pointing to the option taken, which is no longer offered. */}
      <Autocomplete
        key={visits}
        inputValue={typed}
        onInputChange={(text) => {
          forgetMoves();
          setTyped(text);
        }}
      >
        <TextField
          {...(isLabelVisible ? { label } : { 'aria-label': label })}
          placeholder={placeholder}
          icon={Search}
          isListShown={isListShown}
          autoFocus={autoFocus && visits === 0}
          errorMessage={errorMessage}
          {...(ref ? { ref } : {})}
        />
        {isListShown && (
          <ListBox
            aria-label={label}
            className={styles.list ?? ''}
            onAction={(key) => take(String(key))}
            // Pressing an option must not take the focus from the field before the press is over.
            onMouseDown={(event) => event.preventDefault()}
          >
            {found.map((choice) => (
              <ListBoxItem
                key={choice.id}
                id={choice.id}
                textValue={choice.label}
                className={list.item ?? ''}
              >
                {choice.colour !== undefined && <CodeDot colour={choice.colour} />}
                <span className={list.itemText}>{choice.label}</span>
                {choice.detail && <span className={styles.detail}>{choice.detail}</span>}
              </ListBoxItem>
            ))}
            {canCreate && (
              <ListBoxItem id={createId} textValue={create.label(name)} className={list.item ?? ''}>
                <Plus aria-hidden size={14} />
                <span className={list.itemText}>{create.label(name)}</span>
              </ListBoxItem>
            )}
          </ListBox>
        )}
        {found.length === 0 && !canCreate && typed !== '' && (
          <p role="status" className={styles.none}>
            Nothing has these words.
          </p>
        )}
      </Autocomplete>
    </div>
  );
}
