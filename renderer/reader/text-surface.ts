import type { RefObject } from 'react';
import type { Segment } from '../../shared/domain/documents.ts';
import { segmentIndexAt } from '../../shared/domain/locators.ts';
import type { Span } from '../../shared/domain/selectors.ts';
import { offsetOf, partsOf, placeOf } from './segment-table.ts';

/** The element of a segment has this id; its only child is the segment's text node. */
export const segmentElementId = (ordinal: number) => `reader-segment-${ordinal}`;

const segmentSelector = '[data-segment]';

/** A selection as offsets in the revision; `focus` is the end that moves. */
export interface TextSelection {
  readonly anchor: number;
  readonly focus: number;
}

/**
 * From so many segments on, the browser is given only the last of what is selected, and the rest is painted as if it
 * were: a selection through ten thousands of paragraphs makes it lay out every one of them, for many seconds.
 */
const longSelection = 500;

/** A place in the DOM. */
interface NodePlace {
  readonly node: Text;
  readonly offset: number;
}

/**
 * The displayed text of one revision: translates between offsets in the revision (UTF-16 units) and the DOM, both
 * ways. Segments that are set aside and folded away have no text node and are passed over.
 */
export class TextSurface {
  readonly #root: RefObject<HTMLElement | null>;
  readonly #segments: readonly Segment[];
  /** For measuring. One for all, since every living range makes every change of the document slower. */
  #range: Range | null = null;
  /** What was last selected here; the browser forgets it while a field elsewhere has the focus. */
  #lastSelection: TextSelection | null = null;
  /** A selection too long for the browser, and what the browser has of it. */
  #long: { readonly selection: TextSelection; readonly shown: TextSelection } | null = null;

  constructor(root: RefObject<HTMLElement | null>, segments: readonly Segment[]) {
    this.#root = root;
    this.#segments = segments;
  }

  /** The segment's element; null while it is folded away. */
  element(index: number): HTMLElement | null {
    return document.getElementById(segmentElementId(index));
  }

  /** Where an offset is displayed; null when its segment is folded away. */
  place(offset: number, side: 'next' | 'previous'): NodePlace | null {
    const place = placeOf(this.#segments, offset, side);
    const node = place && this.#textNode(place.index);
    return node ? { node, offset: place.offset } : null;
  }

  /** What is displayed of a span, one range per segment. */
  staticRanges(span: Span): StaticRange[] {
    return partsOf(this.#segments, span).flatMap((part) => {
      const node = this.#textNode(part.index);
      if (!node) return [];
      return [
        new StaticRange({
          startContainer: node,
          startOffset: part.start,
          endContainer: node,
          endOffset: part.end,
        }),
      ];
    });
  }

  /**
   * The first to the last displayed character of a span; null when none of it is displayed. Always the same object:
   * measure it before asking for another.
   */
  range(span: Span): Range | null {
    const parts = this.staticRanges(span);
    const first = parts[0];
    const last = parts.at(-1);
    if (!first || !last) return null;
    const range = this.rangeAt(first.startContainer, first.startOffset);
    range.setEnd(last.endContainer, last.endOffset);
    return range;
  }

  /** A place of the DOM as an empty range. The same object as `range` gives. */
  rangeAt(node: Node, offset: number): Range {
    this.#range ??= document.createRange();
    this.#range.setStart(node, offset);
    this.#range.collapse(true);
    return this.#range;
  }

  /**
   * The offset of a DOM position inside the text; null outside it. A position between two segments (a triple click
   * ends at the start of the next paragraph) goes to the nearest text on the side asked for.
   */
  offsetAt(node: Node, offset: number, side: 'next' | 'previous'): number | null {
    const root = this.#root.current;
    if (!root?.contains(node)) return null;
    const element = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(
      segmentSelector,
    );
    if (!element) return this.#offsetBetweenSegments(root, node, offset, side);
    const index = Number(element.dataset.segment);
    const inText = node instanceof Text ? offset : offset > 0 ? Number.POSITIVE_INFINITY : 0;
    return offsetOf(this.#segments, { index, offset: inText });
  }

  /** What is selected in the text; null when nothing is, or when the selection reaches out of the text. */
  selection(): TextSelection | null {
    const selection = document.getSelection();
    if (!selection?.anchorNode || !selection.focusNode) return null;
    const backward = isBackward(selection);
    const anchor = this.offsetAt(
      selection.anchorNode,
      selection.anchorOffset,
      backward ? 'previous' : 'next',
    );
    const focus = this.offsetAt(selection.focusNode, selection.focusOffset, backward ? 'next' : 'previous');
    if (anchor === null || focus === null) return null;
    const shown = selection.isCollapsed ? { anchor: focus, focus } : { anchor, focus };
    if (this.#long && isSameSelection(this.#long.shown, shown)) return this.#long.selection;
    this.#long = null;
    return shown;
  }

  /** The selection, when it is so long that the browser does not show it itself. */
  longSelection(): Span | null {
    const selection = this.selection();
    if (!selection || !this.#long) return null;
    const { anchor, focus } = selection;
    return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
  }

  /** What is selected in the text now, or was when the focus left it. */
  lastSelection(): TextSelection | null {
    this.noteSelection();
    return this.#lastSelection;
  }

  /** Keeps in mind what is selected in the text now, if anything is. */
  noteSelection(): void {
    this.#lastSelection = this.selection() ?? this.#lastSelection;
  }

  /** Selects text, or places the caret when both ends are the same. */
  select(selected: TextSelection): void {
    const shown = this.#shownPart(selected);
    this.#long = shown === selected ? null : { selection: selected, shown };
    this.#selectInBrowser(shown);
    this.#lastSelection = selected;
  }

  /** The part of a selection that the browser is given: all of it, or, of a long one, what is in the segment at its moving end. */
  #shownPart(selected: TextSelection): TextSelection {
    const { anchor, focus } = selected;
    const last = segmentIndexAt(this.#segments, focus);
    if (Math.abs(last - segmentIndexAt(this.#segments, anchor)) < longSelection) return selected;
    const segment = this.#segments[last];
    if (!segment) return selected;
    if (anchor > focus) return { anchor: segment.end > focus ? segment.end : anchor, focus };
    const before = this.#segments[last - 1];
    return { anchor: segment.start < focus ? segment.start : (before?.start ?? anchor), focus };
  }

  #selectInBrowser({ anchor, focus }: TextSelection): void {
    const from = this.place(anchor, anchor <= focus ? 'next' : 'previous');
    const to = this.place(focus, anchor <= focus ? 'previous' : 'next');
    if (!from || !to) return;
    const selection = document.getSelection();
    if (anchor === focus) selection?.collapse(from.node, from.offset);
    else selection?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  /** The offset nearest to a point of the window; null where there is no text. */
  offsetAtPoint(x: number, y: number): number | null {
    const position = document.caretPositionFromPoint(x, y);
    if (!position) return null;
    return position.offsetNode instanceof Text
      ? this.offsetAt(position.offsetNode, position.offset, 'next')
      : null;
  }

  #textNode(index: number): Text | null {
    const node = this.element(index)?.firstChild;
    const segment = this.#segments[index];
    // What still measures a text that gave way to another (a new revision) finds none of it displayed.
    const isOurs = node instanceof Text && segment && node.length === segment.end - segment.start;
    return isOurs ? node : null;
  }

  #offsetBetweenSegments(
    root: HTMLElement,
    node: Node,
    offset: number,
    side: 'next' | 'previous',
  ): number | null {
    const position = this.rangeAt(node, offset);
    const elements = root.querySelectorAll<HTMLElement>(segmentSelector);
    let low = 0;
    let high = elements.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const element = elements[middle];
      if (element && position.comparePoint(element, 0) < 0) low = middle + 1;
      else high = middle;
    }
    const nearest = elements[side === 'next' ? low : low - 1];
    const segment = this.#segments[Number(nearest?.dataset.segment)];
    if (!segment) return null;
    return side === 'next' ? segment.start : segment.end;
  }
}

function isSameSelection(one: TextSelection, other: TextSelection): boolean {
  return one.anchor === other.anchor && one.focus === other.focus;
}

function isBackward(selection: Selection): boolean {
  const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  return (
    range !== null &&
    (range.startContainer !== selection.anchorNode || range.startOffset !== selection.anchorOffset)
  );
}
