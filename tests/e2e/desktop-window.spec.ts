import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { reasonAgainstWindow } from '../../main/launcher/choose-shell.ts';
import { findElectronRuntime } from '../../main/launcher/electron-runtime.ts';
import { projectRoot } from '../../main/launcher/project-root.ts';

const runtime = findElectronRuntime(projectRoot);
const noWindow = reasonAgainstWindow({
  platform: process.platform,
  environment: process.env,
  userId: process.getuid?.() ?? null,
});

test('the desktop window opens on the start screen, and the page has nothing of Node', async () => {
  test.skip(runtime === null, 'Electron’s runtime is not installed here');
  test.skip(noWindow !== null, `No window can be opened: ${noWindow}`);
  const folder = await mkdtemp(path.join(tmpdir(), 'corroborate-desktop-'));
  const environment = {
    CORROBORATE_USER_DATA: path.join(folder, 'user-data'),
    CORROBORATE_DOCUMENTS: folder,
  };
  const app = await _electron.launch({
    executablePath: runtime ?? '',
    args: [projectRoot],
    env: { ...(process.env as Record<string, string>), ...environment },
  });
  try {
    const page = await app.firstWindow();
    await expect(page.getByRole('heading', { name: 'Corroborate' })).toBeVisible();
    expect(new URL(page.url()).protocol).toBe('app:');
    const reach = await page.evaluate(() => ({
      node: ['require', 'process', 'module'].filter((name) => name in window),
      bridge: Object.keys((window as unknown as { corroborate: object }).corroborate).toSorted(),
    }));
    expect(reach).toEqual({ node: [], bridge: ['onMessage', 'send'] });
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
});
