import { Check, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
  MenuSection as AriaMenuSection,
  MenuTrigger as AriaMenuTrigger,
  Header,
  Keyboard,
  Popover,
  type PopoverProps,
  Separator,
  Text,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import { Keys } from './keys.tsx';
import styles from './list.module.css';

/** Joins a button (first child) to its `Menu` (second child). */
export const MenuTrigger = AriaMenuTrigger;

interface MenuProps
  extends Omit<AriaMenuProps<object>, 'className' | 'style' | 'children'>,
    Pick<PopoverProps, 'placement'> {
  children: ReactNode;
}

/** The list that drops down from a `MenuTrigger`. */
export function Menu({ children, placement = 'bottom start', ...props }: MenuProps) {
  return (
    <Popover className={styles.popover ?? ''} offset={4} placement={placement}>
      <AriaMenu {...props} className={styles.list ?? ''}>
        {children}
      </AriaMenu>
    </Popover>
  );
}

interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'style' | 'children' | 'textValue'> {
  icon?: LucideIcon;
  label: string;
  /** A shortcut, as `commands` writes it. */
  keys?: string;
  /** For things that take away. */
  tone?: 'danger';
}

export function MenuItem({ icon: Icon, label, keys, tone, ...props }: MenuItemProps) {
  return (
    <AriaMenuItem
      {...props}
      textValue={label}
      className={classNames(styles.item, tone === 'danger' && styles.danger)}
    >
      {({ isSelected, selectionMode }) => (
        <>
          {selectionMode !== 'none' && (
            <Check
              aria-hidden
              className={styles.check}
              size={14}
              visibility={isSelected ? 'visible' : 'hidden'}
            />
          )}
          {Icon && <Icon aria-hidden size={15} strokeWidth={1.75} />}
          <Text slot="label" className={styles.itemText ?? ''}>
            {label}
          </Text>
          {keys && (
            <Keyboard className={styles.itemEnd ?? ''}>
              <Keys keys={keys} />
            </Keyboard>
          )}
        </>
      )}
    </AriaMenuItem>
  );
}

/** A titled group of items. */
export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className={styles.header}>{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export function MenuSeparator() {
  return <Separator className={styles.separator ?? ''} />;
}
