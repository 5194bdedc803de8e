import type { SetAsideReason } from '../../../../shared/domain/documents.ts';
import { type DomElement, lineOf } from './dom.ts';

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
 * Why a block stands in an area beside the article, by what its surroundings are called; null when it does not.
 * @param pageLength UTF-16 units of the page's whole text
 */
export function reasonByArea(element: DomElement, pageLength: number): SetAsideReason | null {
  let area: DomElement | null = element;
  for (
    let step = 0;
    area && step < maximumSteps && !/^(?:ARTICLE|MAIN|BODY)$/i.test(area.tagName);
    step += 1
  ) {
    const name = `${area.getAttribute('class') ?? ''} ${area.getAttribute('id') ?? ''}`.slice(0, 500);
    const [reason] = areas.find(([, pattern]) => pattern.test(name)) ?? [];
    if (reason) {
      const length = lineOf(area).length;
      return length <= largestArea && length <= pageLength * largestShare ? reason : null;
    }
    area = area.parentElement;
  }
  return null;
}
