import { expect, test } from 'vitest';
import { showPending, usePendingQuotes, withPending } from '../../renderer/reader/pending-quotes.ts';
import { quoteFixture } from './reader-fixtures.ts';

const shown = (stored: ReturnType<typeof quoteFixture>[]) =>
  withPending(stored, usePendingQuotes.getState().pending, 'document');

test('what is not stored yet is laid over what is, the latest change last, and goes again', () => {
  const stored = [quoteFixture({ id: 'a' }), quoteFixture({ id: 'b' })];
  expect(shown(stored)).toBe(stored);
  const hideNew = showPending(quoteFixture({ id: 'c' }));
  const hideFirst = showPending(quoteFixture({ id: 'a', codeIds: ['one'] }));
  const hideSecond = showPending(quoteFixture({ id: 'a', codeIds: ['one', 'two'] }));
  showPending(quoteFixture({ id: 'elsewhere', documentId: 'another' }));
  const codes = () => Object.fromEntries(shown(stored).map(({ id, codeIds }) => [id, codeIds]));
  expect(codes()).toEqual({ a: ['one', 'two'], b: [], c: [] });
  hideFirst();
  expect(codes().a).toEqual(['one', 'two']);
  hideSecond();
  hideNew();
  expect(shown(stored)).toBe(stored);
});
