import { useSwitchPseudonyms } from '../people/use-pseudonyms.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/error-notice.tsx';

interface NamesNoticeProps {
  /** Whether pseudonyms stand in for names. */
  pseudonyms: boolean;
  /** Cells of the export in which the real name of somebody with a pseudonym stands. */
  cells: number;
  /** Leaves the export for the list of places where names stand. */
  onShowNames: () => void;
}

/** Warns of real names of people who have a pseudonym; nothing where none would be exported. */
export function NamesNotice({ pseudonyms, cells, onShowNames }: NamesNoticeProps) {
  const switchPseudonyms = useSwitchPseudonyms();
  if (cells === 0) return null;
  const where = cells === 1 ? '1 cell' : `${cells.toLocaleString('en-US')} cells`;
  return (
    <Notice
      tone="warning"
      actions={
        <>
          {!pseudonyms && <Button onPress={switchPseudonyms}>Show pseudonyms</Button>}
          <Button onPress={onShowNames}>Real names in text…</Button>
        </>
      }
    >
      {pseudonyms
        ? `In ${where} a real name, or a part of it, still stands in words that pseudonyms leave as they are.`
        : `Pseudonyms are not shown: ${where} will hold the real name of somebody who has one.`}
    </Notice>
  );
}
