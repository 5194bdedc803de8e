import { Check, ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  type SelectProps as AriaSelectProps,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import field from './field.module.css';
import list from './list.module.css';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly description?: string;
}

interface SelectProps<Value extends string>
  extends Omit<
    AriaSelectProps<object>,
    | 'className'
    | 'style'
    | 'children'
    | 'selectedKey'
    | 'value'
    | 'onChange'
    | 'onSelectionChange'
    | 'defaultValue'
  > {
  /** Shown above the field; for a field without visible words give `aria-label`. */
  label?: string;
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
}

/** One of a few options, chosen from a list that drops down. */
export function Select<Value extends string>({
  label,
  options,
  value,
  onChange,
  ...props
}: SelectProps<Value>) {
  return (
    <AriaSelect
      {...props}
      value={value}
      onChange={(key) => {
        const option = options.find((candidate) => candidate.value === key);
        if (option) onChange(option.value);
      }}
      className={field.field ?? ''}
    >
      {label && <Label className={field.label}>{label}</Label>}
      <Button className={field.trigger ?? ''}>
        <SelectValue className={field.triggerValue ?? ''}>
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDown aria-hidden className={field.triggerIcon} size={14} />
      </Button>
      <Popover className={list.popover ?? ''} offset={4}>
        <ListBox className={list.list ?? ''}>
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className={list.item ?? ''}
            >
              {({ isSelected }) => (
                <>
                  <Check
                    aria-hidden
                    className={list.check}
                    size={14}
                    visibility={isSelected ? 'visible' : 'hidden'}
                  />
                  <span className={list.itemText}>
                    {option.label}
                    {option.description && (
                      <span className={classNames(list.itemDescription)}>{option.description}</span>
                    )}
                  </span>
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
