/**
 * What the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/, Recommendation of 23 February 2017) says an
 * AnnotationCollection with one embedded page MUST be, as far as our files use it; and that no term stands in it that
 * neither the vocabulary’s context (http://www.w3.org/ns/anno.jsonld) nor the file’s own prefixes define, as JSON-LD
 * processors would drop it without a word.
 */

type Json = Record<string, unknown>;

/** Every rule that is broken, with the place; none for a valid collection. */
export function problemsOfCollection(collection: unknown): string[] {
  const problems: string[] = [];
  const check = (isTrue: boolean, rule: string) => {
    if (!isTrue) problems.push(rule);
  };
  const file = asObject(collection);
  const [context, ...rest] = asList(file['@context']);
  check(
    context === 'http://www.w3.org/ns/anno.jsonld',
    '3.1 @context MUST include the Web Annotation context',
  );
  const prefixes = Object.keys(Object.assign({}, ...rest.map(asObject)));
  check(isIri(file.id), '5.1 a collection MUST have exactly one IRI');
  check(file.type === 'AnnotationCollection', '5.1 a collection MUST have that type');
  const page = asObject(file.first);
  check(page.type === 'AnnotationPage', '5.2 a page MUST have that type');
  check(isIri(page.id), '5.2 a page MUST have exactly one IRI');
  check(page.partOf === file.id, '5.2 a page is part of its collection');
  check(page.startIndex === 0, '5.2 startIndex is zero-based');
  const items = asList(page.items).map(asObject);
  check(Array.isArray(page.items), '5.2 a page MUST have a list of items');
  check(file.total === items.length, '5.1 total is the number of annotations');
  check(new Set(items.map(({ id }) => id)).size === items.length, '3.1 annotations have IRIs of their own');
  for (const [index, item] of items.entries())
    problems.push(...problemsOfAnnotation(item).map((problem) => `annotation ${index + 1}: ${problem}`));
  const unknown = [...termsIn(file)].filter(
    (term) => !terms.has(term) && !prefixes.includes(term.split(':')[0] ?? ''),
  );
  check(unknown.length === 0, `terms that no context defines: ${unknown.join(', ')}`);
  return problems;
}

function problemsOfAnnotation(annotation: Json): string[] {
  const problems: string[] = [];
  const check = (isTrue: boolean, rule: string) => {
    if (!isTrue) problems.push(rule);
  };
  check(isIri(annotation.id), '3.1 id MUST be one IRI');
  check(asList(annotation.type).includes('Annotation'), '3.1 type MUST include Annotation');
  check(annotation.target !== undefined, '3.1 there MUST be a target');
  for (const time of ['created', 'modified'])
    check(
      annotation[time] === undefined ||
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(String(annotation[time])),
      `3.3.1 ${time} MUST be xsd:dateTime in UTC`,
    );
  for (const motivation of asList(annotation.motivation))
    check(motivations.has(String(motivation)), `3.3.5 ${motivation} is a motivation`);
  for (const body of asList(annotation.body ?? []).map(asObject)) {
    check(
      body.purpose === undefined || motivations.has(String(body.purpose)),
      '3.3.5 purpose is a motivation',
    );
    if (body.type === 'TextualBody')
      check(typeof body.value === 'string', '3.2.4 a textual body MUST have exactly one value');
    else check(isSpecific(body), '4 a specific resource MUST have exactly one source');
  }
  for (const target of asList(annotation.target).map(asObject)) {
    check(isSpecific(target), '4 a specific resource MUST have exactly one source');
    for (const selector of asList(target.selector).map(asObject))
      problems.push(...problemsOfSelector(selector));
  }
  return problems;
}

function problemsOfSelector(selector: Json): string[] {
  if (selector.type === 'TextQuoteSelector')
    return typeof selector.exact === 'string' ? [] : ['4.2.4 a quote selector MUST have exactly one exact'];
  if (selector.type !== 'TextPositionSelector') return [`4.2 ${selector.type} is a selector`];
  const isPosition = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
  return isPosition(selector.start) &&
    isPosition(selector.end) &&
    Number(selector.end) >= Number(selector.start)
    ? []
    : ['4.2.5 start and end MUST be non-negative integers'];
}

function isSpecific({ type, source }: Json): boolean {
  return type === 'SpecificResource' && (isIri(source) || isIri(asObject(source).id));
}

function isIri(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/iu.test(value) && URL.canParse(value);
}

function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Keys that are not keywords, and types, anywhere but in the context. */
function* termsIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const each of value) yield* termsIn(each);
  else
    for (const [key, each] of Object.entries(asObject(value))) {
      if (key.startsWith('@')) continue;
      yield key;
      if (key === 'type') for (const type of asList(each)) yield String(type);
      else yield* termsIn(each);
    }
}

/** The motivations of section 3.3.5. */
const motivations = new Set([
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
]);

/** The terms of the context that files like ours can use. */
const terms = new Set([
  'id',
  'type',
  'value',
  'body',
  'bodyValue',
  'target',
  'source',
  'selector',
  'state',
  'scope',
  'purpose',
  'motivation',
  'exact',
  'prefix',
  'suffix',
  'start',
  'end',
  'refinedBy',
  'created',
  'modified',
  'creator',
  'generated',
  'generator',
  'name',
  'nickname',
  'email',
  'homepage',
  'format',
  'language',
  'label',
  'first',
  'last',
  'next',
  'prev',
  'items',
  'partOf',
  'startIndex',
  'total',
  'rights',
  'canonical',
  'via',
  'audience',
  'Annotation',
  'AnnotationCollection',
  'AnnotationPage',
  'TextualBody',
  'SpecificResource',
  'TextQuoteSelector',
  'TextPositionSelector',
  'Person',
  'Organization',
  'Software',
  'Text',
]);
