import { X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button, type ButtonVariant, IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { isApple } from './key-names.ts';

interface DialogProps {
  isOpen: boolean;
  /** The person wants to leave: Escape, the close button, or pressing outside when `isDismissable`. */
  onClose: () => void;
  title: string;
  /** `small`: a question; `medium`: a form; `large`: two columns of work. */
  size?: 'small' | 'medium' | 'large';
  /** Buttons, right-aligned; the primary one last. */
  footer?: ReactNode;
  /** What Ctrl/Cmd+Enter does anywhere in it: what the primary button does. For dialogs in which Enter starts a line. */
  onSubmit?: () => void;
  /** Whether pressing outside closes it. Leave off where something typed could be lost. */
  isDismissable?: boolean;
  /** `alertdialog` for questions that interrupt. */
  role?: 'dialog' | 'alertdialog';
  children: ReactNode;
}

/** A window over the workbench. Focus stays inside and returns to where it was. */
export function Dialog({
  isOpen,
  onClose,
  title,
  size = 'medium',
  footer,
  onSubmit,
  isDismissable = false,
  role = 'dialog',
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={isDismissable}
      className={styles.overlay ?? ''}
    >
      <Modal className={classNames(styles.modal, styles[size])}>
        <div className={styles.keys} onKeyDownCapture={onSubmit && submitOn(onSubmit)}>
          <AriaDialog data-modal role={role} className={styles.dialog ?? ''}>
            <div className={styles.header}>
              <Heading slot="title" level={2} className={styles.title ?? ''}>
                {title}
              </Heading>
              {role === 'dialog' && <IconButton icon={X} label="Close" onPress={onClose} />}
            </div>
            <div className={styles.body}>{children}</div>
            {footer && <div className={styles.footer}>{footer}</div>}
          </AriaDialog>
        </div>
      </Modal>
    </ModalOverlay>
  );
}

/** Buttons would take the keys for a press; so they are caught before. */
function submitOn(submit: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || !(isApple ? event.metaKey : event.ctrlKey)) return;
    event.preventDefault();
    event.stopPropagation();
    submit();
  };
}

interface ConfirmDialogProps {
  isOpen: boolean;
  title: string;
  /** What will happen, and what is kept. */
  children: ReactNode;
  confirmLabel: string;
  variant?: ButtonVariant;
  onConfirm: () => void;
  onCancel: () => void;
}

/** A question before something that cannot simply be undone. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirmLabel,
  variant = 'danger',
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onCancel}
      title={title}
      size="small"
      role="alertdialog"
      footer={
        <>
          <Button onPress={onCancel} autoFocus>
            Cancel
          </Button>
          <Button variant={variant} onPress={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
