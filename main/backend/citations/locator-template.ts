import { firstPlaceholder, lastPlaceholder } from '../../../shared/domain/tables/cited-columns.ts';

/**
 * Renders a citation once for every locator of a kind: with numbers that stand nowhere else in it, which then give way to
 * placeholders. The numbers go through the style like any other, so that it chooses its labels, plurals and dashes; they
 * begin with different digits, so that no style shortens the second. A style that prints no locators gives the citation
 * as it is.
 */
export function locatorTemplates(
  citation: string,
  render: (value: string) => string,
): { one: string; several: string } {
  const [first, last] = unusedNumbers(citation);
  return {
    one: render(first).replace(first, firstPlaceholder),
    // With a hyphen: as soon as the dash is written out, citeproc leaves a range as it is.
    several: render(`${first}-${last}`).replace(first, firstPlaceholder).replace(last, lastPlaceholder),
  };
}

function unusedNumbers(text: string): [first: string, last: string] {
  let number = 7001;
  while (text.includes(String(number)) || text.includes(String(number + 2000))) number += 1;
  return [String(number), String(number + 2000)];
}
