import { AppError, toErrorValue } from '../../../shared/contract/errors.ts';
import {
  isProcedureName,
  type ProcedureInput,
  type ProcedureName,
  type ProcedureOutput,
  procedures,
} from '../../../shared/contract/procedures.ts';
import type { Log } from '../log.ts';

export type Handler<N extends ProcedureName> = (
  input: ProcedureInput<N>,
) => ProcedureOutput<N> | Promise<ProcedureOutput<N>>;
export type Handlers<N extends ProcedureName = ProcedureName> = { readonly [K in N]: Handler<K> };

/** A list of a million wrong things is wrong for the same reason in each. */
const issuesTold = 20;

/** Calls a procedure by name with unparsed input. */
export type Dispatch = (procedure: string, input: unknown) => Promise<unknown>;

/**
 * Joins the contract to its handlers: parses the input, calls the handler, parses the output.
 * The returned function throws `AppError`; anything else a handler throws is logged and becomes `internal`.
 */
export function createDispatcher(handlers: Handlers, log: Log): Dispatch {
  return async (procedure, input) => {
    if (!isProcedureName(procedure)) {
      throw new AppError('contract.unknownProcedure', `There is no procedure named “${procedure}”.`, {
        procedure,
      });
    }
    const parsedInput = procedures[procedure].input.safeParse(input);
    if (!parsedInput.success) {
      const issue = parsedInput.error.issues[0];
      throw new AppError(
        'contract.invalidInput',
        `“${procedure}” was called with data it cannot take: ${issue?.message ?? 'unknown'}${issue?.path.length ? ` (at ${issue.path.join('.')})` : ''}. Nothing was changed.`,
        {
          procedure,
          issues: parsedInput.error.issues
            .slice(0, issuesTold)
            .map(({ path, message }) => ({ path: path.map(String), message })),
        },
      );
    }
    try {
      const handler = handlers[procedure] as (input: unknown) => unknown;
      const output = procedures[procedure].output.safeParse(await handler(parsedInput.data));
      if (!output.success) {
        throw new AppError(
          'contract.invalidOutput',
          `Corroborate could not show what “${procedure}” gave. This is a mistake in Corroborate, not in your work, which is stored. Try again; if it stays, run “Check project”.`,
          { procedure },
          { cause: output.error },
        );
      }
      return output.data;
    } catch (thrown) {
      const value = toErrorValue(thrown);
      if (value.code === 'internal' || value.code === 'contract.invalidOutput') {
        log.error('procedure failed', {
          procedure,
          message: value.message,
          stack: thrown instanceof Error ? thrown.stack : undefined,
          cause: thrown instanceof Error && thrown.cause ? String(thrown.cause) : undefined,
        });
      }
      throw AppError.from(value);
    }
  };
}
