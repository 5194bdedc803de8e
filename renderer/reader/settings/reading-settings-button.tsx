import { ALargeSmall } from 'lucide-react';
import { useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { AppSettings } from '../../../shared/contract/values.ts';
import { commandOf } from '../../../shared/domain/commands.ts';
import { defaultReadingSettings, type ReadingSettings } from '../../../shared/domain/reading-settings.ts';
import { useCommand } from '../../app/commands.ts';
import { useSettings } from '../../app/settings.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import list from '../../ui/list.module.css';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import styles from './reading-settings-button.module.css';

/** How text is set: a button, and a popover in which every change shows at once. */
export function ReadingSettingsButton() {
  const [isOpen, setIsOpen] = useState(false);
  useCommand('reader.settings', () => setIsOpen(true));
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <IconButton icon={ALargeSmall} label={commandOf('reader.settings').label} />
      <Popover className={list.popover ?? ''} offset={4} placement="bottom end">
        <Dialog aria-label="Reading settings" className={styles.panel ?? ''}>
          <ReadingSettingsForm />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function ReadingSettingsForm() {
  const { settings, change } = useSettings();
  if (!settings) return null;
  const { reading, theme } = settings;
  const set = (changes: Partial<ReadingSettings>) =>
    change((now) => ({ reading: { ...now.reading, ...changes } }));
  return (
    <>
      <Stepper
        label="Text size"
        minimum={12}
        maximum={32}
        step={1}
        value={reading.textSize}
        onChange={(textSize) => set({ textSize })}
      />
      <Stepper
        label="Characters in a line"
        minimum={40}
        maximum={110}
        step={2}
        value={reading.columnWidth}
        onChange={(columnWidth) => set({ columnWidth })}
      />
      <Stepper
        label="Line height"
        minimum={1.2}
        maximum={2.2}
        step={0.1}
        value={reading.lineHeight}
        onChange={(lineHeight) => set({ lineHeight })}
      />
      <div className={styles.row}>
        <span aria-hidden>Typeface</span>
        <SegmentedControl<ReadingSettings['typeface']>
          label="Typeface"
          segments={[
            { value: 'serif', label: 'Serif' },
            { value: 'sans', label: 'Sans serif' },
          ]}
          value={reading.typeface}
          onChange={(typeface) => set({ typeface })}
        />
      </div>
      <div className={styles.row}>
        <span aria-hidden>Theme</span>
        <SegmentedControl<AppSettings['theme']>
          label="Theme"
          segments={[
            { value: 'system', label: 'System' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          value={theme}
          onChange={(chosen) => change(() => ({ theme: chosen }))}
        />
      </div>
      <Button variant="quiet" onPress={() => set(defaultReadingSettings)}>
        Back to the usual text
      </Button>
    </>
  );
}
