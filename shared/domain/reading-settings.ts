import { z } from 'zod';

export const typefaces = ['serif', 'sans'] as const;

/** How text is set in the reader. */
export const ReadingSettings = z.object({
  /** Pixels at the browser's usual size, so that its own zoom still counts. */
  textSize: z.number().int().min(12).max(32),
  /** About how many characters stand in a line; 60–75 read best. */
  columnWidth: z.number().int().min(40).max(110),
  /** As a multiple of the text size. */
  lineHeight: z.number().min(1.2).max(2.2),
  typeface: z.enum(typefaces),
});
export type ReadingSettings = z.infer<typeof ReadingSettings>;

export const defaultReadingSettings: ReadingSettings = {
  textSize: 18,
  columnWidth: 68,
  lineHeight: 1.6,
  typeface: 'serif',
};

/** The sizes that the text-size keys go through, in pixels. */
const sizes = [12, 13, 14, 15, 16, 17, 18, 20, 22, 24, 28, 32] as const;

/** The next larger or smaller size; the same one at the end of the row. */
export function steppedTextSize(size: number, direction: 'larger' | 'smaller'): number {
  if (direction === 'larger') return sizes.find((candidate) => candidate > size) ?? size;
  return sizes.findLast((candidate) => candidate < size) ?? size;
}
