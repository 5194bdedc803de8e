import type { LucideIcon } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Tooltip, TooltipTrigger } from './tooltip.tsx';

/** `primary`: the one thing to do here; `secondary`: other things; `quiet`: in bars and lists; `danger`: takes away. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'isPending'> {
  variant?: ButtonVariant;
  /** What it started is under way. */
  isPending?: boolean;
  /** Shown before the words. */
  icon?: LucideIcon;
  children: ReactNode;
  ref?: RefObject<HTMLButtonElement | null>;
}

/** A button with words. While `isPending` it keeps focus and does nothing. */
export function Button({
  variant = 'secondary',
  icon: Icon,
  isPending = false,
  children,
  ...props
}: ButtonProps) {
  return (
    <AriaButton
      {...props}
      {...(isPending ? { type: 'button', onPress: () => {}, 'aria-busy': true } : {})}
      className={classNames(styles.button, styles[variant])}
    >
      {Icon && <Icon aria-hidden size={15} strokeWidth={1.75} />}
      {children}
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  icon: LucideIcon;
  /** Read by screen readers and shown as the tooltip. */
  label: string;
  /** A shortcut, as `commands` writes it, shown in the tooltip. */
  keys?: string;
  ref?: RefObject<HTMLButtonElement | null>;
}

/** A button that shows only an icon; its words stand in the tooltip. */
export function IconButton({ icon: Icon, label, keys, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger>
      <AriaButton
        {...props}
        aria-label={label}
        className={classNames(styles.button, styles.quiet, styles.icon)}
      >
        <Icon aria-hidden size={16} strokeWidth={1.75} />
      </AriaButton>
      <Tooltip {...(keys ? { keys } : {})}>{label}</Tooltip>
    </TooltipTrigger>
  );
}
