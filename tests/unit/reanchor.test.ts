import { describe, expect, it, onTestFinished } from 'vitest';
import { reanchor } from '../../main/backend/anchoring/reanchor.ts';
import { createAnchoringClient } from '../../main/backend/anchoring/worker-client.ts';
import { createStderrLog } from '../../main/backend/log.ts';

/** What became of `words`, which stand once in `before`. */
function follow(words: string, before: string, after: string) {
  const start = before.indexOf(words);
  const [result] = reanchor(before, after, [{ id: 'quote', start, end: start + words.length }]);
  if (!result) throw new Error('no result');
  return { label: result.label, words: result.span && after.slice(result.span.start, result.span.end) };
}

describe('reanchor', () => {
  it('leaves a quote before the change where it is, and moves one after it', () => {
    const before = 'The mayor spoke first. The road is closed. Nobody objected.';
    const after = 'The mayor spoke first. The old road is closed. Nobody objected.';
    expect(follow('The mayor spoke', before, after)).toEqual({
      label: 'unchanged',
      words: 'The mayor spoke',
    });
    expect(follow('Nobody objected', before, after)).toEqual({ label: 'moved', words: 'Nobody objected' });
  });

  it('calls a quote removed when its words are gone', () => {
    expect(follow('The road is closed.', 'One. The road is closed. Two.', 'One. Two.')).toEqual({
      label: 'removed',
      words: null,
    });
  });

  it('answers in the order of the quotes', () => {
    const quotes = [
      { id: 'b', start: 4, end: 7 },
      { id: 'a', start: 0, end: 3 },
    ];
    expect(reanchor('one two', 'one two', quotes).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('the anchoring worker', () => {
  function client() {
    const entry = new URL('../../main/backend/anchoring/worker.ts', import.meta.url);
    const anchoring = createAnchoringClient({ entry, log: createStderrLog('error') });
    onTestFinished(() => anchoring.close());
    return anchoring;
  }

  it('answers as the function does, and tells of its progress', async () => {
    const progress: number[] = [];
    const results = await client().reanchor('one two', 'zero one two', [{ id: 'a', start: 4, end: 7 }], {
      onProgress: (_done, total) => progress.push(total),
    });
    expect(results).toEqual([{ id: 'a', label: 'moved', span: { start: 9, end: 12 }, candidates: [] }]);
    expect(progress).toContain(1);
  });

  it('can be cancelled while it works', async () => {
    const controller = new AbortController();
    const text = 'Words upon words. '.repeat(1000);
    const quotes = Array.from({ length: 2000 }, (_, index) => ({
      id: `${index}`,
      start: index,
      end: index + 9,
    }));
    const cancelled = client().reanchor(text, `New. ${text}`, quotes, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(cancelled).rejects.toMatchObject({ code: 'job.cancelled' });
  });
});
