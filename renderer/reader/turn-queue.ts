/** Does one thing after the other: at once when nothing is under way, else when its turn comes. */
export class TurnQueue {
  #last: Promise<void> | null = null;

  /** `work` says itself what went wrong: a failure is no reason for the next one not to have its turn. */
  run(work: () => Promise<void> | void): void {
    const started = this.#last ? this.#last.then(work) : work();
    if (!started) return;
    const last = started
      .catch(() => {})
      .then(() => {
        if (this.#last === last) this.#last = null;
      });
    this.#last = last;
  }
}
