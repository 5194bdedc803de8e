import type { CslElement } from 'citeproc';
import { AppError } from '../../../shared/contract/errors.ts';
import { isXmlElement, parseXml, type XmlElement } from '../imports/xml/read-xml.ts';
import { checkMacros } from './check-macros.ts';
import { cslElement } from './csl-element.ts';

const namespace = 'http://purl.org/net/xbiblio/csl';

/**
 * Reads the text of a CSL style as citeproc takes it.
 * @param name the file or title, for messages
 * @throws {AppError} `style.unreadable` when it is not XML, or XML but no CSL style, or one that would never be done
 */
export function readStyleXml(name: string, xml: string): CslElement {
  const root = parseXml(xml, (what) => unreadableStyle(name, `the file ${what}`));
  if (![...root.attributes.values()].includes(namespace))
    throw unreadableStyle(
      name,
      `it is XML, but no citation style: the CSL namespace (${namespace}) is missing. Styles are files that end with .csl, such as those of the Zotero Style Repository.`,
    );
  if (root.name === 'locale')
    throw unreadableStyle(name, 'it holds the terms of a language (a CSL locale), not a citation style.');
  if (root.name !== 'style')
    throw unreadableStyle(name, `it begins with “${root.name}”, where a citation style has “style”.`);
  const style = toCslElement(root);
  if (style.attrs.version?.startsWith('0.'))
    throw unreadableStyle(
      name,
      `it is written in CSL ${style.attrs.version}, which is out of use. Take the style’s present version, in CSL 1.0.`,
    );
  checkMacros(style, (what) => unreadableStyle(name, what));
  return style;
}

/** The error for a style that cannot be used. @param reason what is wrong, as the rest of a sentence */
export function unreadableStyle(name: string, reason: string): AppError {
  return new AppError('style.unreadable', `“${name}” was not added: ${reason}`, { name, reason });
}

function toCslElement(element: XmlElement): CslElement {
  const attributes = [...element.attributes]
    // Namespaces and schemas: citeproc fails for attributes it does not know, and its own hold no address here.
    .filter(([, value]) => element.name !== 'style' || !value.includes('://'))
    // The one attribute with a prefix that CSL has.
    .map(([name, value]) => [name === 'lang' ? 'xml:lang' : name, value]);
  const children = element.children
    .map((child) => (isXmlElement(child) ? toCslElement(child) : child.replace(/\s+/gu, ' ')))
    .filter((child) => child !== '' && child !== ' ');
  return cslElement(element.name, Object.fromEntries(attributes), children);
}
