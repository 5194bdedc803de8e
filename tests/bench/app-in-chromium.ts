import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { Interface } from '../e2e/pages/interface.ts';
import { BrowserModeServer } from '../support/browser-mode-server.ts';
import type { BenchContext } from './bench.ts';
import { installPageTimer } from './page-timer.ts';

/** A fresh Chromium with an empty profile. */
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

/** Shows an address in a page with the timer of `timePainting`, in a Chromium of its own, and closes it after `use`. */
export async function withPage<Result>(
  executablePath: string,
  address: string,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const browser = await launchChromium(executablePath);
  try {
    const page = await newPage(browser);
    await installPageTimer(page);
    await page.goto(address);
    return await use(page);
  } finally {
    await browser.close();
  }
}

/** A page with nothing in it but this HTML, for floors. */
export function withBarePage<Result>(
  executablePath: string,
  html: string,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  return withPage(executablePath, `data:text/html,${encodeURIComponent(`<!doctype html>${html}`)}`, use);
}

/** The app in browser mode with a project open. */
export async function withApp<Result>(
  { folder, chromium }: BenchContext,
  project: string,
  use: (app: Interface) => Promise<Result>,
): Promise<Result> {
  const server = await newServer(folder);
  try {
    await server.start(project);
    return await withPage(chromium, server.url, (page) => use(new Interface(page)));
  } finally {
    await server.stop();
  }
}
