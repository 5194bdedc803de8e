import { locatorPlaceholder } from '../../../shared/domain/cited-columns.ts';

/**
 * Renders a citation once for every locator: with numbers that stand nowhere else in it, which then give way to the
 * placeholder. The numbers go through the style like any other, so that it chooses its labels, plurals and dashes.
 * A style that prints no locators gives the citation as it is.
 */
export function locatorTemplates(
  citation: string,
  render: (paragraph: string) => string,
): { withParagraph: string; withParagraphs: string } {
  const number = unusedNumber(citation);
  const template = (paragraph: string, printed: RegExp) =>
    render(paragraph).replace(printed, locatorPlaceholder);
  return {
    withParagraph: template(`${number}`, new RegExp(`${number}`)),
    withParagraphs: template(`${number}–${number + 1}`, new RegExp(`${number}\\s*[-–]\\s*${number + 1}`)),
  };
}

function unusedNumber(text: string): number {
  let number = 7001;
  while (text.includes(String(number))) number += 2;
  return number;
}
