import { useEffect, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import { type ClaimColumns, type ClaimTable, proposedColumns } from '../../shared/domain/claim-table.ts';
import { asAppError, assertReadable } from '../imports/import-actions.ts';
import { readBase64 } from '../imports/read-base64.ts';
import type { Client } from '../transport/client.ts';
import { useBackend } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { ImportClaimsForm } from './import-claims-form.tsx';

interface ImportClaimsDialogProps {
  file: File;
  onClose: () => void;
}

/** Reads a table of claims and asks what to bring in. Nothing is stored before that. */
export function ImportClaimsDialog({ file, onClose }: ImportClaimsDialogProps) {
  const { table, error } = useClaimTable(file);
  const [columns, setColumns] = useState<ClaimColumns | null>(null);
  const title = `Import claims from “${file.name}”`;
  if (table) {
    return (
      <ImportClaimsForm
        title={title}
        table={table}
        columns={columns ?? proposedColumns(table.columns)}
        onChangeColumns={setColumns}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog isOpen onClose={onClose} title={title} footer={<Button onPress={onClose}>Close</Button>}>
      {error ? <ErrorNotice error={error} /> : <Progress label={`Reading “${file.name}”…`} value={null} />}
    </Dialog>
  );
}

/** The table in a file, or why it cannot be read; neither while it is being read. */
function useClaimTable(file: File): { table: ClaimTable | null; error: AppError | null } {
  const client = useBackend();
  const [state, setState] = useState<{ table: ClaimTable | null; error: AppError | null }>({
    table: null,
    error: null,
  });
  useEffect(() => {
    let isLeft = false;
    readTable(client, file).then(
      (table) => !isLeft && setState({ table, error: null }),
      (thrown: unknown) => !isLeft && setState({ table: null, error: asAppError(thrown) }),
    );
    return () => {
      isLeft = true;
    };
  }, [client, file]);
  return state;
}

async function readTable(client: Client, file: File): Promise<ClaimTable> {
  assertReadable(file);
  return client.call('claims.readTable', { name: file.name, data: await readBase64(file) });
}
