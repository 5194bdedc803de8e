import type { LineMessage } from '../../../../shared/domain/references.ts';

export interface RisField {
  readonly tag: string;
  /** With its line breaks, as later lines without a tag of their own go on with it. */
  readonly value: string;
  readonly line: number;
}

export interface RisRecord {
  readonly line: number;
  /** The value of `TY`; null where a record has none. */
  readonly type: string | null;
  readonly fields: readonly RisField[];
}

const tagged = /^[\uFEFF\s]*([A-Z][A-Z0-9]) {1,2}-(?: (.*)| *)$/u;

/**
 * Cuts a RIS file into its records. One that is not ended by `ER` ends where the next `TY` begins; what stands before the
 * first tag belongs to none and is told, once for lines that follow each other.
 */
export function readRisRecords(text: string): { records: RisRecord[]; problems: LineMessage[] } {
  const records: RisRecord[] = [];
  const problems: LineMessage[] = [];
  let open: {
    line: number;
    type: string | null;
    fields: { tag: string; lines: string[]; line: number }[];
  } | null = null;
  let lastStray = -1;

  function end(): void {
    if (!open) return;
    const { line, type } = open;
    const fields = open.fields.map((field) => ({ ...field, value: field.lines.join('\n') }));
    if (fields.length > 0 || type !== null) records.push({ line, type, fields });
    open = null;
  }

  text.split(/\r\n?|\n/u).forEach((content, index) => {
    const line = index + 1;
    const match = tagged.exec(content);
    if (!match) {
      const last = open?.fields.at(-1);
      if (last) last.lines.push(content);
      else if (content.trim() !== '') {
        if (lastStray !== line - 1)
          problems.push({ line, message: `“${shorten(content)}” belongs to no reference and was left out.` });
        lastStray = line;
      }
      return;
    }
    const [, tag = '', value = ''] = match;
    if (tag === 'ER') end();
    else if (tag === 'TY') {
      end();
      open = { line, type: value.trim(), fields: [] };
    } else {
      open ??= { line, type: null, fields: [] };
      open.fields.push({ tag, lines: [value], line });
    }
  });
  end();
  return { records, problems };
}

function shorten(words: string): string {
  const trimmed = words.trim();
  return trimmed.length > 60 ? `${trimmed.slice(0, 60)}…` : trimmed;
}
