import { useState } from 'react';
import { AppError } from '../../../shared/contract/errors.ts';
import { notify } from '../../app/announce.ts';
import { useCommand } from '../../app/commands.ts';
import { useFileDialogs } from '../../host/file-dialogs.ts';
import { ManyDialog } from './many-dialog.tsx';
import { useManyFiles } from './many-store.ts';
import { ReportDialog } from './report-dialog.tsx';

/** The import of folders and of many files at once, with its commands. Mounted once. */
export function ManyFiles() {
  const { source, report, isReportShown, ask, showReport } = useManyFiles();
  const { chooseFolder } = useFileDialogs();
  const [isAsking, setIsAsking] = useState(false);

  async function chooseAndAsk(): Promise<void> {
    setIsAsking(true);
    try {
      const path = await chooseFolder('Import folder');
      if (path !== null) ask({ kind: 'folder', path });
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      notify({ tone: 'error', title: 'No folder was chosen', detail: thrown.message });
    } finally {
      setIsAsking(false);
    }
  }

  useCommand('imports.folder', isAsking || source ? null : () => void chooseAndAsk());
  useCommand('imports.report', report ? () => showReport(true) : null);

  if (source) return <ManyDialog source={source} />;
  if (report && isReportShown) return <ReportDialog report={report} />;
  return null;
}
