import { useCommand } from '../app/commands.ts';
import { NamesDialog } from './names-dialog.tsx';
import { PeopleDialog } from './people-dialog.tsx';
import { usePeople } from './people-store.ts';
import { useSwitchPseudonyms } from './use-pseudonyms.ts';

/** Registers the commands about people and shows their dialogs. Mounted once. */
export function PeopleCommands() {
  const { dialog, showPeople, showNames, close } = usePeople();
  const switchPseudonyms = useSwitchPseudonyms();
  useCommand('people.open', () => showPeople());
  useCommand('people.findNames', showNames);
  useCommand('people.switchPseudonyms', switchPseudonyms);
  if (dialog === 'people') return <PeopleDialog onClose={close} />;
  return dialog === 'names' ? <NamesDialog onClose={close} /> : null;
}
