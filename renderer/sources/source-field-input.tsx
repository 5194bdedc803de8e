import type { CslVariable } from '../../shared/domain/csl-variables.ts';
import { TextArea, TextField, type TextFieldProps } from '../ui/text-field.tsx';
import { fieldLabel, fieldPlaceholder, isLongField } from './source-fields.ts';

export interface SourceFieldInputProps
  extends Pick<TextFieldProps, 'value' | 'onChange' | 'errorMessage' | 'description' | 'autoFocus'> {
  name: CslVariable;
}

/** The field in which a variable of a source is written. */
export function SourceFieldInput({ name, ...field }: SourceFieldInputProps) {
  return isLongField(name) ? (
    <TextArea label={fieldLabel(name)} rows={1} grows {...field} />
  ) : (
    <TextField label={fieldLabel(name)} placeholder={fieldPlaceholder(name)} {...field} />
  );
}
