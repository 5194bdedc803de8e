import type { SetAsideReason } from '../../../../shared/domain/documents.ts';
import type { DomElement } from './dom.ts';

/** Names that authors of pages give to the areas around an article, with why such an area is set aside. */
const areas: readonly (readonly [SetAsideReason, RegExp])[] = [
  [
    'author-biography',
    /(?:author|byline|writer|contributor)s?[\s_-]*(?:bio|biography|box|card|description|about|profile)(?![a-z])|about[\s_-]*(?:the[\s_-]*)?author|(?:^|[\s_-])bio(?:graphy)?(?:$|[\s_-])/i,
  ],
  [
    'promotion',
    /(?:^|[\s_-])(?:newsletters?|signup|sign-up|subscribe|donat(?:e|ions?)|promos?|related|recommend(?:ed|ations)?|read-?more|more-stories|most-read|trending|paywall)(?:$|[\s_-])/i,
  ],
  [
    'interface-text',
    /(?:^|[\s_-])(?:share|sharing|social|cookies?|consent|breadcrumbs?|comments?|advert(?:isement)?s?)(?:$|[\s_-])/i,
  ],
];
/** How far up from a block its area is looked for. */
const maximumSteps = 6;
/** A larger area, in UTF-16 units or as a share of the page, is the article itself, whatever it is called. */
const largestArea = 1500;
const largestShare = 0.2;

/**
 * Tells why a block stands in an area beside the article, by what its surroundings are called; null when it does not.
 * @param pageLength UTF-16 units of the page's whole text
 */
export function areaReasons(pageLength: number): (element: DomElement) => SetAsideReason | null {
  const largest = Math.min(largestArea, pageLength * largestShare);
  const known = new Map<DomElement, SetAsideReason | null>();
  return reasonIn;

  function reasonIn(element: DomElement): SetAsideReason | null {
    let area: DomElement | null = element;
    for (let step = 0; area && step < maximumSteps; step += 1) {
      if (/^(?:ARTICLE|MAIN|BODY)$/i.test(area.tagName)) return null;
      const reason = reasonByName(area);
      if (reason) return ifSmall(area, reason);
      area = area.parentElement;
    }
    return null;
  }

  /** An area holds many blocks; its length is asked for once. */
  function ifSmall(area: DomElement, reason: SetAsideReason): SetAsideReason | null {
    const before = known.get(area);
    if (before !== undefined) return before;
    const result = area.textContent.length <= largest ? reason : null;
    known.set(area, result);
    return result;
  }
}

function reasonByName(area: DomElement): SetAsideReason | null {
  const name = `${area.getAttribute('class') ?? ''} ${area.getAttribute('id') ?? ''}`.slice(0, 500);
  return name === ' ' ? null : (areas.find(([, pattern]) => pattern.test(name))?.[0] ?? null);
}
