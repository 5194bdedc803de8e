import { Menu } from 'electron';
import type { EventPayload } from '../../shared/contract/events.ts';
import type { Backend } from '../backend/backend.ts';
import { type MenuSituation, menuTemplate } from './menu-template.ts';

/**
 * Keeps the native menu in step with the project and the settings: which commands make sense, what undo would undo, and
 * which keys a person gave to commands (`shortcuts`: as they are at the start). A chosen
 * command goes to the interface as an event. Returns the function that ends it.
 */
export function keepMenu(
  backend: Pick<Backend, 'subscribe' | 'emit'>,
  { developerTools, shortcuts }: Pick<MenuSituation, 'developerTools' | 'shortcuts'>,
): () => void {
  let situation: MenuSituation = {
    platform: process.platform,
    projectOpen: false,
    history: { undo: null, redo: null },
    developerTools,
    shortcuts,
  };
  const show = (change: Partial<MenuSituation>) => {
    situation = { ...situation, ...change };
    const template = menuTemplate(situation, (command) => backend.emit('host.didChooseCommand', { command }));
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  show({});
  return backend.subscribe((event, payload) => {
    if (event === 'project.didChange') {
      const { history } = payload as EventPayload<'project.didChange'>;
      if (history.undo !== situation.history.undo || history.redo !== situation.history.redo)
        show({ history });
    } else if (event === 'settings.didChange') {
      show({ shortcuts: (payload as EventPayload<'settings.didChange'>).settings.shortcuts });
    } else if (event === 'project.didSwitch') {
      const { project, history } = payload as EventPayload<'project.didSwitch'>;
      show({ projectOpen: project !== null, history });
    }
  });
}
