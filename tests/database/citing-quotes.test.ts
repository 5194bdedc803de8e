import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../shared/domain/csl.ts';
import { article, paragraphs, study } from '../support/citing-study.ts';
import { readTable } from '../support/read-table.ts';

const transcript = `WEBVTT

00:01.000 --> 00:04.000
<v Jo Ruiz>Who drives at night?

01:05.000 --> 01:09.000
<v Jo Ruiz>And who by day?
`;

/** Four quotes of one work, one of a work of the same author and year, and one of another's. */
async function threeWorks() {
  const { add, cite, backend } = await study();
  const silt = await add(article('Silt', 'Okafor', 2026));
  const mud = await add(article('Mud', 'Okafor', 2026), `Mud is next.\n\n${paragraphs.join('\n\n')}`);
  const sand = await add(article('Sand', 'Doe', 2025), `Sand is last.\n\n${paragraphs.join('\n\n')}`);
  const quoteIds: string[] = [];
  for (const number of [6, 3, 1, 5]) quoteIds.push(await silt(`number ${number}`));
  quoteIds.push(await mud('number 2'), await sand('number 4'));
  return { cite, backend, quoteIds, sources: { silt, mud, sand } };
}

describe('one citation for several quotes', () => {
  it('sorts and delimits the works as APA does, merges the places in each, and lists the references', async () => {
    const { cite, quoteIds, sources } = await threeWorks();
    expect(await cite(quoteIds)).toEqual({
      text: '(Doe, 2025, para. 5; Okafor, 2026b, paras. 1, 3, 5–6, 2026a, para. 3)',
      html: '(Doe, 2025, para. 5; Okafor, 2026b, paras. 1, 3, 5–6, 2026a, para. 3)',
      references: [
        {
          sourceId: sources.sand.sourceId,
          text: 'Doe, A. (2025). Sand. Ledger & Post.',
          html: 'Doe, A. (2025). Sand. <i>Ledger &#38; Post</i>.',
        },
        expect.objectContaining({ text: 'Okafor, A. (2026a). Mud. Ledger & Post.' }),
        expect.objectContaining({ text: 'Okafor, A. (2026b). Silt. Ledger & Post.' }),
      ],
    });
  });

  it.each([
    [
      'chicago-author-date',
      '(Okafor 2026b, paras. 1, 3, 5–6; 2026a, para. 3; Doe 2025, para. 5)',
      ['Doe, Ada. 2025.', 'Okafor, Ada. 2026a.', 'Okafor, Ada. 2026b.'],
    ],
    [
      'chicago-note-bibliography',
      'Okafor, “Silt,” paras. 1, 3, 5–6; Okafor, “Mud,” para. 3; Doe, “Sand,” para. 5.',
      ['Doe, Ada. “Sand.”', 'Okafor, Ada. “Mud.”', 'Okafor, Ada. “Silt.”'],
    ],
    [
      'ieee',
      '[1, Paras. 1, 3, 5–6], [2, Para. 3], [3, Para. 5]',
      ['[1] A. Okafor', '[2] A. Okafor', '[3] A. Doe'],
    ],
    ['vancouver', '(1–3)', ['1. Okafor A. Silt', '2. Okafor A. Mud', '3. Doe A. Sand']],
  ])('reads in %s as its handbook has it', async (style, text, references) => {
    const { cite, quoteIds } = await threeWorks();
    const cited = await cite(quoteIds, style);
    expect(cited.text).toBe(text);
    expect(
      cited.references.map((reference, index) => reference.text.startsWith(references[index] ?? '-')),
    ).toEqual(references.map(() => true));
  });

  it('is set as the style sets it, as HTML', async () => {
    const { cite, quoteIds } = await threeWorks();
    expect(await cite(quoteIds, 'nature')).toMatchObject({ text: '1–3', html: '<sup>1–3</sup>' });
  });

  it('tells works apart as the table does, by works that are not cited too', async () => {
    const { cite, backend, quoteIds } = await threeWorks();
    const { rows, sources } = await readTable(backend, 'evidence');
    const silt = rows.find(({ quoteId }) => quoteId === quoteIds[1]);
    expect(sources[silt?.sourceId ?? '']?.rendered.citation).toBe('(Okafor, 2026b)');
    expect((await cite([quoteIds[1] ?? ''])).text).toBe('(Okafor, 2026b, para. 3)');
  });

  it('of one quote is what the table has, in any style', async () => {
    const { cite, backend, quoteIds } = await threeWorks();
    for (const style of [
      'apa',
      'chicago-author-date',
      'chicago-note-bibliography',
      'ieee',
      'vancouver',
      'oscola',
    ]) {
      const table = await backend.call('exports.preview', {
        columns: ['citation', 'quote-id'],
        rowIds: null,
        profile: 'data',
        cited: { style, locale: null },
      });
      const ofTable = new Map(table.rows.map(([citation, quoteId]) => [quoteId, citation]));
      for (const quoteId of quoteIds) expect((await cite([quoteId], style)).text).toBe(ofTable.get(quoteId));
    }
  });

  it('says each time once, in order', async () => {
    const { add, cite } = await study();
    const talk: CslItem = { ...article('Talk', 'Ruiz', 2024), type: 'interview' };
    const quote = await add(talk, transcript, 'vtt');
    const [late, early, again] = [await quote('And who'), await quote('Who drives'), await quote('Who')];
    expect((await cite([late, early, again])).text).toMatch(/, 0:01, 1:05\)$/);
  });

  it('cites a work without a place where none of its quotes has one', async () => {
    const { add, cite } = await study();
    const text = `# A heading\n\n${paragraphs.join('\n\n')}`;
    const quote = await add(article('Silt', 'Okafor', 2026), text, 'md');
    const [heading, paragraph] = [await quote('A heading'), await quote('number 2')];
    expect((await cite([heading])).text).toBe('(Okafor, 2026)');
    expect((await cite([heading, paragraph])).text).toBe('(Okafor, 2026, para. 2)');
  });

  it('names the speaker where all are one person’s words in one article, and the works alone otherwise', async () => {
    const { add, cite } = await study();
    const silt = await add(article('Silt', 'Okafor', 2026));
    const sand = await add(article('Sand', 'Doe', 2025), `Sand.\n\n${paragraphs.join('\n\n')}`);
    const [one, two] = [await silt('number 1', 'Bo <Lee>'), await silt('number 2', 'Bo <Lee>')];
    const [other, own] = [await silt('number 4', 'Al Kim'), await silt('number 5', 'Ada Okafor')];
    expect(await cite([one, two])).toMatchObject({
      text: '(Bo <Lee>, as cited in Okafor, 2026, paras. 1–2)',
      html: '(Bo &lt;Lee&gt;, as cited in Okafor, 2026, paras. 1–2)',
    });
    expect(await cite([one, two], 'nature')).toMatchObject({
      text: 'Bo <Lee>, as cited in 1',
      html: 'Bo &lt;Lee&gt;, as cited in <sup>1</sup>',
    });
    expect((await cite([one, other])).text).toBe('(Okafor, 2026, paras. 1, 4)');
    expect((await cite([own])).text).toBe('(Okafor, 2026, para. 5)');
    expect((await cite([one, await sand('number 3', 'Bo <Lee>')])).text).toBe(
      '(Doe, 2025, para. 4; Okafor, 2026, para. 1)',
    );
  });

  it('is not made when one of the quotes is not there any more', async () => {
    const { cite, backend, quoteIds } = await threeWorks();
    await backend.call('quotes.remove', { ids: [quoteIds[2] ?? ''] });
    await expect(cite(quoteIds)).rejects.toMatchObject({ code: 'notFound' });
    await expect(cite(quoteIds.slice(0, 1), 'no-such-style')).rejects.toMatchObject({
      code: 'citation.styleUnknown',
    });
  });
});
