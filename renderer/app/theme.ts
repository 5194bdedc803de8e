import { useEffect } from 'react';
import type { AppSettings } from '../../shared/contract/values.ts';
import { useCommand } from './commands.ts';
import { useSettings } from './settings.ts';

/** Shows the theme of the settings, and lets commands change it. Without `data-theme` the system decides. */
export function useTheme(): void {
  const { settings, change } = useSettings();
  const theme = settings?.theme;

  useEffect(() => {
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }, [theme]);

  const choose = (chosen: AppSettings['theme']) => () => change(() => ({ theme: chosen }));
  useCommand('app.theme.system', choose('system'));
  useCommand('app.theme.light', choose('light'));
  useCommand('app.theme.dark', choose('dark'));
}
