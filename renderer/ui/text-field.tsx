import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './field.module.css';

interface FieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'isInvalid'> {
  /** Shown above the field; for a field without visible words give `aria-label`. */
  label?: string;
  placeholder?: string;
  /** A line under the field. */
  description?: ReactNode;
  /** What is wrong, in words; null or '' when nothing is. */
  errorMessage?: string | null;
}

export interface TextFieldProps extends FieldProps {
  /** Shown inside the field, before the words. */
  icon?: LucideIcon;
  /** For a field from which one moves through a list: whether the list is there. It is then read out as a combo box. */
  isListShown?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** A line of text with its label, description and error. */
export function TextField({
  label,
  placeholder,
  description,
  errorMessage,
  icon: Icon,
  isListShown,
  ref,
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField {...props} isInvalid={Boolean(errorMessage)} className={styles.field ?? ''}>
      {label && <Label className={styles.label}>{label}</Label>}
      <div className={styles.inputBox}>
        {Icon && <Icon aria-hidden className={styles.inputIcon} size={14} strokeWidth={1.75} />}
        <Input
          className={classNames(styles.input, Icon && styles.withIcon)}
          {...(placeholder ? { placeholder } : {})}
          {...(isListShown === undefined
            ? {}
            : { role: 'combobox', 'aria-haspopup': 'listbox', 'aria-expanded': isListShown })}
          {...(ref ? { ref } : {})}
        />
      </div>
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaTextField>
  );
}

interface TextAreaProps extends FieldProps {
  rows?: number;
  /** Grows with its words instead of scrolling. */
  grows?: boolean;
  /** `reading`: in the reading typeface, for text that will stand in a document. */
  typeface?: 'interface' | 'reading';
  ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text with their label, description and error. */
export function TextArea({
  label,
  placeholder,
  description,
  errorMessage,
  rows = 3,
  grows = false,
  typeface = 'interface',
  ref,
  ...props
}: TextAreaProps) {
  return (
    <AriaTextField {...props} isInvalid={Boolean(errorMessage)} className={styles.field ?? ''}>
      {label && <Label className={styles.label}>{label}</Label>}
      <AriaTextArea
        rows={rows}
        className={classNames(
          styles.input,
          styles.area,
          typeface === 'reading' && styles.reading,
          grows && styles.grows,
        )}
        {...(placeholder ? { placeholder } : {})}
        {...(ref ? { ref } : {})}
      />
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaTextField>
  );
}

function FieldNotes({
  description,
  errorMessage,
}: {
  description: ReactNode;
  errorMessage: string | null | undefined;
}) {
  return (
    <>
      {description && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{errorMessage}</FieldError>
    </>
  );
}
