import { locatorPlaceholder } from '../../../shared/domain/cited-columns.ts';

/**
 * Renders a citation once for every locator of a kind: with numbers that stand nowhere else in it, which then give way to the
 * placeholder. The numbers go through the style like any other, so that it chooses its labels, plurals and dashes.
 * A style that prints no locators gives the citation as it is.
 */
export function locatorTemplates(
  citation: string,
  render: (value: string) => string,
): { one: string; several: string } {
  const number = unusedNumber(citation);
  const template = (value: string, printed: RegExp) => render(value).replace(printed, locatorPlaceholder);
  return {
    one: template(`${number}`, new RegExp(`${number}`)),
    several: template(`${number}–${number + 1}`, new RegExp(`${number}\\s*[-–]\\s*${number + 1}`)),
  };
}

function unusedNumber(text: string): number {
  let number = 7001;
  while (text.includes(String(number))) number += 2;
  return number;
}
