import { z } from 'zod';

/**
 * Every error code that crosses the contract, declared once. A message says what happened, what was kept and what
 * to do next, in the person's words; the code is for programs.
 */
export const errorCodes = [
  'contract.invalidInput',
  'contract.invalidOutput',
  'contract.unknownProcedure',
  'internal',
  'connection.lost',
  'job.cancelled',
  'notFound',
  'project.notOpen',
  'project.exists',
  'project.notFound',
  'project.notOurs',
  'project.damaged',
  'project.newerVersion',
  'project.locked',
  'project.readOnly',
  'project.folderMissing',
  'storage.full',
  'storage.failed',
  'history.nothingToUndo',
  'history.nothingToRedo',
  'history.overtaken',
  'import.empty',
  'import.binary',
  'import.tooLarge',
  'import.unreadable',
  'import.unsupportedFormat',
  'import.draftExpired',
  'import.overtaken',
  'quote.whiteSpace',
  'quote.outsideText',
  'quote.notFoundInText',
  'quote.ambiguous',
  'quote.tooFew',
  'quote.otherText',
  'quote.apart',
  'quote.splitOutside',
  'claim.empty',
  'claim.cycle',
  'claim.duplicateLink',
  'code.empty',
  'code.exists',
  'code.cycle',
  'code.nameTooLong',
  'origin.empty',
  'origin.single',
  'media.notFound',
  'media.notARecording',
  'media.onServer',
  'memo.empty',
  'attribution.empty',
  'attribution.invalidDate',
  'person.empty',
  'person.exists',
  'person.pseudonymTaken',
  'person.used',
  'tableView.empty',
  'tableView.unreadable',
  'tableView.ambiguous',
  'search.empty',
  'export.targetExists',
  'export.folderMissing',
  'export.notWritable',
  'export.empty',
  'export.columnUnknown',
  'export.tooLarge',
  'anchoring.failed',
  'annotations.unreadable',
  'revision.empty',
  'revision.overtaken',
  'style.unreadable',
  'style.parentMissing',
  'style.used',
  'citation.styleUnknown',
  'citation.failed',
  'files.unreadable',
  'host.unsupported',
] as const;
export const ErrorCode = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** An error as it crosses the contract. */
export const ErrorValue = z.object({
  code: ErrorCode,
  message: z.string(),
  /** Facts for programs: which field, which path, who holds the lock. */
  data: z.record(z.string(), z.unknown()),
});
export type ErrorValue = z.infer<typeof ErrorValue>;

/** The one error class both ends throw. Anything else that is thrown is a defect and crosses as `internal`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, data: Record<string, unknown> = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
    this.data = data;
  }

  static from(value: ErrorValue): AppError {
    return new AppError(value.code, value.message, value.data);
  }

  toValue(): ErrorValue {
    return { code: this.code, message: this.message, data: { ...this.data } };
  }
}

/** Makes any thrown thing into an error value. Defects keep their message, for the log and the report. */
export function toErrorValue(thrown: unknown): ErrorValue {
  if (thrown instanceof AppError) return thrown.toValue();
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'internal', message: `Something went wrong inside Corroborate: ${message}`, data: {} };
}
