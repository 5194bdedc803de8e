import { useEffect, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { TableUpdate } from '../../shared/domain/table-update.ts';
import { ImportClaimsDialog } from '../claims/import-claims-dialog.tsx';
import { asAppError, assertReadable } from '../imports/import-actions.ts';
import { readBase64 } from '../imports/read-base64.ts';
import type { Client } from '../transport/client.ts';
import { useBackend } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { TableUpdateForm } from './table-update-form.tsx';

interface ImportTableDialogProps {
  file: File;
  onClose: () => void;
}

/**
 * Reads a table. One that was written here and holds our identifiers is shown against the project; any other is taken for
 * a table of claims. Nothing is stored before somebody chose.
 */
export function ImportTableDialog({ file, onClose }: ImportTableDialogProps) {
  const [reading, setReading] = useState(0);
  const [statesClaims, setStatesClaims] = useState(false);
  const result = useTableUpdate(file, reading);
  if (statesClaims || result.state === 'claims') return <ImportClaimsDialog file={file} onClose={onClose} />;
  if (result.state === 'read') {
    return (
      <TableUpdateForm
        key={reading}
        fileName={file.name}
        update={result.update}
        onReadAgain={() => setReading((count) => count + 1)}
        onImportClaims={() => setStatesClaims(true)}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Import table “${file.name}”`}
      footer={<Button onPress={onClose}>Close</Button>}
    >
      {result.state === 'failed' ? (
        <ErrorNotice error={result.error} />
      ) : (
        <Progress label={`Reading “${file.name}”…`} value={null} />
      )}
    </Dialog>
  );
}

type Result =
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly error: AppError }
  | { readonly state: 'claims' }
  | { readonly state: 'read'; readonly update: TableUpdate };

/** What a file says against the project, read anew for each `reading`. */
function useTableUpdate(file: File, reading: number): Result {
  const client = useBackend();
  const [result, setResult] = useState<Result>({ state: 'reading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new reading is asked for by its number alone
  useEffect(() => {
    let isLeft = false;
    const settle = (settled: Result) => !isLeft && setResult(settled);
    setResult({ state: 'reading' });
    readUpdate(client, file).then(
      (update) => settle(update ? { state: 'read', update } : { state: 'claims' }),
      (thrown: unknown) => settle({ state: 'failed', error: asAppError(thrown) }),
    );
    return () => {
      isLeft = true;
    };
  }, [client, file, reading]);
  return result;
}

async function readUpdate(client: Client, file: File): Promise<TableUpdate | null> {
  assertReadable(file);
  return client.call('imports.readTableUpdate', { name: file.name, data: await readBase64(file) });
}
