import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react-aria-components';
import { useAutosave } from '../app/use-autosave.ts';
import { classNames } from '../ui/class-names.ts';
import { TextArea } from '../ui/text-field.tsx';
import styles from './in-place-text.module.css';

interface InPlaceTextProps {
  /** Read by screen readers, and named when saving fails. */
  label: string;
  placeholder?: string;
  saved: string;
  save: (text: string) => Promise<unknown>;
  problemWith?: (text: string) => string | null;
  /** `title`: the large words of a page; `body`: running text; `note`: small, beside something. */
  look: 'title' | 'body' | 'note';
  autoFocus?: boolean;
}

/** Text that is edited where it stands and saves itself. Escape goes back to what was saved; Enter ends a title. */
export function InPlaceText({
  label,
  placeholder,
  saved,
  save,
  problemWith,
  look,
  autoFocus = false,
}: InPlaceTextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { text, problem, change, flush, revert } = useAutosave({
    saved,
    save,
    name: label,
    ...(problemWith ? { problemWith } : {}),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the field's height follows its words
  useLayoutEffect(() => fitHeight(area.current), [text]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && text !== saved) revert();
    else if (event.key === 'Enter' && look === 'title') {
      event.preventDefault();
      flush();
    } else event.continuePropagation();
  };

  return (
    <div className={classNames(styles.inPlace, styles[look])}>
      <TextArea
        ref={area}
        aria-label={label}
        rows={1}
        value={text}
        onChange={(words) => change(look === 'title' ? words.replace(/\s*\n\s*/g, ' ') : words)}
        onBlur={flush}
        onKeyDown={onKeyDown}
        errorMessage={problem}
        autoFocus={autoFocus}
        {...(placeholder ? { placeholder } : {})}
      />
    </div>
  );
}

/** Makes a text area as high as its words. */
function fitHeight(area: HTMLTextAreaElement | null): void {
  if (!area) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}
