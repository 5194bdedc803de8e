/** A set of listeners for one kind of news. */
export interface Listeners<News extends readonly unknown[]> {
  /** Adds a listener. Returns the function that takes it away. */
  add(listener: (...news: News) => void): () => void;
  tell(...news: News): void;
}

export function createListeners<News extends readonly unknown[]>(): Listeners<News> {
  const listeners = new Set<(...news: News) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(...news) {
      for (const listener of [...listeners]) listener(...news);
    },
  };
}
