import { ChevronDown } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  ComboBox as AriaComboBox,
  type ComboBoxProps as AriaComboBoxProps,
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import field from './field.module.css';
import list from './list.module.css';
import type { Option } from './select.tsx';

interface ComboBoxProps
  extends Omit<
    AriaComboBoxProps<object>,
    | 'className'
    | 'style'
    | 'children'
    | 'items'
    | 'selectedKey'
    | 'value'
    | 'onChange'
    | 'onSelectionChange'
    | 'isInvalid'
  > {
  /** Shown above the field; for a field without visible words give `aria-label`. */
  label?: string;
  placeholder?: string;
  description?: ReactNode;
  errorMessage?: string | null;
  options: readonly Option<string>[];
  /** The words in the field. */
  inputValue: string;
  onInputChange: (text: string) => void;
  /** An option was chosen. Its label is put into the field too. */
  onChoose?: (value: string) => void;
  ref?: Ref<HTMLInputElement>;
}

/**
 * A line of text that offers options as one types. With `allowsCustomValue` any other words can be kept; without it
 * the field goes back to the last option chosen.
 */
export function ComboBox({
  label,
  placeholder,
  description,
  errorMessage,
  options,
  onChoose,
  ref,
  ...props
}: ComboBoxProps) {
  return (
    <AriaComboBox
      menuTrigger="input"
      {...props}
      isInvalid={Boolean(errorMessage)}
      onChange={(key) => {
        if (key !== null) onChoose?.(String(key));
      }}
      className={field.field ?? ''}
    >
      {label && <Label className={field.label}>{label}</Label>}
      <div className={field.comboGroup}>
        <Input
          className={field.input ?? ''}
          {...(placeholder ? { placeholder } : {})}
          {...(ref ? { ref } : {})}
        />
        <Button className={field.comboButton ?? ''}>
          <ChevronDown aria-hidden size={14} />
        </Button>
      </div>
      {description && (
        <Text slot="description" className={field.description ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={field.error ?? ''}>{errorMessage}</FieldError>
      <Popover className={list.popover ?? ''} offset={4}>
        <ListBox className={list.list ?? ''}>
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className={list.item ?? ''}
            >
              <span className={list.itemText}>
                {option.label}
                {option.description && <span className={list.itemDescription}>{option.description}</span>}
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
