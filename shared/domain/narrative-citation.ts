import { z } from 'zod';

/** Whether the author stands with the rest of the citation, `(Kowalska, 2026)`, or in the sentence, `Kowalska (2026)`. */
export const CitationForm = z.enum(['parenthetical', 'narrative']);
export type CitationForm = z.infer<typeof CitationForm>;

/**
 * What a narrative citation makes of the parenthetical one. `printed` is the author (or the title in its place) as it
 * stands right after the opening bracket, '' where the style prints none there, as those of numbers. `running` is the
 * same in a sentence, '' in a style of notes: there the author is in the sentence already and the note follows whole. `citedIn` are the words between a speaker and the work that reports them.
 */
export const AuthorInText = z.object({ printed: z.string(), running: z.string(), citedIn: z.string() });
export type AuthorInText = z.infer<typeof AuthorInText>;

/** `Kowalska (2026, para. 5)` from `(Kowalska, 2026, para. 5)`, `Kowalska [1]` from `[1]`, and a note as it is. */
export function narrativeCitation(
  { printed, running }: Pick<AuthorInText, 'printed' | 'running'>,
  parenthetical: string,
): string {
  if (running === '') return parenthetical;
  if (printed === '') return `${running} ${parenthetical}`.trimEnd();
  if (!parenthetical.startsWith(printed, 1)) return parenthetical;
  const rest = parenthetical.slice(1 + printed.length).replace(/^[,.:;]?\s*/u, '');
  return rest.length > 1 ? `${running} ${parenthetical.charAt(0)}${rest}` : running;
}

/**
 * The citation of words that a work reports of somebody else: `(Zelensky, as cited in Kowalska, 2026)`, narrative
 * `Zelensky (as cited in Kowalska, 2026)`; by numbers and in notes `Zelensky, as cited in [1]`.
 */
export function citedInAnother(
  { printed, citedIn }: AuthorInText,
  speaker: string,
  parenthetical: string,
  form: CitationForm,
): string {
  if (printed === '') return `${speaker}, ${citedIn} ${parenthetical}`;
  const [opening, rest] = [parenthetical.charAt(0), parenthetical.slice(1)];
  return form === 'narrative'
    ? `${speaker} ${opening}${citedIn} ${rest}`
    : `${opening}${speaker}, ${citedIn} ${rest}`;
}
