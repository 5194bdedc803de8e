import type { CslItem } from '../../shared/domain/csl.ts';
import type { CslVariable } from '../../shared/domain/csl-variables.ts';
import { TextArea, TextField, type TextFieldProps } from '../ui/text-field.tsx';
import { fieldLabel, fieldPlaceholder, isLongField } from './source-fields.ts';

export interface SourceFieldInputProps
  extends Pick<TextFieldProps, 'value' | 'onChange' | 'errorMessage' | 'description' | 'autoFocus'> {
  name: CslVariable;
  /** Of the source. */
  type: CslItem['type'];
}

/** The field in which a variable of a source is written. */
export function SourceFieldInput({ name, type, ...field }: SourceFieldInputProps) {
  return isLongField(name) ? (
    <TextArea label={fieldLabel(name, type)} rows={1} grows {...field} />
  ) : (
    <TextField label={fieldLabel(name, type)} placeholder={fieldPlaceholder(name)} {...field} />
  );
}
