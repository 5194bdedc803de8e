import type { Code } from '../../shared/domain/records.ts';
import { Select } from '../ui/select.tsx';
import { codeTree, possibleParents } from './code-tree.ts';

/** Stands for “no parent” in the list, where a value cannot be null. */
const top = 'top';

interface ParentSelectProps {
  codes: readonly Code[];
  /** The code to be moved; null for one not made yet. */
  codeId: string | null;
  value: string | null;
  onChange: (parentId: string | null) => void;
}

/** The code another one goes under. Codes below itself are not offered. */
export function ParentSelect({ codes, codeId, value, onChange }: ParentSelectProps) {
  const options = possibleParents(codeTree(codes), codeId).map(({ code, path }) => ({
    value: code.id,
    label: path.join(' › '),
  }));
  return (
    <Select
      label="Under"
      options={[{ value: top, label: 'No other code' }, ...options]}
      value={value ?? top}
      onChange={(id) => onChange(id === top ? null : id)}
    />
  );
}
