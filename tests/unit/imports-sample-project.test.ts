import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../main/backend/imports/parse-document.ts';
import { sampleProject } from '../../main/backend/project/sample/sample-project.ts';
import { CslItem } from '../../shared/domain/csl.ts';
import { locatorOf, placesOf } from '../../shared/domain/locators.ts';

const { documents, codes, claims, links } = sampleProject;
const quotes = documents.flatMap((document) => document.quotes);
const keysOf = (things: readonly { readonly key: string }[]) => things.map(({ key }) => key);
const parsed = (name: string, text: string) => parseDocument(name, text, new Date('2026-03-12'));

describe('sample project', () => {
  it('holds six articles and two interviews of readable length', () => {
    expect(documents.filter(({ kind }) => kind === 'article')).toHaveLength(6);
    expect(documents.filter(({ kind }) => kind === 'interview')).toHaveLength(2);
    for (const { text } of documents) {
      const words = text.split(/\s+/).length;
      expect(words).toBeGreaterThan(150);
      expect(words).toBeLessThan(420);
    }
  });

  it('uses every key once per kind', () => {
    for (const keys of [documents, quotes, codes, claims].map(keysOf))
      expect(new Set(keys).size).toBe(keys.length);
  });

  it('names only codes, claims and quotes that exist, parents before children', () => {
    for (const { codes: used } of quotes) for (const key of used) expect(keysOf(codes)).toContain(key);
    for (const { quote, claim } of links) {
      expect(keysOf(quotes)).toContain(quote);
      expect(keysOf(claims)).toContain(claim);
    }
    for (const things of [codes, claims]) {
      for (const [index, { parent }] of things.entries()) {
        if (parent !== undefined) expect(keysOf(things.slice(0, index))).toContain(parent);
      }
    }
  });

  it('links no quote to the same claim twice with the same relation', () => {
    const pairs = links.map(({ quote, claim, relation }) => `${quote} ${claim} ${relation}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('links every quote and gives every claim evidence', () => {
    for (const { key } of quotes) expect(links.map(({ quote }) => quote)).toContain(key);
    for (const { key } of claims) expect(links.map(({ claim }) => claim)).toContain(key);
  });

  it.each(quotes.map((quote) => [quote.key, quote] as const))(
    'quote %s stands once in its document, in a numbered paragraph',
    async (_key, quote) => {
      const document = documents.find((candidate) => candidate.quotes.includes(quote));
      const { text, ...parts } = await parsed(document?.name ?? '', document?.text ?? '');
      expect(text.split(quote.exact)).toHaveLength(2);
      const start = text.indexOf(quote.exact);
      const span = { start, end: start + quote.exact.length };
      expect(locatorOf(placesOf({ ...parts, text }, null), span)).not.toBeNull();
    },
  );

  it.each(documents.map((document) => [document.key, document] as const))(
    'document %s is read by the importer as what it is',
    async (_key, document) => {
      const { csl, kind, segments, text } = await parsed(document.name, document.text);
      expect(kind).toBe(document.kind);
      expect(csl.title).toBe(
        segments.filter(({ level }) => level === 1).map(({ start, end }) => text.slice(start, end))[0],
      );
      expect(document.csl.title).toBe(csl.title);
      expect(csl.author).toEqual(document.csl.author);
      expect(csl.language).toBe('en');
    },
  );

  it('has bibliographic data that parse, at invented addresses', () => {
    for (const { csl } of documents) {
      expect(CslItem.parse(csl)).toEqual(csl);
      if (csl.URL) expect(new URL(csl.URL).hostname).toMatch(/\.example$/);
    }
  });
});
