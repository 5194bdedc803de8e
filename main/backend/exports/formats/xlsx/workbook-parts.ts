import type { WrittenSheet } from './sheet-parts.ts';
import { stylesXml } from './sheet-styles.ts';
import { sheetText } from './sheet-text.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const sheetPath = 'xl/worksheets/sheet1.xml';

/** The parts of a workbook that do not depend on its rows, by their paths in the package (ECMA-376). */
export function fixedParts(title: string): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/${sheetPath}" ContentType="${contentType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`,
    '_rels/.rels': relationships([
      ['workbook', `${office}/officeDocument`, 'xl/workbook.xml'],
      ['core', `${packaging}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ['app', `${office}/extended-properties`, 'docProps/app.xml'],
    ]),
    'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${sheetText(title)}</dc:title></cp:coreProperties>`,
    'docProps/app.xml': `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Corroborate</Application></Properties>`,
    'xl/styles.xml': declaration + stylesXml,
    'xl/_rels/workbook.xml.rels': relationships([
      ['sheet1', `${office}/worksheet`, 'worksheets/sheet1.xml'],
      ['styles', `${office}/styles`, 'styles.xml'],
    ]),
  };
}

export const sheetStartDeclaration = declaration;

/** The parts that are known once the sheet is written. */
export function closingParts(
  title: string,
  { links, range }: WrittenSheet,
): Readonly<Record<string, string>> {
  const name = sheetText(sheetName(title));
  const absolute = range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return {
    'xl/workbook.xml': `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="${name}" sheetId="1" r:id="sheet1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'${name}'!${absolute}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$1:$1</definedName></definedNames></workbook>`,
    ...(links.length > 0 && {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(
        links.map(({ address }, index) => [`link${index + 1}`, `${office}/hyperlink`, address, 'External']),
      ),
    }),
  };
}

/** A name Excel takes for a sheet: no longer than 31 characters, and without those that mean something in references. */
function sheetName(title: string): string {
  return title.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31);
}

function relationships(
  listed: readonly (readonly [id: string, type: string, target: string, mode?: 'External'])[],
): string {
  const each = listed.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${type}" Target="${attribute(target)}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  );
  return `${declaration}<Relationships xmlns="${packaging}/relationships">${each.join('')}</Relationships>`;
}

/** Addresses hold no control characters: those are percent-encoded. */
function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
