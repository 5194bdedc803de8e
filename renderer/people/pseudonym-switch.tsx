import { Checkbox } from '../ui/checkbox.tsx';
import { usePseudonyms, useSwitchPseudonyms } from './use-pseudonyms.ts';

/** Shows pseudonyms instead of names everywhere, or real names again. */
export function PseudonymSwitch() {
  const areShown = usePseudonyms();
  const switchPseudonyms = useSwitchPseudonyms();
  return (
    <Checkbox isSelected={areShown} onChange={switchPseudonyms}>
      Show pseudonyms instead of names
    </Checkbox>
  );
}
