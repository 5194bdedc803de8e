/** Words said by one speaker in one go, as a format's reader finds them. */
export interface Utterance {
  readonly text: string;
  /** As written, without colon; null where nobody is named. */
  readonly speaker: string | null;
  /** Milliseconds from the beginning of the recording; null for words that go on from the ones before. */
  readonly beginsAt: number | null;
  /** Null where only the beginning is told. */
  readonly endsAt: number | null;
  /** Whether the words begin a paragraph of their own, whoever spoke before. */
  readonly isApart: boolean;
}
