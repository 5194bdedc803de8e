import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { BrowserModeServer } from '../support/browser-mode-server.ts';

/** A fresh Chromium with an empty profile, as the end-to-end tests use it. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    // Chromium's sandbox does not run as root. Nothing but our own pages is opened.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-background-networking', '--disable-component-update', '--no-first-run', '--no-pings'],
  });
}

export function newPage(browser: Browser): Promise<Page> {
  return browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
}

/** A server of browser mode with settings of its own inside `folder`. Not started. */
export async function newServer(folder: string): Promise<BrowserModeServer> {
  const documents = join(folder, 'documents');
  await mkdir(documents, { recursive: true });
  return new BrowserModeServer({ userData: join(folder, 'user-data'), documents });
}
