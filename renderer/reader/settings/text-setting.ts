import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Segment } from '../../../shared/domain/documents.ts';
import {
  defaultReadingSettings,
  type ReadingSettings,
  steppedTextSize,
} from '../../../shared/domain/reading-settings.ts';
import { announce } from '../../app/announce.ts';
import { useCommand } from '../../app/commands.ts';
import { useSettings } from '../../app/settings.ts';
import { holdOffset, readingOffset, shareOf } from '../reading-position.ts';
import type { TextSurface } from '../text-surface.ts';

/** The width of an average character of running text, as a share of the text size. */
const characterWidth: Readonly<Record<ReadingSettings['typeface'], number>> = { serif: 0.47, sans: 0.52 };

interface TextSettingOptions {
  segments: readonly Segment[];
  surface: TextSurface;
  /** Gets the properties; everything that shows the text is inside it. */
  pane: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  text: RefObject<HTMLElement | null>;
}

/**
 * Sets the text as the settings say, and holds the words one reads while it changes its size. Call it before anything
 * that measures the text.
 */
export function useTextSetting(options: TextSettingOptions): void {
  const { settings } = useSettings();
  const reading = settings?.reading ?? defaultReadingSettings;
  const latest = useRef(options);
  latest.current = options;
  const isShown = useRef(false);

  useLayoutEffect(() => {
    const { segments, surface, pane, scroller, text } = latest.current;
    if (!pane.current || !scroller.current || !text.current) return;
    const offset = isShown.current ? readingOffset(surface, segments, scroller.current) : null;
    const share = offset === null ? 0 : shareOf(surface, scroller.current, offset);
    setProperties(pane.current, reading);
    isShown.current = true;
    if (offset !== null) return holdOffset(surface, scroller.current, text.current, offset, share);
  }, [reading]);

  useTextSizeCommands();
}

/** Sets the type of an element that shows the text without segments. */
export function useReadingType(element: { readonly current: HTMLElement | null }): void {
  const { settings } = useSettings();
  const reading = settings?.reading ?? defaultReadingSettings;
  useLayoutEffect(() => {
    if (element.current) setProperties(element.current, reading);
  }, [element, reading]);
  useTextSizeCommands();
}

function setProperties(
  element: HTMLElement,
  { textSize, columnWidth, lineHeight, typeface }: ReadingSettings,
) {
  const size = textSize / 16;
  const width = columnWidth * size * characterWidth[typeface];
  element.style.setProperty('--text-size-reading', `${size}rem`);
  element.style.setProperty('--line-height-reading', String(lineHeight));
  element.style.setProperty('--reading-column', `${width.toFixed(3)}rem`);
  if (typeface === 'sans') element.style.setProperty('--font-reading', 'var(--font-interface)');
  else element.style.removeProperty('--font-reading');
}

function useTextSizeCommands(): void {
  const { change } = useSettings();
  const setSize = (sizeFrom: (size: number) => number) => () =>
    change(({ reading }) => {
      const textSize = sizeFrom(reading.textSize);
      announce(`Text size ${textSize}`);
      return { reading: { ...reading, textSize } };
    });
  useCommand(
    'reader.largerText',
    setSize((size) => steppedTextSize(size, 'larger')),
  );
  useCommand(
    'reader.smallerText',
    setSize((size) => steppedTextSize(size, 'smaller')),
  );
  useCommand(
    'reader.usualText',
    setSize(() => defaultReadingSettings.textSize),
  );
}
