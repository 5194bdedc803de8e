import { type TableFormat, tableFormatFacts, tableFormats } from '../../shared/domain/table-formats.ts';
import { Select } from '../ui/select.tsx';
import styles from './export.module.css';
import { formatWords } from './format-words.ts';

interface FormatChoiceProps {
  value: TableFormat;
  onChange: (format: TableFormat) => void;
}

/** The kind of file, and in a sentence what it will be. */
export function FormatChoice({ value, onChange }: FormatChoiceProps) {
  return (
    <div className={styles.format}>
      <Select
        label="Format"
        options={tableFormats.map((format) => ({
          value: format,
          label: tableFormatFacts[format].name,
          description: formatWords[format].use,
        }))}
        value={value}
        onChange={onChange}
      />
      <p className={styles.formatWords}>{formatWords[value].file}</p>
    </div>
  );
}
