import { type ReactNode, useEffect, useState } from 'react';
import { type LocatorLabel, locatorLabels } from '../../shared/domain/locators.ts';
import type { CitationStyle, StyleSummary } from '../../shared/domain/styles.ts';
import { citationOf } from '../../shared/domain/tables/cited-columns.ts';
import type { RenderedSource } from '../../shared/domain/tables.ts';
import { useLastAnswer } from '../sources/use-last-answer.ts';
import { useProcedure } from '../transport/react.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import styles from './style-sample.module.css';

/** Milliseconds one stays on a style before it is shown: whoever runs down the list does not wait for each. */
const pause = 90;

interface StyleSampleProps {
  style: StyleSummary;
  locale: CitationStyle['locale'];
  /** The source to show; null for that of the first quote. */
  sourceId: string | null;
}

/** One of the project's own sources, cited in a style. */
export function StyleSample({ style, locale, sourceId }: StyleSampleProps) {
  const wanted = useSettled(JSON.stringify({ style: style.id, locale }));
  const { data, error, isFetching } = useProcedure('styles.sample', {
    style: JSON.parse(wanted) as CitationStyle,
    sourceId,
  });
  const sample = useLastAnswer(data);
  const isStale = isFetching || wanted !== JSON.stringify({ style: style.id, locale });

  if (error) return <ErrorNotice error={error} />;
  if (sample === undefined) return <p className={styles.waiting}>Making a sample…</p>;
  if (sample === null)
    return <p className={styles.waiting}>Import a source, and it is shown here in the style.</p>;
  const { title, rendered } = sample;
  return (
    <div className={styles.sample} data-stale={isStale || undefined}>
      <p className={styles.source}>
        <span>Sample:</span> {title || 'Untitled'}
      </p>
      <Part title={style.kind === 'note' ? 'Note' : 'In the text'}>{sampleCitation(rendered)}</Part>
      <Part title="Reference">
        {rendered.reference || (
          <span className={styles.none}>None: in this style it is cited in the text only.</span>
        )}
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <figure className={styles.part}>
      <figcaption className={styles.heading}>{title}</figcaption>
      <p className={styles.words} dir="auto">
        {children}
      </p>
    </figure>
  );
}

const samplePlaces: Readonly<Record<LocatorLabel, string>> = {
  paragraph: '4',
  page: '12',
  timestamp: '2:07',
  section: '2.1',
  line: '12',
};

/** With a place of the most exact kind the source has. */
function sampleCitation(rendered: RenderedSource): string {
  const label = locatorLabels.findLast((each) => rendered.withLocator[each]);
  if (!label) return rendered.citation;
  const place = samplePlaces[label];
  return citationOf(rendered, { label, first: place, last: place });
}

/** The value, once it has stayed the same for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
