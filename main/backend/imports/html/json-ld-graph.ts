import type { DomDocument } from './dom.ts';
import { statedLine } from './stated-text.ts';

export type JsonObject = { readonly [key: string]: unknown };

/** Nesting that is followed; real data are three or four levels deep. */
const maximumDepth = 8;
/** Objects that are looked at; a page that describes more has none that could be told to be its own. */
const maximumObjects = 5000;
/** Volume, issue, periodical, site: no work is part of more than these. */
const maximumWholes = 5;

/** The types of an object without the address of their vocabulary. */
export function typesOf(object: JsonObject): string[] {
  return [object['@type']]
    .flat()
    .map((type) => String(type).replace(/^(?:https?:\/\/)?(?:www\.)?schema\.org\/|^schema:/, ''));
}

/** All that a page describes in JSON-LD, with the references between the parts. */
export class JsonLdGraph {
  /** In the order of the page: those of lists, of `@graph`, and those nested in others. */
  readonly objects: readonly JsonObject[];
  readonly #byId: ReadonlyMap<string, JsonObject>;

  private constructor(objects: readonly JsonObject[]) {
    this.objects = objects;
    this.#byId = new Map(
      objects.flatMap((object) =>
        typeof object['@id'] === 'string' && Object.keys(object).length > 1
          ? [[object['@id'], object] as const]
          : [],
      ),
    );
  }

  static of(document: DomDocument): JsonLdGraph {
    const objects: JsonObject[] = [];
    for (const script of document.querySelectorAll('script[type*="ld+json"]'))
      collectObjects(parseJson(script.textContent), 0, objects);
    return new JsonLdGraph(objects);
  }

  /** Text, a number as text, `{ "@value": … }`, or the first of a list of these; '' for all else. */
  static textOf(this: void, value: unknown): string {
    for (const item of [value].flat()) {
      const plain = isObject(item) ? item['@value'] : item;
      if (typeof plain === 'string') return statedLine(plain);
      if (typeof plain === 'number') return String(plain);
    }
    return '';
  }

  /** The name of what a value is or refers to, or its text. */
  nameOf(value: unknown): string {
    for (const item of [value].flat()) {
      const [object] = this.resolveAll(item);
      const name = object ? JsonLdGraph.textOf(object.name) : '';
      if (name !== '') return name;
      const text = JsonLdGraph.textOf(item);
      if (text !== '') return text;
    }
    return '';
  }

  /** The objects of a value; each `{ "@id": … }` as the object it stands for, when the page describes it elsewhere. */
  resolveAll(value: unknown): JsonObject[] {
    return [value].flat().flatMap((item) => {
      const id = isObject(item) ? item['@id'] : item;
      const known = typeof id === 'string' ? this.#byId.get(id) : undefined;
      if (!isObject(item)) return known ? [known] : [];
      return [item.name === undefined && known ? known : item];
    });
  }

  /** What a work is part of, and what that is part of. */
  wholesOf(work: JsonObject): JsonObject[] {
    const found: JsonObject[] = [];
    let parts = [work];
    while (parts.length > 0 && found.length < maximumWholes) {
      parts = parts
        .flatMap((part) => this.resolveAll(part.isPartOf))
        .filter((whole) => !found.includes(whole));
      found.push(...parts);
    }
    return found;
  }
}

/**
 * As written, or mended: pages leave line breaks in texts, commas at ends of lists and out of ends of lines, and comments
 * around it all.
 */
function parseJson(text: string): unknown {
  const json = text
    .trim()
    .replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?:\/\/\s*)?\]\]>);?$/g, '');
  const onOneLine = (lines: string) => lines.replace(/\s/g, ' ');
  const withoutLastCommas = (line: string) => line.replace(/,\s*(?=[}\]])/g, '');
  const withCommas = (lines: string) =>
    lines.replace(/([}\]"\d])(\s*)(?=")/g, (whole, before: string, space: string) =>
      space.includes('\n') ? `${before},${space}` : whole,
    );
  const candidates = [
    () => json,
    () => onOneLine(json),
    () => withoutLastCommas(onOneLine(json)),
    () => withoutLastCommas(onOneLine(withCommas(json))),
  ];
  for (const candidate of candidates) {
    try {
      return JSON.parse(candidate());
    } catch {
      // The next candidate is mended further.
    }
  }
  return null;
}

function collectObjects(value: unknown, depth: number, found: JsonObject[]): void {
  if (depth > maximumDepth || found.length >= maximumObjects) return;
  if (isObject(value)) found.push(value);
  const items = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  for (const item of items) collectObjects(item, depth + 1, found);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
