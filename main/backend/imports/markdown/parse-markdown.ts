import type { Nodes, Parents, PhrasingContent, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { Segment } from '../../../../shared/domain/documents.ts';
import { type ParsedText, TextBuilder } from '../blocks.ts';
import type { SourceFields } from '../source-fields.ts';
import { toStoredText } from '../stored-text.ts';
import { judgeBlocks } from '../text/judge-blocks.ts';
import { parseTranscriptText } from '../transcript/parse-layout.ts';
import { readFrontMatter } from './front-matter.ts';

/**
 * Reads a transcript with times into its turns, and any other Markdown (CommonMark and GitHub's extensions, with YAML front
 * matter) into the words of its blocks. HTML in it is not interpreted: its tags are left out of running text, and blocks of it are kept as they stand, set aside.
 */
export function parseMarkdown(decoded: string, fields: SourceFields, today: Date): ParsedText {
  const source = toStoredText(decoded);
  const transcript = parseTranscriptText(source.text.replace(/^#{1,6}\s+/gmu, ''), fields, today);
  if (transcript) return { ...transcript, warnings: source.warnings };
  const tree = fromMarkdown(source.text, {
    extensions: [gfm(), frontmatter(['yaml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  });
  const writer = new MarkdownWriter(fields);
  for (const child of tree.children) writer.write(child, 'paragraph');
  const { text, blocks } = writer.builder;
  const kind = judgeBlocks(text, blocks, fields, today);
  return { text, blocks, kind, warnings: [...source.warnings, ...writer.warnings] };
}

/** Writes the blocks of a Markdown tree in order. `kind` is what the container makes of a paragraph. */
class MarkdownWriter {
  readonly builder = new TextBuilder();
  readonly warnings: string[] = [];
  readonly #fields: SourceFields;

  constructor(fields: SourceFields) {
    this.#fields = fields;
  }

  write(node: Nodes, kind: Segment['kind']): void {
    switch (node.type) {
      case 'yaml':
        this.#writeFrontMatter(node.value);
        return;
      case 'heading':
        this.#writeHeading(wordsOf(node.children), node.depth);
        return;
      case 'paragraph':
        this.builder.add(wordsOf(node.children), { kind: isPicture(node.children) ? 'caption' : kind });
        return;
      case 'code':
        this.builder.add(node.value, { kind });
        return;
      case 'html':
        this.builder.add(node.value, { setAside: 'interface-text' });
        return;
      case 'tableRow':
        this.builder.add(cellsOf(node), { kind });
        return;
      case 'list':
        this.#writeChildren(node, 'list-item');
        return;
      case 'blockquote':
        this.#writeChildren(node, 'block-quote');
        return;
      default:
        if ('children' in node) this.#writeChildren(node, kind);
    }
  }

  #writeChildren(node: Parents, kind: Segment['kind']): void {
    for (const child of node.children) this.write(child, kind);
  }

  #writeHeading(words: string, depth: number): void {
    if (depth === 1) this.#fields.propose('title', words, { origin: 'markup', guess: false, detail: words });
    this.builder.add(words, { kind: 'heading', level: depth });
  }

  #writeFrontMatter(yaml: string): void {
    if (readFrontMatter(yaml, this.#fields)) return;
    this.warnings.push(
      'The front matter at the top could not be read as YAML. It was kept in the text, set aside.',
    );
    this.builder.add(yaml, { setAside: 'interface-text' });
  }
}

/** A paragraph of images alone is the caption of a picture that is not shown. */
function isPicture(children: readonly PhrasingContent[]): boolean {
  return children.every(
    (child) => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''),
  );
}

function cellsOf(row: TableRow): string {
  return row.children.map((cell) => wordsOf(cell.children)).join('\t');
}

/** The words of inline content: soft line breaks are spaces, hard ones stay, tags of HTML are left out. */
function wordsOf(children: readonly PhrasingContent[]): string {
  return children.map(wordsOfNode).join('');
}

function wordsOfNode(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return node.value.replaceAll('\n', ' ');
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    default:
      return 'children' in node ? wordsOf(node.children) : '';
  }
}
