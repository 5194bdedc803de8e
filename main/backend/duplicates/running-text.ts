import type { Segment } from '../../../shared/domain/documents.ts';

/**
 * The part of a text that is compared with others: without what is set aside, since two pages of one newspaper share
 * that whatever they tell. All of it where everything is set aside.
 */
export function runningText(text: string, segments: readonly Segment[]): string {
  const running = segments.filter(({ setAside }) => setAside === null);
  return running.length === 0 ? text : running.map(({ start, end }) => text.slice(start, end)).join('\n');
}
