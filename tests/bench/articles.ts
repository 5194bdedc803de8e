import { ProseWriter } from './prose.ts';

/** An article as text, one paragraph per line and an empty line between. */
export interface Article {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Characters of a paragraph, about. */
const paragraphLength = 430;

/** The `index`th made-up article of about `length` characters, always the same. */
export function makeArticle(index: number, length: number): Article {
  const prose = new ProseWriter(index);
  const paragraphs: string[] = [];
  for (let written = 0; written < length - paragraphLength / 2; written += paragraphs.at(-1)?.length ?? 0) {
    paragraphs.push(prose.paragraph(paragraphLength));
  }
  return { title: `Report ${index} on the ${prose.sentence().split(' ')[3]} crossing`, paragraphs };
}

/** The article as a saved page would give it: headline, byline, date, text. */
export function articleFile({ title, paragraphs }: Article): string {
  return [title, 'By Ada Okafor', 'February 4, 2026', ...paragraphs].join('\n\n');
}
