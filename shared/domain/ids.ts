import { z } from 'zod';

/** An identifier of anything in a project: a UUIDv7 (RFC 9562), so identifiers sort by time of making. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** An instant: ISO 8601 in UTC, e.g. `2026-02-04T09:30:00.000Z`. */
export const Timestamp = z.iso.datetime();
export type Timestamp = z.infer<typeof Timestamp>;
