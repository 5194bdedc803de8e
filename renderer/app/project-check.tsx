import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useProcedureMutation } from '../transport/react.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { useCommand } from './commands.ts';
import styles from './project-check.module.css';

/** Proves every quote, hash and reference of the project, on demand, and shows what was found. Mounted once. */
export function ProjectCheck() {
  const [isOpen, setIsOpen] = useState(false);
  const check = useProcedureMutation('project.check');
  useCommand('project.check', () => {
    setIsOpen(true);
    check.mutate({});
  });
  return (
    <Dialog isOpen={isOpen} onClose={() => setIsOpen(false)} title="Check project" isDismissable>
      {check.isPending && <Progress label="Checking every quote, text and reference…" value={null} />}
      {check.error && <ErrorNotice error={check.error} />}
      {check.data && <Report checked={check.data.checked} problems={check.data.problems} />}
    </Dialog>
  );
}

interface ReportProps {
  checked: Readonly<Record<string, number>>;
  problems: readonly { readonly check: string; readonly message: string; readonly id: string | null }[];
}

function Report({ checked, problems }: ReportProps) {
  return (
    <div className={styles.report}>
      {problems.length === 0 ? (
        <p className={styles.verdict}>
          <ShieldCheck aria-hidden size={18} strokeWidth={1.75} />
          Everything is in order.
        </p>
      ) : (
        <>
          <p>
            {problems.length === 1 ? 'One problem was found.' : `${problems.length} problems were found.`}{' '}
            Nothing was changed.
          </p>
          <ul className={styles.problems}>
            {problems.map(({ check, message, id }) => (
              <li key={`${check} ${id} ${message}`}>{message}</li>
            ))}
          </ul>
        </>
      )}
      <table className={styles.checked}>
        <caption>What was looked at</caption>
        <tbody>
          {Object.entries(checked).map(([name, count]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
