import { describe, expect, it } from 'vitest';
import { undo } from '../../main/backend/database/history.ts';
import { toCodePointOffset } from '../../shared/domain/selectors.ts';
import { call, importText, newProject, trackedRows } from '../support/project.ts';

const text = [
  '🌉 The bridge was closed in March after cracks were found in two of its piers.',
  'MARA: I do not know.',
  'ELIAS: I do not know.',
].join('\n');

const target = (selector: unknown) => ({ source: 'https://example.org/bridge', selector });
const quoteOf = (exact: string, prefix?: string) => ({
  type: 'TextQuoteSelector',
  exact,
  ...(prefix !== undefined && { prefix }),
});
const annotation = (selector: unknown, body?: unknown) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  ...(body !== undefined && { body }),
  target: target(selector),
});

function open() {
  const project = newProject();
  const { documentId } = importText(project, text);
  const take = (content: unknown) =>
    call(project, 'annotations.import', {
      documentId,
      content: typeof content === 'string' ? content : JSON.stringify(content),
    });
  const quotes = () => call(project, 'quotes.listByDocument', { documentId });
  return { project, take, quotes };
}

describe('importing annotations', () => {
  it('makes quotes with comments and codes, as one step that undo takes back', () => {
    const { project, take, quotes } = open();
    call(project, 'codes.create', { name: 'Cracks', parentId: null, description: '' });
    const before = trackedRows(project);
    const report = take([
      annotation(quoteOf('two of its piers'), [
        { type: 'TextualBody', value: 'How bad?', purpose: 'commenting' },
        { type: 'TextualBody', value: 'See the survey.' },
        { type: 'TextualBody', value: 'cracks', purpose: 'tagging' },
        { type: 'TextualBody', value: 'Piers', purpose: ['tagging'] },
      ]),
      annotation([{ type: 'TextPositionSelector', start: 2, end: 12 }]),
    ]);
    expect(report).toEqual({ annotations: 2, made: 2, existing: 0, codes: ['Piers'], problems: [] });
    const [first, second] = quotes();
    expect([first?.exact, first?.comment, first?.coder]).toEqual(['The bridge', '', 'Test Analyst']);
    expect([second?.exact, second?.comment]).toEqual(['two of its piers', 'How bad?\n\nSee the survey.']);
    const names = call(project, 'codes.list', {}).filter(({ id }) => second?.codeIds.includes(id));
    expect(names.map(({ name }) => name)).toEqual(['Cracks', 'Piers']);
    expect(call(project, 'project.check', {}).problems).toEqual([]);
    undo(project);
    expect(trackedRows(project)).toEqual(before);
  });

  it('reports what it could not place, and why, and places the rest', () => {
    const { take, quotes } = open();
    const { made, problems } = take({
      type: 'AnnotationCollection',
      first: {
        type: 'AnnotationPage',
        items: [
          annotation(quoteOf('I do not know')),
          annotation(quoteOf('I do not know', 'ELIAS: ')),
          annotation(quoteOf('Nobody ever said anything like this in any of the interviews')),
          annotation({ type: 'FragmentSelector', value: 'xywh=0,0,10,10' }),
          annotation({ type: 'TextPositionSelector', start: 900, end: 950 }),
          { type: 'Annotation', target: 'https://example.org/bridge', bodyValue: 'About all of it' },
        ],
      },
    });
    expect(made).toBe(1);
    expect(problems.map(({ number, reason }) => [number, reason])).toEqual([
      [1, 'ambiguous'],
      [3, 'notFound'],
      [4, 'noSelector'],
      [5, 'notFound'],
      [6, 'noSelector'],
    ]);
    expect(quotes().map(({ start }) => start)).toEqual([text.lastIndexOf('I do not know')]);
  });

  it('makes nothing twice, and no step when there is nothing to make', () => {
    const { project, take } = open();
    const file = [annotation(quoteOf('closed in March'), { value: 'When?' })];
    expect(take(file)).toMatchObject({ made: 1, existing: 0 });
    const before = call(project, 'history.list', { id: null });
    expect(take(file)).toMatchObject({ made: 0, existing: 1 });
    expect(call(project, 'history.list', { id: null })).toEqual(before);
  });

  it('takes back what this text’s own selectors say, in code points', () => {
    const { take, quotes } = open();
    const exact = 'cracks were found';
    const start = toCodePointOffset(text, text.indexOf(exact));
    take(annotation([{ type: 'TextPositionSelector', start, end: start + exact.length }]));
    expect(quotes().map((quote) => quote.exact)).toEqual([exact]);
  });

  it.each([
    ['{"type": "Annot', 'not JSON'],
    ['"bridge"', 'neither an annotation nor'],
    ['{"type": "Person", "name": "Mara"}', 'neither an annotation nor'],
    ['[]', 'no annotations in it'],
    [JSON.stringify([annotation(quoteOf('The bridge')), { type: 'Person' }]), 'number 2 in it is not'],
  ])('refuses %s and stores nothing of it', (content, reason) => {
    const { project, take } = open();
    const before = trackedRows(project);
    expect(() => take(content)).toThrow(
      expect.objectContaining({ code: 'annotations.unreadable', message: expect.stringContaining(reason) }),
    );
    expect(trackedRows(project)).toEqual(before);
  });
});
