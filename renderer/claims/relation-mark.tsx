import { CircleDot, CircleMinus, CirclePlus, CircleSlash2, type LucideIcon } from 'lucide-react';
import { type Relation, relationWords } from '../../shared/domain/relations.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './relation-mark.module.css';

const marks: Readonly<Record<Relation, LucideIcon>> = {
  supports: CirclePlus,
  contradicts: CircleMinus,
  qualifies: CircleSlash2,
  mentions: CircleDot,
};

/** A relation as a coloured shape and its word. */
export function RelationMark({ relation }: { relation: Relation }) {
  const Mark = marks[relation];
  return (
    <span className={classNames(styles.mark, styles[relation])}>
      <Mark aria-hidden size={14} strokeWidth={2} />
      {relationWords[relation].label}
    </span>
  );
}
