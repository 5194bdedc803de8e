import type { LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components';
import { ariaKeyShortcut } from '../ui/key-names.ts';
import { Keys } from '../ui/keys.tsx';
import styles from './start.module.css';

interface StartActionProps {
  icon: LucideIcon;
  title: string;
  detail: string;
  keys?: string;
  isDisabled: boolean;
  onPress: () => void;
}

/** One of the large buttons of the start screen. */
export function StartAction({ icon: Icon, title, detail, keys, isDisabled, onPress }: StartActionProps) {
  return (
    <Button
      className={styles.action ?? ''}
      isDisabled={isDisabled}
      onPress={onPress}
      {...(keys ? { 'aria-keyshortcuts': ariaKeyShortcut(keys) } : {})}
    >
      <Icon aria-hidden className={styles.actionIcon} size={20} strokeWidth={1.5} />
      <span className={styles.actionWords}>
        <span className={styles.actionTitle}>{title}</span>
        <span className={styles.actionDetail}>{detail}</span>
      </span>
      {keys && (
        <span aria-hidden>
          <Keys keys={keys} />
        </span>
      )}
    </Button>
  );
}
