import { type ReactNode, useEffect, useRef } from 'react';
import type { ProvenanceByField } from '../../shared/domain/records.ts';
import { Select } from '../ui/select.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { FurtherFields } from './further-fields.tsx';
import { fieldLabel } from './source-fields.ts';
import styles from './source-form.module.css';
import type { SourceField, SourceFormValues } from './source-form-values.ts';
import { provenanceWords, sourceTypeOptions } from './source-words.ts';

interface SourceFormProps {
  values: SourceFormValues;
  onChange: (values: SourceFormValues) => void;
  problems: Partial<Record<SourceField, string>>;
  /** Where the fields came from; shown under those that have not been changed. */
  provenance: ProvenanceByField;
}

/** The bibliographic fields of a source, each with where it came from. */
export function SourceForm({ values, onChange, problems, provenance }: SourceFormProps) {
  function field(name: Exclude<SourceField, 'type'>) {
    return {
      value: values[name],
      onChange: (text: string) => onChange({ ...values, [name]: text }),
      errorMessage: problems[name] ?? null,
      description: fieldOrigin(provenance, name, values[name]),
    };
  }

  const form = useRef<HTMLDivElement>(null);
  const hasProblems = Object.keys(problems).length > 0;
  useEffect(() => {
    if (hasProblems) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [hasProblems]);

  return (
    <div ref={form} className={styles.form}>
      <Select
        label="Kind of source"
        options={sourceTypeOptions}
        value={values.type}
        onChange={(type) => onChange({ ...values, type })}
      />
      <TextArea label="Title" rows={1} grows {...field('title')} />
      <TextArea
        label={fieldLabel('author', values.type)}
        placeholder={'Ada Lovelace\n"World Bank"'}
        rows={2}
        grows
        {...field('author')}
      />
      <div className={styles.pair}>
        <TextField label="Published" placeholder="YYYY-MM-DD" {...field('issued')} />
        <TextField label="Updated" placeholder="YYYY-MM-DD" {...field('modified')} />
      </div>
      <TextField label="Newspaper, site or journal" {...field('container-title')} />
      <TextField label="Publisher" {...field('publisher')} />
      <TextField label="Web address" type="url" placeholder="https://" {...field('URL')} />
      <div className={styles.pair}>
        <TextField label="Accessed" placeholder="YYYY-MM-DD" {...field('accessed')} />
        <TextField label="Language" placeholder="en" {...field('language')} />
      </div>
      <FurtherFields values={values} field={field} />
    </div>
  );
}

/** Where a field came from, in a few words; null where nothing is known of it. */
export function fieldOrigin(provenance: ProvenanceByField, field: SourceField, value: string): ReactNode {
  const origin = provenance[field];
  if (!origin) return null;
  return (
    <span className={origin.guess ? styles.guess : styles.origin}>{provenanceWords(origin, value)}</span>
  );
}
