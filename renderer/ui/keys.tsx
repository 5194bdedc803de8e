import { keyNames } from './key-names.ts';
import styles from './keys.module.css';

/** A shortcut as caps, e.g. `CmdOrCtrl+Shift+Z` as “Ctrl ⇧ Z”. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keyNames(keys).map((name) => (
        <kbd key={name} className={styles.key}>
          {name}
        </kbd>
      ))}
    </span>
  );
}
