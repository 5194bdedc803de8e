import { useId, useState } from 'react';
import type { Source } from '../../shared/domain/records.ts';
import { announce } from '../app/announce.ts';
import { useProcedure, useProcedureMutation } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { OriginOfSource } from './origin-of-source.tsx';
import { ReferencePreview } from './reference-preview.tsx';
import styles from './source-editor.module.css';
import { useSourceEditor } from './source-editor-store.ts';
import { SourceForm } from './source-form.tsx';
import { applyFormValues, formProblems, formValuesOf } from './source-form-values.ts';

/** The dialog that edits a source. Mounted once; `useSourceEditor` says which source, if any. */
export function SourceEditor() {
  const sourceId = useSourceEditor((state) => state.sourceId);
  return sourceId === null ? null : <SourceEditorDialog key={sourceId} sourceId={sourceId} />;
}

function SourceEditorDialog({ sourceId }: { sourceId: string }) {
  const { data: source, error } = useProcedure('sources.get', { id: sourceId });
  const close = useSourceEditor((state) => state.close);
  if (source) return <SourceEditorForm source={source} onClose={close} />;
  return (
    <Dialog isOpen onClose={close} title="Edit source">
      {error && <ErrorNotice error={error} />}
    </Dialog>
  );
}

function SourceEditorForm({ source, onClose }: { source: Source; onClose: () => void }) {
  const [values, setValues] = useState(() => formValuesOf(source.csl));
  const [showProblems, setShowProblems] = useState(false);
  const update = useProcedureMutation('sources.update');
  const formId = useId();
  const problems = formProblems(source, values);
  const edited = applyFormValues(source, values);

  function save(): void {
    setShowProblems(true);
    if (Object.keys(problems).length > 0) return;
    update.mutate(
      { id: source.id, ...edited },
      {
        onSuccess: () => {
          announce('Source saved.');
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={save}
      title="Edit source"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isPending={update.isPending}>
            Save
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {update.error && <ErrorNotice error={update.error} />}
        <SourceForm
          values={values}
          onChange={setValues}
          problems={showProblems ? problems : {}}
          provenance={edited.provenance}
        />
        <OriginOfSource source={source} />
        <ReferencePreview sourceId={source.id} csl={edited.csl} />
      </form>
    </Dialog>
  );
}
