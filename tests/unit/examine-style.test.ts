import { describe, expect, it } from 'vitest';
import { createCslFiles } from '../../main/backend/citations/csl-files.ts';
import { examineStyle } from '../../main/backend/citations/examine-style.ts';
import { createSourceRenderer } from '../../main/backend/citations/source-renderer.ts';
import { cslDirectory } from '../support/csl-directory.ts';
import { bracketStyle, cslAttributes, followingStyle, styleInfo } from '../support/own-styles.ts';

const files = createCslFiles(cslDirectory());
const examine = (content: string | Buffer) => examineStyle(files, 'house.csl', Buffer.from(content));

/** Twenty macros of which each calls the next three times. */
function multiplying(): string {
  const macros = Array.from(
    { length: 20 },
    (_, index) => `<macro name="m${index}">${`<text macro="m${index + 1}"/>`.repeat(3)}</macro>`,
  );
  return bracketStyle()
    .replace('<citation>', `${macros.join('')}<macro name="m20"><text value="x"/></macro><citation>`)
    .replace('variable="title"', 'macro="m0"');
}

describe('a style that is added', () => {
  it('is described', () => {
    const xml = bracketStyle();
    expect(examine(xml)).toEqual({
      identifier: 'https://styles.example/house',
      title: 'House style',
      kind: 'author-date',
      fields: ['law'],
      locale: 'de-DE',
      parent: null,
      followsOurs: null,
      xml,
    });
  });

  it('is known by its file where it has no title and no identifier', () => {
    const bare = bracketStyle().replace(/<info>.*<\/info>/su, '<info/>');
    expect(examine(bare)).toMatchObject({ identifier: 'house.csl', title: 'house', kind: null, fields: [] });
  });

  it('may be written in another encoding, and with prefixes', () => {
    const latin = bracketStyle('Stil für Häuser').replace('utf-8', 'iso-8859-1').replaceAll(/[‹›]/gu, '|');
    expect(examine(Buffer.from(latin, 'latin1')).title).toBe('Stil für Häuser');
    const prefixed = bracketStyle()
      .replace('xmlns=', 'xmlns:csl=')
      .replaceAll(/<(\/?)(?=[a-z])/g, '<$1csl:');
    expect(examine(prefixed)).toMatchObject({ title: 'House style', kind: 'author-date' });
  });

  it('keeps the addresses it prints', () => {
    const xml = bracketStyle().replace('<layout suffix=".">', '<layout prefix="https://doi.example/">');
    const style = { id: 'own', locale: 'de-DE', added: { ...examine(xml), xml } };
    const item = { id: '1', csl: { type: 'book' as const, title: 'Mud', 'container-title': 'Silt' } };
    expect(createSourceRenderer(files).sample(style, item).reference).toBe(
      'https://doi.example/Mud in der Silt',
    );
  });

  it('is known to follow one that the app carries', () => {
    const style = followingStyle('journal', 'http://www.zotero.org/styles/apa');
    expect(examine(style)).toMatchObject({ parent: 'http://www.zotero.org/styles/apa', followsOurs: 'apa' });
    expect(examine(followingStyle('journal', 'https://styles.example/house'))).toMatchObject({
      parent: 'https://styles.example/house',
      followsOurs: null,
    });
  });

  it.each([
    ['not text', Buffer.from([0, 1, 2, 3, 0, 255]), 'it is no XML'],
    ['empty', '', 'the file is empty'],
    ['not XML', 'Cite as you like.', 'the file is damaged'],
    ['cut off', bracketStyle().slice(0, 300), 'the file is damaged'],
    ['a page', '<html><body>Styles</body></html>', 'it is XML, but no citation style'],
    ['a locale', `<locale ${cslAttributes} xml:lang="de"/>`, 'it holds the terms of a language'],
    [
      'of an old CSL',
      bracketStyle().replace('in-text" version="1.0"', 'in-text" version="0.8.1"'),
      'CSL 0.8.1',
    ],
    [
      'without citation',
      `<style ${cslAttributes}>${styleInfo('Half', 'half')}</style>`,
      'there is no “citation” in it',
    ],
    [
      'of a macro that is missing',
      bracketStyle().replace('variable="title"', 'macro="none"'),
      'calls a macro “none”',
    ],
    [
      'of a macro that calls itself',
      bracketStyle()
        .replace('<citation>', '<macro name="m"><text macro="m"/></macro><citation>')
        .replace('variable="title"', 'macro="m"'),
      'calls itself',
    ],
    ['of macros that multiply', multiplying(), 'more often than can be carried out'],
    [
      'with entities',
      bracketStyle().replace('<style', '<!DOCTYPE style [<!ENTITY a "aaaaaaaaaa">]><style'),
      'defines entities of its own',
    ],
    [
      'of deep nesting',
      `<style ${cslAttributes}>${'<group>'.repeat(600)}${'</group>'.repeat(600)}</style>`,
      'nested more than',
    ],
  ])('and is %s is refused with the reason', (_what, content, reason) => {
    expect(() => examine(content)).toThrow(
      expect.objectContaining({ code: 'style.unreadable', message: expect.stringContaining(reason) }),
    );
  });
});
