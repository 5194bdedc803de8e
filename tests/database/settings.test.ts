import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createStderrLog } from '../../main/backend/log.ts';
import { openSettings } from '../../main/backend/settings/settings-store.ts';
import { defaultReadingSettings, steppedTextSize } from '../../shared/domain/reading-settings.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The settings of a folder in which this was stored before. */
function settingsFrom(stored: unknown) {
  const folder = temporaryFolder();
  const path = join(folder, 'settings.json');
  writeFileSync(path, JSON.stringify(stored));
  return { store: openSettings(folder, createStderrLog('error')), path };
}

describe('settings', () => {
  it('read files from before text could be set, and those in which something cannot be understood', () => {
    expect(settingsFrom({ app: { theme: 'dark' } }).store.get()).toEqual({
      theme: 'dark',
      reading: defaultReadingSettings,
      shortcuts: {},
      favouriteStyles: [],
    });
    const { store, path } = settingsFrom({ app: { theme: 'dark', reading: { textSize: 20 } }, recent: [] });
    expect(store.get().reading).toEqual({ ...defaultReadingSettings, textSize: 20 });
    expect(settingsFrom({ app: { reading: { textSize: 'huge' } } }).store.get()).toEqual({
      theme: 'system',
      reading: defaultReadingSettings,
      shortcuts: {},
      favouriteStyles: [],
    });
    expect(existsSync(`${path}.unreadable`)).toBe(false);
  });

  it('do not fail for keys that cannot be understood', () => {
    const shortcuts = { 'quotes.create': 'Shift+M', 'quotes.code': null, 'no.such': 'A' };
    expect(settingsFrom({ app: { shortcuts } }).store.get().shortcuts).toEqual(shortcuts);
    expect(
      settingsFrom({ app: { theme: 'dark', shortcuts: { 'quotes.code': 7 } } }).store.get(),
    ).toMatchObject({
      theme: 'dark',
      shortcuts: {},
    });
  });

  it('keep what is not changed', async () => {
    const { store, path } = settingsFrom({ app: { theme: 'dark' } });
    await store.update({ reading: { ...defaultReadingSettings, typeface: 'sans' } });
    await store.update({ theme: 'light' });
    const expected = {
      theme: 'light',
      reading: { ...defaultReadingSettings, typeface: 'sans' },
      shortcuts: {},
      favouriteStyles: [],
    };
    expect(store.get()).toEqual(expected);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ app: expected });
  });

  it('step text sizes up and down, also from one between, and stay at the ends', () => {
    expect(steppedTextSize(18, 'larger')).toBe(20);
    expect(steppedTextSize(19, 'smaller')).toBe(18);
    expect(steppedTextSize(32, 'larger')).toBe(32);
    expect(steppedTextSize(12, 'smaller')).toBe(12);
  });
});
