import type { LucideIcon } from 'lucide-react';
import { ToggleButton as AriaToggleButton } from 'react-aria-components';
import button from './button.module.css';
import { classNames } from './class-names.ts';
import styles from './toggle-button.module.css';
import { Tooltip, TooltipTrigger } from './tooltip.tsx';

interface IconToggleProps {
  icon: LucideIcon;
  /** Read by screen readers and shown as the tooltip. */
  label: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
}

/** A choice that is on or off, shown as an icon; its words stand in the tooltip. */
export function IconToggle({ icon: Icon, label, isSelected, onChange }: IconToggleProps) {
  return (
    <TooltipTrigger>
      <AriaToggleButton
        aria-label={label}
        isSelected={isSelected}
        onChange={onChange}
        className={classNames(button.button, button.quiet, button.icon, styles.toggle)}
      >
        <Icon aria-hidden size={16} strokeWidth={1.75} />
      </AriaToggleButton>
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  );
}
