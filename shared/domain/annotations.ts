import { z } from 'zod';

/** Why an annotation of an imported file became no quote. */
export const annotationProblems = ['noSelector', 'ambiguous', 'notFound'] as const;
export const AnnotationProblem = z.object({
  /** Its place in the file, from 1. */
  number: z.number().int().positive(),
  /** The words it quotes, shortened; '' when it names none. */
  words: z.string(),
  reason: z.enum(annotationProblems),
  /** What is wrong, for people. */
  message: z.string(),
});
export type AnnotationProblem = z.infer<typeof AnnotationProblem>;

/** What became of a file of annotations. */
export const AnnotationReport = z.object({
  /** Annotations in the file. */
  annotations: z.number().int(),
  /** Quotes that were made. */
  made: z.number().int(),
  /** Quotes that the document had already, with the same words, comment and codes. */
  existing: z.number().int(),
  /** Names of the codes that were made. */
  codes: z.array(z.string()),
  problems: z.array(AnnotationProblem),
});
export type AnnotationReport = z.infer<typeof AnnotationReport>;

/** Longest file of annotations, in UTF-16 units. */
export const maximumAnnotationsLength = 20 * 1024 * 1024;

/** The report as one or two sentences, without the problems themselves. */
export function annotationsInWords({
  annotations,
  made,
  existing,
  codes,
  problems,
}: AnnotationReport): string {
  const count = (number: number, one: string) =>
    `${number.toLocaleString('en')} ${number === 1 ? one : `${one}s`}`;
  const parts = [`${count(made, 'quote')} made from ${count(annotations, 'annotation')}`];
  if (existing > 0) parts.push(`${existing.toLocaleString('en')} there already`);
  if (problems.length > 0) parts.push(`${problems.length.toLocaleString('en')} not placed`);
  const newCodes = codes.length > 0 ? ` ${count(codes.length, 'new code')}: ${codes.join(', ')}.` : '';
  return `${parts.join(', ')}.${newCodes}`;
}
