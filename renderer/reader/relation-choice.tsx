import type { KeyboardEvent, RefObject } from 'react';
import { type Relation, relations, relationWords, strengthWords } from '../../shared/domain/relations.ts';
import { Keys } from '../ui/keys.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import styles from './relation-choice.module.css';

/** How a quote bears on a claim, and how strongly. */
export interface Bearing {
  readonly relation: Relation;
  /** 1–3. */
  readonly strength: number;
}

interface RelationChoiceProps {
  value: Bearing;
  onChange: (value: Bearing) => void;
  /** Enter was pressed: the choice is made. */
  onConfirm: () => void;
  ref?: RefObject<HTMLDivElement | null>;
}

/** Chooses relation and strength; S, X, U, M and 1–3 do it without looking, Enter confirms. */
export function RelationChoice({ value, onChange, onConfirm, ref }: RelationChoiceProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = bearingOfKey(event.key, value);
    if (!next && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    if (!next) {
      onConfirm();
      return;
    }
    onChange(next.bearing);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')[next.position]?.focus();
  };
  return (
    <div ref={ref} className={styles.choice} onKeyDownCapture={onKeyDown}>
      <SegmentedControl
        label="Relation"
        segments={relations.map((relation) => ({
          value: relation,
          label: relationWords[relation].label,
          content: (
            <>
              {relationWords[relation].label}
              <Keys keys={relationWords[relation].key.toUpperCase()} />
            </>
          ),
        }))}
        value={value.relation}
        onChange={(relation) => onChange({ ...value, relation })}
      />
      <SegmentedControl
        label="Strength"
        segments={strengthWords.map((label, index) => ({
          value: String(index + 1),
          label,
          content: (
            <>
              {label}
              <Keys keys={String(index + 1)} />
            </>
          ),
        }))}
        value={String(value.strength)}
        onChange={(strength) => onChange({ ...value, strength: Number(strength) })}
      />
    </div>
  );
}

/** The bearing after a key and where its option stands among all of them; null when the key means nothing here. */
function bearingOfKey(key: string, value: Bearing): { bearing: Bearing; position: number } | null {
  const relation = relations.find((candidate) => relationWords[candidate].key === key.toLowerCase());
  if (relation) return { bearing: { ...value, relation }, position: relations.indexOf(relation) };
  if (!/^[1-3]$/.test(key)) return null;
  const strength = Number(key);
  return { bearing: { ...value, strength }, position: relations.length + strength - 1 };
}
