import { Table2 } from 'lucide-react';
import { useEffect } from 'react';
import type { TableKind } from '../../shared/domain/tables/table-kinds.ts';
import { useWorkbench, type View } from '../app/workbench-store.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTableOnScreen } from './table-on-screen.ts';

interface Words {
  readonly title: string;
  /** What the table holds, and how to get it. */
  readonly text: string;
  /** Where that is done. */
  readonly places: readonly View[];
}

const words: Readonly<Record<TableKind, Words>> = {
  evidence: {
    title: 'No evidence yet',
    text: 'The table has one row for each quote you link to a claim. Mark a quote while reading, then press L to link it.',
    places: ['read', 'claims'],
  },
  quotes: {
    title: 'No quotes yet',
    text: 'The table has one row for each quote. Mark words while reading, then press Q.',
    places: ['read'],
  },
  codings: {
    title: 'No coded quotes yet',
    text: 'The table has one row for each code of each quote. Mark words while reading, then press C to give them a code.',
    places: ['read', 'codebook'],
  },
  claims: {
    title: 'No claims yet',
    text: 'The table has one row for each claim, with how many quotes speak for and against it.',
    places: ['claims'],
  },
  sources: {
    title: 'No sources yet',
    text: 'The table has one row for each source, with its reference and what was made of it.',
    places: ['read'],
  },
  codes: {
    title: 'No codes yet',
    text: 'The table has one row for each code and one column for each document with coded quotes.',
    places: ['codebook'],
  },
  stance: {
    title: 'No claims yet',
    text: 'The table has one row for each claim and one column for each source that bears on one.',
    places: ['claims'],
  },
};

const viewNames: Readonly<Partial<Record<View, string>>> = {
  read: 'Go to Read',
  claims: 'Go to Claims',
  codebook: 'Go to Codebook',
};

/** Says why a table has no rows, and leads to where they are made. */
export function NoRows({ kind }: { kind: TableKind }) {
  useEffect(() => {
    useTableOnScreen.setState({ isEmpty: true });
    return () => useTableOnScreen.setState({ isEmpty: false });
  }, []);
  const setView = useWorkbench((workbench) => workbench.setView);
  const { title, text, places } = words[kind];
  return (
    <EmptyState
      icon={Table2}
      title={title}
      actions={places.map((view) => (
        <Button key={view} onPress={() => setView(view)}>
          {viewNames[view]}
        </Button>
      ))}
    >
      {text}
    </EmptyState>
  );
}
