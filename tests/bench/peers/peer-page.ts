import type { Span } from '../../../shared/domain/selectors.ts';

/** A document as the peers show it. Offsets count the paragraphs' own characters, without anything between them. */
export interface PeerDocument {
  readonly paragraphs: readonly string[];
  readonly spans: readonly Span[];
}

/** Another way to show a text with its quotes. */
export interface Peer {
  /** Shows a document in place of another. */
  show(main: HTMLElement, document: PeerDocument): void;
  /** Marks one more span of the document shown. */
  add(span: Span): void;
  /** How many stretches of text are painted. */
  painted(): number;
}

declare global {
  interface Window {
    /** What the page is given, and what it tells; lives in the peers' pages. */
    benchPeer: {
      documents: readonly PeerDocument[];
      addition: Span;
      shown: number | null;
      painted: () => number;
    };
  }
}

/** A button for each of two documents, and Q, which marks one more span. */
export function startPeer(peer: Peer): void {
  const main = document.querySelector('main');
  if (!main) return;
  window.benchPeer = {
    documents: [],
    addition: { start: 0, end: 0 },
    shown: null,
    painted: () => peer.painted(),
  };
  document.querySelectorAll('button').forEach((button, index) => {
    button.addEventListener('click', () => {
      const shown = window.benchPeer.documents[index];
      if (shown) peer.show(main, shown);
      window.benchPeer.shown = index;
    });
  });
  window.addEventListener('keydown', ({ key }) => {
    if (key === 'q') peer.add(window.benchPeer.addition);
  });
}
