import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { classNames } from './class-names.ts';
import list from './list.module.css';
import styles from './popover-dialog.module.css';

interface PopoverDialogProps {
  /** What it is for; read by screen readers. */
  label: string;
  /** The button that opens it. */
  trigger: ReactNode;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
}

/** A small form that drops down from a button. Escape or a press elsewhere closes it. */
export function PopoverDialog({ label, trigger, isOpen, onOpenChange, children }: PopoverDialogProps) {
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <Popover className={classNames(list.popover, styles.popover)} offset={4} placement="bottom end">
        <Dialog aria-label={label} className={styles.dialog ?? ''}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
