import { Quote } from 'lucide-react';
import { useProjectStyle, useStyleShelf } from '../styles/style-catalogue.ts';
import { useStyleDialog } from '../styles/style-dialog-store.ts';
import { styleName } from '../styles/style-words.ts';
import { Button } from '../ui/button.tsx';
import { useTableStyle } from './table-style.ts';
import styles from './tables-view.module.css';

/** Says in which style the table is cited, and leads to the choice of another. */
export function TableStyleButton() {
  const own = useTableStyle();
  const ofProject = useProjectStyle();
  const style = useStyleShelf()?.find((own ?? ofProject).style);
  const open = useStyleDialog((dialog) => dialog.open);
  return (
    <Button variant="quiet" icon={Quote} onPress={() => open('table')}>
      <span className={styles.styleName}>{style ? styleName(style) : 'Citation style'}</span>
      {own && <span className={styles.ownStyle}>this table</span>}
    </Button>
  );
}
