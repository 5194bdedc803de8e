/** One step of the schema. Applied once, in one transaction, after a backup; never edited after a release. */
export interface Migration {
  /** The `user_version` the file has afterwards. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
