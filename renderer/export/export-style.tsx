import type { CitationStyle } from '../../shared/domain/styles.ts';
import { useProjectStyle, useStyleShelf } from '../styles/style-catalogue.ts';
import { languageName, styleName } from '../styles/style-words.ts';
import styles from './export.module.css';

/** Says in which style and language the file is cited, and whether that is the project’s or the table’s own. */
export function ExportStyle({ cited }: { cited: CitationStyle | null }) {
  const ofProject = useProjectStyle();
  const { style: id, locale } = cited ?? ofProject;
  const style = useStyleShelf()?.find(id);
  if (!style) return null;
  const language = languageName(locale ?? style.locale ?? 'en-US');
  return (
    <p className={styles.style}>
      Cited in <strong>{styleName(style)}</strong>, {language}: the style of{' '}
      {cited ? 'this table' : 'the project'}.
    </p>
  );
}
