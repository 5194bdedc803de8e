import type { DomElement } from './dom.ts';

/** Parts of a page that are about something else than its article. */
const elsewhere =
  /(?:^|[\s_-])(?:comments?|commentlist|disqus|related|recommend\w*|(?<!(?:has|with|no|left|right)[-_])sidebar|teasers?|promos?|most-read|trending|newsletter|footer|carousel)(?:$|[\s_-])/i;
/** How far up the surroundings of an element are looked at. */
const maximumAncestors = 12;

/** Whether an element stands among comments, related articles, in a footer or in the navigation, or is not shown. */
export function isElsewhere(element: DomElement): boolean {
  let ancestor: DomElement | null = element;
  for (let steps = 0; ancestor && steps < maximumAncestors; steps += 1) {
    if (/^(?:ASIDE|FOOTER|NAV|BODY|HTML)$/i.test(ancestor.tagName))
      return /^(?:ASIDE|FOOTER|NAV)$/i.test(ancestor.tagName);
    const name = `${ancestor.getAttribute('class') ?? ''} ${ancestor.getAttribute('id') ?? ''}`;
    const isHidden = /display\s*:\s*none/i.test(ancestor.getAttribute('style') ?? '');
    if (elsewhere.test(name) || isHidden) return true;
    ancestor = ancestor.parentElement;
  }
  return false;
}
