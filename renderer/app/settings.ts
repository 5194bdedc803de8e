import { useQueryClient } from '@tanstack/react-query';
import type { ProcedureInput } from '../../shared/contract/procedures.ts';
import { AppSettings } from '../../shared/contract/values.ts';
import { useProcedure, useProcedureMutation } from '../transport/react.tsx';
import { notify } from './announce.ts';

type SettingsChange = ProcedureInput<'settings.update'>;

const key = ['settings.get', {}] as const;

/**
 * The settings of this computer's user, undefined until they are read, and the function that changes them: at once on
 * the screen, then in their file. It is given what to change as the settings are now, which may be newer than those
 * shown: keys are pressed faster than a screen is drawn.
 */
export function useSettings() {
  const { data: settings } = useProcedure('settings.get', {});
  const cache = useQueryClient();
  const update = useProcedureMutation('settings.update');

  const change = (changesOf: (now: AppSettings) => SettingsChange) => {
    const now = cache.getQueryData<AppSettings>(key);
    if (!now) return;
    const changes = changesOf(now);
    cache.setQueryData<AppSettings>(key, AppSettings.parse({ ...now, ...changes }));
    update.mutate(changes, {
      onError: ({ message }) =>
        notify({ tone: 'error', title: 'The settings could not be saved', detail: message }),
    });
  };
  return { settings, change };
}
