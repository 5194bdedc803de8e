import { useState } from 'react';
import { useProcedure } from '../transport/react.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './about-dialog.module.css';
import { useCommand } from './commands.ts';

/** What this program is, which version, under which licence. Mounted once. */
export function AboutDialog() {
  const [isOpen, setIsOpen] = useState(false);
  const { data: host } = useProcedure('host.describe', {});
  useCommand('app.about', () => setIsOpen(true));
  return (
    <Dialog
      isOpen={isOpen}
      onClose={() => setIsOpen(false)}
      title="About Corroborate"
      size="small"
      isDismissable
    >
      <div className={styles.about}>
        <p>
          A research workbench: annotate articles and interviews, link quotes to claims, export citation-ready
          tables. Everything stays in your project file on this machine; nothing is sent anywhere.
        </p>
        <dl className={styles.facts}>
          <dt>Version</dt>
          <dd>{host?.version ?? __APP_VERSION__}</dd>
          <dt>Licence</dt>
          <dd>GNU AGPL, version 3 or later</dd>
        </dl>
      </div>
    </Dialog>
  );
}
