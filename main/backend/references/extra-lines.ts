import { type CslDate, type CslItem, type CslName, sourceTypes } from '../../../shared/domain/csl.ts';
import {
  type CslVariable,
  dateVariables,
  isDateVariable,
  isNameVariable,
  isTextVariable,
  nameVariables,
  textVariables,
} from '../../../shared/domain/csl-variables.ts';
import { formatEdtf, parseWrittenDate } from '../../../shared/domain/edtf-dates.ts';
import { familyWithParticle, givenWithParticle, nameFromParts } from '../../../shared/domain/names.ts';

/**
 * Variables a format has no field for travel as lines of its note, the way Zotero's “Extra” field has them:
 * `original-date: 1999`, `Type: interview`, `director: Family || Given`.
 */
export interface ExtraLines {
  readonly type: CslItem['type'] | null;
  readonly variables: readonly {
    readonly variable: CslVariable;
    readonly value: string;
    readonly line: string;
  }[];
  /** The lines that name no variable. */
  readonly rest: readonly string[];
}

const variableByLabel: ReadonlyMap<string, CslVariable> = new Map([
  ...[...nameVariables, ...dateVariables, ...textVariables].map(
    (variable) => [normaliseLabel(variable), variable] as const,
  ),
  ['place', 'publisher-place'],
  ['publication-title', 'container-title'],
  ['conference-name', 'event-title'],
]);
const typeByLabel: ReadonlyMap<string, CslItem['type']> = new Map([
  ...sourceTypes.map((type) => [normaliseLabel(type), type] as const),
  ['podcast', 'broadcast'],
  ['radiobroadcast', 'broadcast'],
  ['tvbroadcast', 'broadcast'],
  ['newspaperarticle', 'article-newspaper'],
  ['magazinearticle', 'article-magazine'],
]);

function normaliseLabel(label: string): string {
  return label.toLowerCase().replace(/[\s_]+/gu, '-');
}

/** Reads the lines of a note. */
export function parseExtraLines(note: string): ExtraLines {
  let type: CslItem['type'] | null = null;
  const variables: { variable: CslVariable; value: string; line: string }[] = [];
  const rest: string[] = [];
  for (const line of note.split('\n')) {
    const match = /^([a-z][a-z _-]{1,40}):\s*(\S.*)$/iu.exec(line.trim());
    const label = normaliseLabel(match?.[1] ?? '');
    const value = match?.[2]?.trim() ?? '';
    const variable = variableByLabel.get(label);
    const named = label === 'type' ? typeByLabel.get(normaliseLabel(value)) : undefined;
    if (named) type = named;
    else if (variable && variable !== 'note') variables.push({ variable, value, line });
    else rest.push(line);
  }
  return { type, variables, rest };
}

/**
 * Puts what the lines say into an item, and what else they say into its note. Dates in them are more exact than the
 * format's own fields and come first; anything else only fills what is empty, and is kept as a line where it does not.
 */
export function applyExtraLines(item: CslItem, extra: ExtraLines): void {
  const fields = item as Record<string, unknown>;
  const kept = [...extra.rest];
  const begun = new Set<string>();
  for (const { variable, value, line } of extra.variables) {
    if (isDateVariable(variable)) fields[variable] = parseWrittenDate(value) ?? fields[variable];
    else if (isNameVariable(variable)) {
      if (fields[variable] !== undefined && !begun.has(variable)) {
        kept.push(line);
        continue;
      }
      begun.add(variable);
      fields[variable] = [...((fields[variable] as CslName[] | undefined) ?? []), parseExtraName(value)];
    } else if (fields[variable] === undefined) fields[variable] = value;
    else if (fields[variable] !== value) kept.push(line);
  }
  const note = [item.note, kept.join('\n').trim()].filter(Boolean).join('\n');
  if (note !== '') fields.note = note;
}

/** `Family || Given`, `Family || Given, Jr.`; anything else is the name of an institution. */
function parseExtraName(value: string): CslName {
  const [family, names] = value.split('||').map((part) => part.trim());
  if (family === undefined || names === undefined) return { literal: value };
  const [given = '', suffix = ''] = names.split(/,\s*/u);
  return nameFromParts(family, given, suffix);
}

/** The lines for some variables of an item, in the order given. */
export function extraLinesOf(item: CslItem, variables: readonly CslVariable[]): string[] {
  return variables.flatMap((variable) => {
    const value = (item as Record<string, unknown>)[variable];
    if (value === undefined) return [];
    if (isNameVariable(variable)) {
      return (value as CslName[]).map((name) => `${variable}: ${formatExtraName(name)}`);
    }
    if (isDateVariable(variable)) return [`${variable}: ${formatEdtf(value as CslDate)}`];
    return isTextVariable(variable) ? [`${variable}: ${String(value).replace(/\s*\n\s*/gu, ' ')}`] : [];
  });
}

function formatExtraName(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const given = [givenWithParticle(name), name.suffix].filter(Boolean).join(', ');
  return `${familyWithParticle(name)} || ${given}`.trim();
}
