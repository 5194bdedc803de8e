import { Tab, TextRun } from 'docx';

/** Characters that no XML document can hold. */
const unwritable = /[\uFFFE\uFFFF]|(?![\t\n\u007F-\u009F])\p{Cc}/gu;
/** Words whose first letter is of a script that runs from right to left. */
const rightToLeft =
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export function runsRightToLeft(cell: string): boolean {
  return rightToLeft.test(cell);
}

/** Words as runs of a paragraph, with their line ends and tabs. What XML cannot hold becomes the replacement character. */
export function documentWords(
  cell: string,
  look: { readonly style?: string; readonly bold?: boolean } = {},
): TextRun[] {
  const lines = cell
    .toWellFormed()
    .replace(/\r\n|\r/g, '\n')
    .replace(unwritable, '\uFFFD')
    .split('\n');
  return lines.map(
    (line, index) =>
      new TextRun({
        ...look,
        rightToLeft: runsRightToLeft(cell),
        break: index === 0 ? 0 : 1,
        children: line.split('\t').flatMap((words, place) => (place === 0 ? [words] : [new Tab(), words])),
      }),
  );
}
