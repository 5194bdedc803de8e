import { memo } from 'react';
import styles from './document-text.module.css';
import type { Block, Section } from './section-plan.ts';
import { SetAsideRun } from './set-aside-run.tsx';
import { TextSegment } from './text-segment.tsx';

interface TextSectionProps {
  section: Section;
  text: string;
  /** Ordinals of the first segments of the runs that are unfolded. */
  unfolded: ReadonlySet<number>;
  onToggleRun: (firstOrdinal: number) => void;
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
  onToggleRun,
  onPutBack,
}: Omit<TextSectionProps, 'section'> & { block: Block }) {
  if (block.kind === 'segment') return <TextSegment text={text} {...block} />;
  return (
    <SetAsideRun
      segments={block.segments}
      text={text}
      isUnfolded={unfolded.has(keyOf(block))}
      onToggle={onToggleRun}
      onPutBack={onPutBack}
    />
  );
}

const keyOf = (block: Block) =>
  block.kind === 'segment' ? block.segment.ordinal : (block.segments[0]?.ordinal ?? -1);
