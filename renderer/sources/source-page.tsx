import { FileText, Paperclip, PencilLine } from 'lucide-react';
import { useRef, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { CslName } from '../../shared/domain/csl.ts';
import { isNameVariable, type NameVariable } from '../../shared/domain/csl-variables.ts';
import { formatNames } from '../../shared/domain/names.ts';
import type { Source } from '../../shared/domain/records.ts';
import { variableLabel } from '../../shared/domain/variable-words.ts';
import { announce } from '../app/announce.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { asAppError, decisionAsFound, readDraft } from '../imports/import-actions.ts';
import { acceptedEndings } from '../imports/import-desk.tsx';
import { titleOf } from '../library/source-order.ts';
import type { Client } from '../transport/client.ts';
import { useBackend, useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { useSourceEditor } from './source-editor-store.ts';
import { shownFields } from './source-fields.ts';
import { formValuesOf } from './source-form-values.ts';
import styles from './source-page.module.css';
import { sourceTypeLabels } from './source-words.ts';

/** A source without a document: its reference, all that is known of it, and a way to give it a text. */
export function SourcePage({ sourceId }: { sourceId: string }) {
  // As it is shown in the library: `sources.get` has real names also where pseudonyms are to be shown.
  const { data: sources, error } = useProcedure('sources.list', {});
  const source = sources?.find(({ id }) => id === sourceId);
  const { data: cited } = useProcedure('citations.references', { sourceIds: [sourceId] });
  const edit = useSourceEditor((state) => state.edit);
  if (error) return <ErrorNotice error={error} />;
  if (!source) return null;
  const values = formValuesOf(source.csl);
  const reference = cited?.references[sourceId] ?? '';
  return (
    <article className={styles.page} aria-label="Source without a text">
      <p className={styles.kind}>
        <FileText aria-hidden size={14} strokeWidth={1.75} />
        {sourceTypeLabels[source.csl.type]}, without a text
      </p>
      <h1 className={styles.title} dir="auto">
        {titleOf(source)}
      </h1>
      {reference !== '' && (
        <p className={styles.reference} dir="auto">
          {reference}
        </p>
      )}
      <div className={styles.actions}>
        <AttachText sourceId={sourceId} />
        <Button icon={PencilLine} onPress={() => edit(sourceId)}>
          Edit source…
        </Button>
      </div>
      <dl className={styles.fields}>
        {shownFields(values).map((field) => (
          <div key={field} className={styles.field}>
            <dt>{variableLabel(field)}</dt>
            <dd dir="auto">{isNameVariable(field) ? namesOf(source, field) : values[field]}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

function namesOf({ csl }: Pick<Source, 'csl'>, field: NameVariable): string {
  return formatNames((csl as Record<string, unknown>)[field] as readonly CslName[]);
}

/** Gives the source the text of a file; its own data stay as they are. */
function AttachText({ sourceId }: { sourceId: string }) {
  const client = useBackend();
  const openDocument = useWorkbench((state) => state.openDocument);
  const filePicker = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  async function attach(file: File): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      const documentId = await attachText(client, sourceId, file);
      announce(`“${file.name}” is the text of this source now.`);
      openDocument(documentId);
    } catch (thrown) {
      setError(asAppError(thrown));
      setBusy(false);
    }
  }

  return (
    <>
      <input
        ref={filePicker}
        type="file"
        hidden
        accept={acceptedEndings}
        aria-label="Text to attach"
        onChange={(event) => {
          const [picked] = event.target.files ?? [];
          if (picked) void attach(picked);
          // So that picking the same file again is noticed.
          event.target.value = '';
        }}
      />
      <Button
        icon={Paperclip}
        variant="primary"
        isPending={isBusy}
        onPress={() => filePicker.current?.click()}
      >
        Attach text…
      </Button>
      {error && <ErrorNotice error={error} />}
    </>
  );
}

async function attachText(client: Client, sourceId: string, file: File): Promise<string> {
  const draft = await readDraft(client, { name: file.name, content: file });
  const { kind, csl, provenance, setAside } = decisionAsFound(draft);
  const { documentId } = await client.call('imports.commit', {
    draftId: draft.draftId,
    kind,
    csl,
    provenance,
    setAside: [...setAside],
    attachTo: sourceId,
  });
  return documentId;
}
