import type { ReactNode } from 'react';
import {
  Tooltip as AriaTooltip,
  type TooltipProps as AriaTooltipProps,
  TooltipTrigger as AriaTooltipTrigger,
} from 'react-aria-components';
import { Keys } from './keys.tsx';
import styles from './tooltip.module.css';

/** Milliseconds of pointing before a tooltip shows. */
const delay = 500;

/** Joins a focusable thing (first child) to its `Tooltip` (second child). */
export function TooltipTrigger({ children }: { children: ReactNode }) {
  return (
    <AriaTooltipTrigger delay={delay} closeDelay={0}>
      {children}
    </AriaTooltipTrigger>
  );
}

interface TooltipProps extends Omit<AriaTooltipProps, 'className' | 'style' | 'children'> {
  /** A shortcut, as `commands` writes it. */
  keys?: string;
  children: ReactNode;
}

export function Tooltip({ keys, children, ...props }: TooltipProps) {
  return (
    <AriaTooltip offset={6} {...props} className={styles.tooltip ?? ''}>
      {children}
      {keys && <Keys keys={keys} />}
    </AriaTooltip>
  );
}
