import { Users } from 'lucide-react';
import { useState } from 'react';
import { Collection } from 'react-aria-components';
import { commandOf } from '../../shared/domain/commands.ts';
import type { Speaker } from '../../shared/domain/people.ts';
import { announce } from '../app/announce.ts';
import { useCommandKeys } from '../app/command-keys.ts';
import { useCommand } from '../app/commands.ts';
import { IconButton } from '../ui/button.tsx';
import { Menu, MenuItem, MenuTrigger } from '../ui/menu.tsx';
import { turnsInWords } from './person-words.ts';
import { useOnlySpeakers, useSpeakerFilter } from './speaker-filter.ts';
import { useSpeakers } from './use-speakers.ts';

/** Where several people speak: a menu that lets the turns of some stand out and dims the others. */
export function SpeakerFilterButton({ documentId }: { documentId: string }) {
  const speakers = [...useSpeakers(documentId).values()].filter(({ turnCount }) => turnCount > 0);
  return speakers.length < 2 ? null : <FilterMenu documentId={documentId} speakers={speakers} />;
}

function FilterMenu({ documentId, speakers }: { documentId: string; speakers: readonly Speaker[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const only = useOnlySpeakers(documentId);
  const show = useSpeakerFilter((state) => state.show);
  const { label } = commandOf('reader.speakers');
  const keys = useCommandKeys()('reader.speakers');
  useCommand('reader.speakers', () => setIsOpen(true));

  const choose = (names: readonly string[]) => {
    const chosen = names.length === speakers.length ? [] : names;
    show(documentId, chosen);
    const shown = speakers.filter(({ name }) => chosen.includes(name)).map(({ shownName }) => shownName);
    announce(shown.length === 0 ? 'All turns are shown alike.' : `Turns of ${shown.join(', ')} stand out.`);
  };

  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <IconButton icon={Users} label={label} {...(keys ? { keys } : {})} />
      <Menu
        aria-label={label}
        placement="bottom end"
        selectionMode="multiple"
        selectedKeys={only}
        onSelectionChange={(keys) =>
          choose(keys === 'all' ? [] : speakers.map(({ name }) => name).filter((name) => keys.has(name)))
        }
      >
        <Collection items={speakers}>
          {({ name, shownName, turnCount }) => (
            <MenuItem id={name} label={`${shownName}, ${turnsInWords(turnCount)}`} />
          )}
        </Collection>
      </Menu>
    </MenuTrigger>
  );
}
