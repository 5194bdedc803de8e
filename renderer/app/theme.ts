import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AppSettings } from '../../shared/contract/procedures.ts';
import { useProcedure, useProcedureMutation } from '../transport/react.tsx';
import { notify } from './announce.ts';
import { useCommand } from './commands.ts';

/** Shows the theme of the settings, and lets commands change it. Without `data-theme` the system decides. */
export function useTheme(): void {
  const theme = useProcedure('settings.get', {}).data?.theme;
  const cache = useQueryClient();
  const update = useProcedureMutation('settings.update');

  useEffect(() => {
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }, [theme]);

  const choose = (chosen: AppSettings['theme']) => () => {
    update.mutate(
      { theme: chosen },
      {
        onSuccess: (settings) => cache.setQueryData(['settings.get', {}], settings),
        onError: ({ message }) =>
          notify({ tone: 'error', title: 'The theme could not be saved', detail: message }),
      },
    );
  };
  useCommand('app.theme.system', choose('system'));
  useCommand('app.theme.light', choose('light'));
  useCommand('app.theme.dark', choose('dark'));
}
