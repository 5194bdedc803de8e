import path from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { toErrorValue } from '../../shared/contract/errors.ts';
import { type DuplicateRule, duplicateRules } from '../../shared/domain/import-reports.ts';
import { type ReferenceFormat, referenceFormats } from '../../shared/domain/references.ts';
import { type Relation, relations } from '../../shared/domain/relations.ts';
import { type TableFormat, tableFormatFacts, tableFormats } from '../../shared/domain/table-formats.ts';
import { type TableKind, tableKinds } from '../../shared/domain/tables/table-kinds.ts';
import { type PresetId, presetIds } from '../../shared/domain/tables/table-presets.ts';
import { type CsvProfile, csvProfiles } from '../../shared/domain/tables.ts';
import type { Backend } from '../backend/backend.ts';
import { importAnnotations } from './commands/annotations.ts';
import { checkProject } from './commands/check.ts';
import { checkCitations } from './commands/check-citations.ts';
import { exportReferences, exportTable } from './commands/export.ts';
import { importFiles } from './commands/import.ts';
import { importTable } from './commands/import-table.ts';
import { makeQuote } from './commands/quote.ts';
import { reviseDocument } from './commands/revise.ts';
import { wishedView } from './find-view.ts';
import { chooseColumns, collect, parseStrength } from './option-values.ts';
import { createOutput, type Output, type Streams } from './output.ts';

export const exitCodes = { success: 0, failure: 1, usage: 2 } as const;

export interface CommandLineOptions extends Streams {
  readonly version: string;
  /** Makes the backend when a command needs it; the command line closes it. */
  readonly createBackend: () => Promise<Backend>;
}

type Action = (backend: Backend, output: Output) => Promise<number>;

/** Runs one command line, e.g. `['check', 'theme.corroborate']`. Returns the exit code: 0, 1 failure, 2 wrong usage. */
export async function runCommandLine(args: readonly string[], options: CommandLineOptions): Promise<number> {
  let exitCode: number = exitCodes.success;
  const perform = async (json: boolean, action: Action) => {
    exitCode = await withBackend(options, json, action);
  };
  try {
    await createProgram(options, perform).parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // commander has already said what is wrong, or shown the help it was asked for.
    return error.exitCode === 0 ? exitCodes.success : exitCodes.usage;
  }
  return exitCode;
}

/** Gives the action a backend and closes it again. A failure is told in words, as JSON where that was asked for. */
async function withBackend(options: CommandLineOptions, json: boolean, action: Action): Promise<number> {
  const output = createOutput(options, json);
  let backend: Backend | null = null;
  try {
    backend = await options.createBackend();
    return await action(backend, output);
  } catch (error) {
    const value = toErrorValue(error);
    if (json) output.result({ error: value }, '');
    output.notice(value.message);
    return exitCodes.failure;
  } finally {
    await backend?.close();
  }
}

function createProgram(
  streams: CommandLineOptions,
  perform: (json: boolean, action: Action) => Promise<void>,
): Command {
  const program = new Command('corroborate')
    .description('Import articles, mark quotes, link them to claims and export citation-ready tables.')
    .version(streams.version)
    .exitOverride()
    .showHelpAfterError('Add --help for what it can do.')
    .configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
    })
    .addHelpText(
      'after',
      '\nResults go to standard output, messages to standard error.\nExit codes: 0 done, 1 failed, 2 wrong usage.',
    );

  program
    .command('import')
    .description(
      'import documents, whole folders of them, the claims of a table (.csv, .tsv) or references (.ris, .bib, .json); makes the project when it does not exist',
    )
    .argument('<project>', 'the project file')
    .argument('<path...>', 'the files to import, and folders whose files are imported')
    .option('--recursive', 'look into the folders inside the folders too')
    .addOption(
      new Option(
        '--on-duplicate <rule>',
        'what becomes of a document with a text, DOI or address the project has',
      )
        .choices(duplicateRules)
        .default('skip'),
    )
    .option('--json', 'write the result as JSON')
    .action(
      (project: string, paths: string[], { json = false, recursive = false, onDuplicate }: ImportFlags) =>
        perform(json, (backend, output) =>
          importFiles(
            backend,
            path.resolve(project),
            paths.map((each) => path.resolve(each)),
            { recursive, onDuplicate },
            output,
          ),
        ),
    );

  program
    .command('revise')
    .description('make the text of a file the new revision of a document; its quotes are looked for there')
    .argument('<project>', 'the project file')
    .requiredOption('--document <document>', 'title, file name or identifier of the document')
    .argument('<file>', 'the new version: text, Markdown or HTML')
    .option('--json', 'write the result as JSON')
    .action(
      (project: string, file: string, { json = false, document }: { json?: boolean; document: string }) =>
        perform(json, (backend, output) =>
          reviseDocument(backend, path.resolve(project), { document, file: path.resolve(file) }, output),
        ),
    );

  program
    .command('quote')
    .description('mark words in a document and, with --claim, link them to claims')
    .argument('<project>', 'the project file')
    .requiredOption('--document <document>', 'title, file name or identifier of the document')
    .requiredOption('--exact <words>', 'the words, exactly as they stand in the document')
    .option('--prefix <words>', 'words right before, where the words occur more than once', '')
    .option('--suffix <words>', 'words right after, where the words occur more than once', '')
    .option(
      '--claim <statement>',
      'a claim to link the quote to; made when it does not exist; may be repeated',
      collect,
      [],
    )
    .addOption(
      new Option('--relation <relation>', 'how the quote bears on the claims')
        .choices(relations)
        .default('supports'),
    )
    .option('--strength <number>', '1 weak, 2 moderate, 3 strong', parseStrength, 2)
    .option('--note <text>', 'a note on the link', '')
    .option('--json', 'write the quote as JSON')
    .action((project: string, options: QuoteFlags, command: Command) => {
      const needless = ['relation', 'strength', 'note'].find(
        (name) => command.getOptionValueSource(name) === 'cli',
      );
      if (options.claim.length === 0 && needless)
        command.error(`error: --${needless} needs a --claim to link to`);
      const { json = false, claim: claims, ...rest } = options;
      return perform(json, (backend, output) =>
        makeQuote(backend, path.resolve(project), { ...rest, claims }, output),
      );
    });

  program
    .command('annotations')
    .description('make quotes of the annotations in a file of W3C Web Annotations (JSON-LD) about a document')
    .argument('<project>', 'the project file')
    .argument('<file>', 'the file of annotations')
    .requiredOption('--document <document>', 'title, file name or identifier of the document')
    .option('--json', 'write the report as JSON')
    .action(
      (project: string, file: string, { json = false, document }: { json?: boolean; document: string }) =>
        perform(json, (backend, output) =>
          importAnnotations(backend, path.resolve(project), { document, file: path.resolve(file) }, output),
        ),
    );

  program
    .command('import-table')
    .description(
      'take over what was changed in a table (.csv, .tsv, .xlsx) that was exported with identifiers: claims, verdicts, relations, notes, comments, codes',
    )
    .argument('<project>', 'the project file')
    .argument('<file>', 'the table')
    .option('--dry-run', 'only tell the differences')
    .option('--new-codes', 'make codes that the table names and the project does not have')
    .option('--json', 'write the differences and problems as JSON')
    .action(
      (project: string, file: string, { json = false, dryRun = false, newCodes = false }: ImportTableFlags) =>
        perform(json, (backend, output) =>
          importTable(
            backend,
            path.resolve(project),
            { file: path.resolve(file), isDryRun: dryRun, makesCodes: newCodes },
            output,
          ),
        ),
    );

  program
    .command('export')
    .description('write a table, or the references of the sources, to a file')
    .argument('<project>', 'the project file')
    .addOption(new Option('--table <table>', 'the table').choices(tableKinds).default('evidence'))
    .addOption(
      new Option(
        '--view <name>',
        'a view saved in the project: its columns, search, filters, sort and style; with --table one of that table',
      ).conflicts(['preset', 'viewFile', 'columns', 'references']),
    )
    .addOption(
      new Option('--preset <preset>', 'a view that every project has')
        .choices(presetIds)
        .conflicts(['viewFile', 'table', 'columns', 'references']),
    )
    .addOption(
      new Option('--view-file <file>', 'a view that was saved to a file').conflicts([
        'table',
        'columns',
        'references',
      ]),
    )
    .option('--references', 'write the bibliographic data of every source instead of a table')
    .addOption(
      new Option(
        '--format <format>',
        `for a table ${tableFormats.join(', ')}; for references ${referenceFormats.join(', ')}`,
      )
        .choices([...tableFormats, ...referenceFormats])
        .default('csv'),
    )
    .addOption(
      new Option(
        '--profile <profile>',
        'of csv and tsv; spreadsheet: opens cleanly in Excel; data: plain RFC 4180',
      )
        .choices(csvProfiles)
        .default('data'),
    )
    .option('--metadata', 'of csv and tsv; write a description of the table (CSV on the Web) beside the file')
    .option('--columns <names>', 'the columns, with commas between (default: those the table shows at first)')
    .addOption(styleOption())
    .addOption(localeOption())
    .requiredOption('--out <file>', 'the file to write')
    .option('--overwrite', 'replace what is there already')
    .option('--json', 'write the result as JSON')
    .action((project: string, flags: ExportFlags, command: Command) => {
      const {
        json = false,
        overwrite = false,
        references = false,
        metadata = false,
        out,
        table,
        columns = null,
        profile,
        style = null,
        locale = null,
        view = null,
        preset = null,
        viewFile = null,
      } = flags;
      if (references) {
        const format = referenceFormatOrUsageError(command, flags.format);
        if ((style ?? locale) !== null)
          command.error('error: --style and --locale are for a table; references are written as data');
        return perform(json, (backend, output) =>
          exportReferences(
            backend,
            path.resolve(project),
            { format, overwrite, out: path.resolve(out) },
            output,
          ),
        );
      }
      const format = tableFormatOrUsageError(command, flags.format);
      if (metadata && !tableFormatFacts[format].hasProfiles)
        command.error(`error: --metadata is for csv and tsv; ${format} has no description beside it`);
      if (columns !== null && tableFormatFacts[format].records !== null)
        command.error(`error: --columns is for rows; ${format} holds whole records`);
      const chosen = columnsOrUsageError(command, table, columns);
      return perform(json, (backend, output) =>
        exportTable(
          backend,
          path.resolve(project),
          {
            table,
            columns: chosen,
            view: wishedView({
              view,
              preset,
              viewFile: viewFile && path.resolve(viewFile),
              table: command.getOptionValueSource('table') === 'cli' ? table : null,
            }),
            format,
            profile,
            overwrite,
            metadata,
            style,
            locale,
            out: path.resolve(out),
          },
          output,
        ),
      );
    });

  program
    .command('check')
    .description('prove every quote against its text, every hash and every reference')
    .argument('<project>', 'the project file')
    .option('--json', 'write the report as JSON')
    .action((project: string, { json = false }: { json?: boolean }) =>
      perform(json, (backend, output) => checkProject(backend, path.resolve(project), output)),
    );

  program
    .command('check-citations')
    .description(
      'list every source whose reference is incomplete, not given by the style, or to be looked at',
    )
    .argument('<project>', 'the project file')
    .addOption(styleOption())
    .addOption(localeOption())
    .option('--json', 'write the list as JSON')
    .action((project: string, { json = false, style = null, locale = null }: CheckCitationsFlags) =>
      perform(json, (backend, output) =>
        checkCitations(backend, path.resolve(project), { style, locale }, output),
      ),
    );

  return program;
}

function styleOption(): Option {
  return new Option(
    '--style <style>',
    'the citation style: its name in the CSL repository, or its title (default: the project’s)',
  );
}

function localeOption(): Option {
  return new Option(
    '--locale <tag>',
    'the language of the citations, such as de-DE (default: the project’s, or the style’s own)',
  );
}

interface CheckCitationsFlags {
  readonly style?: string | null;
  readonly locale?: string | null;
  readonly json?: boolean;
}

interface ImportFlags {
  readonly recursive?: boolean;
  readonly onDuplicate: DuplicateRule;
  readonly json?: boolean;
}

interface ImportTableFlags {
  readonly dryRun?: boolean;
  readonly newCodes?: boolean;
  readonly json?: boolean;
}

interface QuoteFlags {
  readonly document: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly claim: readonly string[];
  readonly relation: Relation;
  readonly strength: number;
  readonly note: string;
  readonly json?: boolean;
}

interface ExportFlags {
  readonly view?: string;
  readonly preset?: PresetId;
  readonly viewFile?: string;
  readonly references?: boolean;
  readonly format: TableFormat | ReferenceFormat;
  readonly table: TableKind;
  readonly profile: CsvProfile;
  readonly metadata?: boolean;
  readonly columns?: string;
  readonly style?: string;
  readonly locale?: string;
  readonly out: string;
  readonly overwrite?: boolean;
  readonly json?: boolean;
}

/** Tables and references have no format in common. */
function referenceFormatOrUsageError(command: Command, format: ExportFlags['format']): ReferenceFormat {
  return (
    referenceFormats.find((known) => known === format) ??
    command.error(`error: --references needs a --format: ${referenceFormats.join(', ')}`)
  );
}

function tableFormatOrUsageError(command: Command, format: ExportFlags['format']): TableFormat {
  return (
    tableFormats.find((known) => known === format) ??
    command.error(
      `error: --format ${format} is for --references; a table is written as ${tableFormats.join(', ')}`,
    )
  );
}

/** Which names are columns depends on the table, so they are read only when all options are known. */
function columnsOrUsageError(command: Command, table: TableKind, names: string | null): string[] | null {
  if (names === null) return null;
  try {
    return chooseColumns(table, names);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    return command.error(`error: ${error.message}`);
  }
}
