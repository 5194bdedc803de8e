import { memo } from 'react';
import styles from './document-text.module.css';
import type { Block, Section } from './section-plan.ts';
import { SetAsideRun } from './set-aside-run.tsx';
import { TextSegment } from './text-segment.tsx';

interface TextSectionProps {
  section: Section;
  text: string;
  /** Ordinals of the segments set aside that are shown all the same. */
  unfolded: ReadonlySet<number>;
  onUnfold: (ordinals: readonly number[]) => void;
  onFold: (ordinals: readonly number[]) => void;
  onPutBack: (ordinals: readonly number[]) => void;
}

/** About twenty segments. Drawn again only when the text itself changes, never for a quote. */
export const TextSection = memo(function TextSection({ section, text, ...run }: TextSectionProps) {
  return (
    <section
      className={styles.section}
      data-section={section.key}
      style={{ containIntrinsicBlockSize: `auto ${section.estimatedHeight}px` }}
    >
      {section.blocks.map((block) => (
        <TextBlock key={keyOf(block)} block={block} text={text} {...run} />
      ))}
    </section>
  );
});

function TextBlock({
  block,
  text,
  unfolded,
  onUnfold,
  onFold,
  onPutBack,
}: Omit<TextSectionProps, 'section'> & { block: Block }) {
  if (block.kind === 'segment') return <TextSegment text={text} {...block} />;
  return (
    <SetAsideRun
      segments={block.segments}
      text={text}
      isUnfolded={block.segments.some((segment) => unfolded.has(segment.ordinal))}
      onUnfold={onUnfold}
      onFold={onFold}
      onPutBack={onPutBack}
    />
  );
}

const keyOf = (block: Block) =>
  block.kind === 'segment' ? block.segment.ordinal : (block.segments[0]?.ordinal ?? -1);
