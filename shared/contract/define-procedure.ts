import { z } from 'zod';

/** Tables whose changes the interface follows. A query names those it reads; a change of one makes it stale. */
export const tableNames = [
  'source',
  'document',
  'document_revision',
  'set_aside',
  'quote',
  'quote_code',
  'quote_anchoring',
  'code',
  'person',
  'speaker',
  'origin',
  'media',
  'project_settings',
  'citation_style',
  'attribution',
  'claim',
  'evidence',
  'memo',
  'table_view',
] as const;
export const TableName = z.enum(tableNames);
export type TableName = z.infer<typeof TableName>;

/** What decides in which style citations are written. */
export const styleTables = ['project_settings', 'citation_style'] as const;

/** What decides which name is shown for a person. */
export const nameTables = ['person', 'speaker', 'project_settings'] as const;

export interface Query<Input extends z.ZodType, Output extends z.ZodType> {
  readonly kind: 'query';
  readonly input: Input;
  readonly output: Output;
  readonly reads: readonly TableName[];
}

/** A mutation with a `step` is one transaction and one named step of the history; without one it leaves no trace there. */
export interface Mutation<Input extends z.ZodType, Output extends z.ZodType> {
  readonly kind: 'mutation';
  readonly input: Input;
  readonly output: Output;
  readonly step: string | null;
}

/** A procedure that changes nothing, and the tables it reads. */
export const query = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  reads: readonly TableName[] = [],
): Query<I, O> => ({
  kind: 'query',
  input,
  output,
  reads,
});

/** A procedure that changes something; `step` names it in the history. */
export const mutation = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  step: string | null = null,
): Mutation<I, O> => ({
  kind: 'mutation',
  input,
  output,
  step,
});
