import { Check } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { CitationFinding } from '../../shared/domain/citation-check.ts';
import { type DoubtGroup, groupDoubts, withConfirmed } from '../../shared/domain/citation-doubts.ts';
import { assessCitation, withAbsent } from '../../shared/domain/citation-status.ts';
import type { CslVariable } from '../../shared/domain/csl-variables.ts';
import type { Source } from '../../shared/domain/records.ts';
import type { CitationStyle } from '../../shared/domain/styles.ts';
import { variableLabel } from '../../shared/domain/variable-words.ts';
import { announce } from '../app/announce.ts';
import { ReferencePreview } from '../sources/reference-preview.tsx';
import { SourceFieldInput } from '../sources/source-field-input.tsx';
import { fieldOrigin } from '../sources/source-form.tsx';
import {
  applyFormValues,
  formProblems,
  formValuesOf,
  type SourceRecord,
} from '../sources/source-form-values.ts';
import { sourceTypeOptions } from '../sources/source-words.ts';
import { useProcedure, useProcedureMutation } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import styles from './citation-check.module.css';
import { absentWords, titleOfFinding } from './finding-words.ts';

/** Fields offered for one part; the form of the source has them all. */
const fieldsOffered = 4;

interface FindingPageProps {
  finding: CitationFinding;
  cited: CitationStyle | null;
  form: RefObject<HTMLFormElement | null>;
  /** Told before the source is saved. */
  onSave: () => void;
  onOpenSource: () => void;
}

/** A source that is listed: how its reference reads, what it lacks and why, and the fields to fill in. */
export function FindingPage(props: FindingPageProps) {
  const wasSaved = useRef(false);
  const { data: source, error } = useProcedure('sources.get', { id: props.finding.sourceId });
  // What was saved is the beginning of a new form.
  return (
    <section className={styles.page} aria-label="Source">
      {error && <ErrorNotice error={error} />}
      {source && (
        <FindingForm
          key={source.modifiedAt}
          source={source}
          {...props}
          isContinued={wasSaved.current}
          onSave={() => {
            wasSaved.current = true;
            props.onSave();
          }}
        />
      )}
      {!source && !error && <Progress label="Reading the source…" value={null} />}
    </section>
  );
}

interface FindingFormProps extends FindingPageProps {
  source: Source;
  /** Whether it goes on from what was just saved. */
  isContinued: boolean;
}

function FindingForm({ source, finding, cited, form, isContinued, onSave, onOpenSource }: FindingFormProps) {
  const [values, setValues] = useState(() => formValuesOf(source.csl));
  const [showProblems, setShowProblems] = useState(false);
  const update = useProcedureMutation('sources.update');
  const { reference } = finding;
  const edited = applyFormValues(source, values);
  const problems = formProblems(source, values);
  useEffect(() => {
    if (isContinued) focusFirstField(form.current);
  }, [isContinued, form]);
  // The parts stay while one fills them in, and follow the kind of source.
  const asked = assessCitation({ ...source, csl: { ...source.csl, type: values.type }, reference });
  const left = assessCitation({ ...edited, reference });
  const askedDoubts = groupDoubts(asked.doubts);
  const fieldsOf = distribute(
    asked.missing.map(({ variables }) => variables),
    askedDoubts,
  );

  function save({ csl, provenance }: SourceRecord, said: string): void {
    setShowProblems(true);
    if (Object.keys(problems).length > 0) return;
    onSave();
    update.mutate({ id: source.id, csl, provenance }, { onSuccess: () => announce(said) });
  }
  const field = (name: CslVariable) => (
    <SourceFieldInput
      key={name}
      name={name}
      type={values.type}
      value={values[name]}
      onChange={(text) => setValues({ ...values, [name]: text })}
      errorMessage={showProblems ? (problems[name] ?? null) : null}
      description={fieldOrigin(edited.provenance, name, values[name])}
    />
  );

  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save(edited, 'Source saved.');
      }}
    >
      <h3 className={styles.title} dir="auto">
        {titleOfFinding(finding)}
      </h3>
      <div className={styles.reference}>
        <ReferencePreview sourceId={source.id} csl={edited.csl} cited={cited} known={reference} />
      </div>
      {update.error && <ErrorNotice error={update.error} />}
      <Select
        label="Kind of source"
        options={sourceTypeOptions}
        value={values.type}
        onChange={(type) => setValues({ ...values, type })}
      />
      {asked.missing.map(({ variables: [usual], what, reason }, index) => {
        const isMet = !left.missing.some((each) => each.variables[0] === usual);
        return (
          <Part
            key={usual}
            title={`Missing: ${what}`}
            reason={reason}
            isMet={isMet}
            action={
              usual &&
              !isMet && (
                <Button
                  variant="quiet"
                  onPress={() =>
                    save(
                      { ...edited, csl: withAbsent(edited.csl, [usual]) },
                      `Noted: ${absentWords({ what })}.`,
                    )
                  }
                >
                  {absentWords({ what })}
                </Button>
              )
            }
          >
            {fieldsOf.missing[index]?.map(field)}
          </Part>
        );
      })}
      {askedDoubts.map(({ kind, reason, variables }, index) => {
        const words = variables.map(variableLabel).join(', ');
        return (
          <Part
            key={kind}
            title={`To look at: ${words}`}
            reason={reason}
            isMet={!left.doubts.some((each) => variables.includes(each.variable))}
            action={
              <Button
                variant="quiet"
                onPress={() =>
                  save(
                    { ...edited, provenance: withConfirmed(edited.provenance, variables) },
                    `Confirmed: ${words}.`,
                  )
                }
              >
                {variables.length === 1 ? 'Right as it is' : 'Right as they are'}
              </Button>
            }
          >
            {fieldsOf.doubts[index]?.map(field)}
          </Part>
        );
      })}
      <div className={styles.actions}>
        <Button variant="quiet" onPress={onOpenSource}>
          Open source
        </Button>
        <Button variant="primary" type="submit" isPending={update.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}

interface PartProps {
  title: string;
  reason: string;
  /** Whether it was filled in, and only has to be saved. */
  isMet: boolean;
  /** The button that says that nothing has to be filled in. */
  action: ReactNode;
  children: ReactNode;
}

/** Takes the keys to the first field to fill in. */
export function focusFirstField(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('fieldset :is(input, textarea)')?.focus();
}

/** Something that is missing or to be looked at, why, and the fields for it. */
function Part({ title, reason, isMet, action, children }: PartProps) {
  return (
    <fieldset className={styles.part} aria-label={title}>
      <div className={styles.partHead}>
        <h4 className={styles.partTitle}>
          {title}
          {isMet && <Check role="img" aria-label="Filled in" size={15} />}
        </h4>
        {action}
      </div>
      <p className={styles.reason}>{reason}</p>
      <div className={styles.fields}>{children}</div>
    </fieldset>
  );
}

/** Which fields stand under which part; each stands once, where it is asked for first. */
function distribute(
  missing: readonly (readonly CslVariable[])[],
  doubts: readonly DoubtGroup[],
): { missing: CslVariable[][]; doubts: CslVariable[][] } {
  const placed = new Set<CslVariable>();
  const place = (variables: readonly CslVariable[]) => {
    const free = variables.filter((variable) => !placed.has(variable));
    for (const variable of free) placed.add(variable);
    return free;
  };
  return {
    missing: missing.map((variables) => place(variables.slice(0, fieldsOffered))),
    doubts: doubts.map(({ variables }) => place(variables.filter((variable) => variable !== 'type'))),
  };
}
