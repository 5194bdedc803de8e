import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type PointerEvent,
  type RefObject,
} from 'react';
import styles from './document-text.module.css';
import type { Section } from './section-plan.ts';
import { TextSection } from './text-section.tsx';

interface DocumentTextProps {
  sections: readonly Section[];
  text: string;
  title: string;
  language: string | undefined;
  unfolded: ReadonlySet<number>;
  onUnfold: (ordinals: readonly number[]) => void;
  onFold: (ordinals: readonly number[]) => void;
  onPutBack: (ordinals: readonly number[]) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onClick: (event: MouseEvent<HTMLElement>) => void;
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onCopy: (event: ClipboardEvent<HTMLElement>) => void;
  onFocus: () => void;
  ref: RefObject<HTMLDivElement | null>;
}

/**
 * The text itself. It takes focus, so that the reading caret can walk through it; it is not editable. `language` is a
 * BCP 47 tag, for hyphens and screen readers.
 */
export const DocumentText = memo(function DocumentText({
  sections,
  text,
  title,
  language,
  unfolded,
  onUnfold,
  onFold,
  onPutBack,
  ref,
  ...events
}: DocumentTextProps) {
  return (
    <div
      ref={ref}
      className={styles.text}
      role="document"
      aria-label={title}
      lang={language}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the reading caret needs the focus.
      tabIndex={0}
      {...events}
    >
      {sections.map((section) => (
        <TextSection
          key={section.key}
          section={section}
          text={text}
          unfolded={unfolded}
          onUnfold={onUnfold}
          onFold={onFold}
          onPutBack={onPutBack}
        />
      ))}
    </div>
  );
});
