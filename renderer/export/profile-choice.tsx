import { Radio, RadioGroup } from 'react-aria-components';
import { type CsvProfile, csvProfiles } from '../../shared/domain/tables.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import styles from './export.module.css';
import { profileWords } from './profile-words.ts';

interface ProfileChoiceProps {
  value: CsvProfile;
  onChange: (profile: CsvProfile) => void;
  /** Whether a description of the table is written beside it. */
  metadata: boolean;
  onMetadataChange: (metadata: boolean) => void;
}

/** What the file is for, and whether a description lies beside it. */
export function ProfileChoice({ value, onChange, metadata, onMetadataChange }: ProfileChoiceProps) {
  return (
    <>
      <RadioGroup
        aria-label="Kind of file"
        className={styles.profiles ?? ''}
        value={value}
        onChange={(chosen) => onChange(chosen === 'data' ? 'data' : 'spreadsheet')}
      >
        {csvProfiles.map((profile) => (
          <Radio key={profile} value={profile} className={styles.profile ?? ''}>
            <span className={styles.dot} aria-hidden />
            <span className={styles.profileWords}>
              <span className={styles.profileLabel}>{profileWords[profile].label}</span>
              <span className={styles.profileDescription}>{profileWords[profile].description}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <Checkbox isSelected={metadata} onChange={onMetadataChange}>
        <span>
          Write a description beside it{' '}
          <span className={styles.profileDescription}>
            (<code>-metadata.json</code>: what each column means, citation style, versions, filters)
          </span>
        </span>
      </Checkbox>
    </>
  );
}
