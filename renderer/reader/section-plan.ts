import type { Segment } from '../../shared/domain/documents.ts';

/** Segments per section. Fewer sections mean less bookkeeping for the browser, smaller ones less to lay out at once. */
const segmentsPerSection = 20;
/** Used to guess a section's height before it has been laid out, in characters and pixels of the reader's type. */
const charactersPerLine = 68;
const lineHeight = 29;
const paragraphGap = 14;

/** One displayed block: a segment, or a run of neighbouring segments that are set aside. */
export type Block =
  | {
      readonly kind: 'segment';
      readonly segment: Segment;
      /** The paragraph's number, or the time at which it begins; null where there is none. */
      readonly mark: string | null;
      /** A speaker to be named beside the text; null when there is none, or when the text names them. */
      readonly speaker: string | null;
      /** The colour of whoever speaks; null for none. */
      readonly colour: number | null;
      /** Whether it is dimmed, because the turns of others shall stand out. */
      readonly isDimmed: boolean;
      /** What screen readers say with it: the pages that begin here; null for nothing. */
      readonly description: string | null;
    }
  | { readonly kind: 'set-aside'; readonly segments: readonly Segment[] };

/** Blocks that are laid out together and skipped together while they are far from the viewport. */
export interface Section {
  /** The first segment's ordinal: stable while the text does not change. */
  readonly key: number;
  readonly blocks: readonly Block[];
  /** UTF-16 offsets covered, half-open. */
  readonly start: number;
  readonly end: number;
  /** Pixels; a guess, replaced by the browser once the section was laid out. */
  readonly estimatedHeight: number;
}

/** What is shown beside the segments, by ordinal. */
export interface Margins {
  readonly marks: readonly (string | null)[];
  readonly speakers: readonly (string | null)[];
  readonly colours?: readonly (number | null)[];
  readonly dimmed?: readonly boolean[];
  readonly descriptions: ReadonlyMap<number, string>;
}

/** Cuts a revision into sections of about twenty segments. A run of segments set aside is never cut in two. */
export function planSections(segments: readonly Segment[], margins: Margins): Section[] {
  const sections: Section[] = [];
  let blocks: Block[] = [];
  let count = 0;
  for (const block of blocksOf(segments, margins)) {
    blocks.push(block);
    count += block.kind === 'segment' ? 1 : block.segments.length;
    if (count < segmentsPerSection) continue;
    sections.push(sectionOf(blocks));
    blocks = [];
    count = 0;
  }
  if (blocks.length > 0) sections.push(sectionOf(blocks));
  return sections;
}

function blocksOf(
  segments: readonly Segment[],
  { marks, speakers, colours, dimmed, descriptions }: Margins,
): Block[] {
  const blocks: Block[] = [];
  let setAside: Segment[] = [];
  const closeRun = () => {
    if (setAside.length > 0) blocks.push({ kind: 'set-aside', segments: setAside });
    setAside = [];
  };
  segments.forEach((segment, index) => {
    if (segment.setAside) {
      setAside.push(segment);
      return;
    }
    closeRun();
    blocks.push({
      kind: 'segment',
      segment,
      mark: marks[index] ?? null,
      speaker: speakers[index] ?? null,
      colour: colours?.[index] ?? null,
      isDimmed: dimmed?.[index] ?? false,
      description: descriptions.get(index) ?? null,
    });
  });
  closeRun();
  return blocks;
}

function sectionOf(blocks: readonly Block[]): Section {
  const segments = blocks.flatMap((block) => (block.kind === 'segment' ? [block.segment] : block.segments));
  return {
    key: segments[0]?.ordinal ?? 0,
    blocks,
    start: segments[0]?.start ?? 0,
    end: segments.at(-1)?.end ?? 0,
    estimatedHeight: blocks.reduce((height, block) => height + estimatedHeight(block), 0),
  };
}

function estimatedHeight(block: Block): number {
  if (block.kind === 'set-aside') return lineHeight + paragraphGap;
  const { start, end } = block.segment;
  return Math.max(1, Math.ceil((end - start) / charactersPerLine)) * lineHeight + paragraphGap;
}
