import { access, constants, stat, writeFile } from 'node:fs/promises'
import { dirname, extname, resolve } from 'node:path'
import { Argument, type Command } from 'commander'
import type { Options } from './database-commands.ts'
import { Failed, WrongInput } from './wrong-input.ts'

async function act(name: string, options: Options): Promise<string> {
  const { inDatabase } = await import('./database.ts')
  const { stdout, stderr, exitCode } = await inDatabase(name, options)
  process.stderr.write(stderr)
  if (exitCode !== 0) {
    process.stdout.write(stdout)
    process.exitCode = exitCode
    throw new Failed(exitCode)
  }
  return stdout
}

const texts = (options: Record<string, unknown>): Options =>
  Object.fromEntries(
    Object.entries(options).flatMap(([key, value]) =>
      value === undefined || value === false ? [] : [[key, String(value)]],
    ),
  )

export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('fill an empty database with the fictitious district')
    .action(async () => void process.stdout.write(await act('demo', {})))
}

export function addAudit(program: Command): void {
  program
    .command('audit')
    .description('the audit log')
    .command('verify')
    .description('recalculate the hash chain of every organisation')
    .option('--organisation <code>', 'one organisation only')
    .option('--json', 'result as JSON')
    .action(async (options) => void process.stdout.write(await act('audit verify', texts(options))))
}

export function addToken(program: Command): void {
  program
    .command('token')
    .description('tokens for the API')
    .command('create')
    .description('make a bearer token that acts as a person')
    .requiredOption('--user <mail>', 'mail of the person')
    .option('--organisation <code>', 'the organisation to act for')
    .option('--name <name>', 'what the token is for')
    .option('--days <number>', 'how long it works, 90 when left out')
    .action(async (options) => {
      if (options.days !== undefined && (!/^[1-9]\d{0,2}$/.test(options.days) || Number(options.days) > 366))
        throw new WrongInput('--days is a whole number from 1 to 366')
      process.stdout.write(await act('token create', texts(options)))
    })
}

export function addAccount(program: Command): void {
  program
    .command('account')
    .description('accounts of people')
    .command('clear-second-step')
    .description('for someone who lost app and recovery codes; make sure who asks')
    .requiredOption('--user <mail>', 'mail of the person')
    .action(async (options) => void process.stdout.write(await act('account clear-second-step', texts(options))))
}

const kinds = ['proposal', 'results', 'progress', 'fact-sheet', 'accountability', 'threads']
/** By the ending of a file. */
const forms = ['pdf', 'docx', 'odt', 'pptx', 'html', 'xlsx', 'csv']

export function addBriefing(program: Command): void {
  program
    .command('briefing')
    .description('a paper for the board: the newest that was published, else the newest draft, else one made now')
    .addArgument(new Argument('<kind>', 'what kind of paper').choices(kinds))
    .requiredOption('--out <file>', `file to write; its ending chooses the form: ${forms.join(', ')}`)
    .option('--district <code>', 'the district; the only one when left out')
    .option('--round <id>', 'the round; the latest when left out')
    .option('--municipality <code>', 'CBS code such as GM0141; a fact sheet needs it')
    .option('--proposal <number>', 'which proposal to the board; the one on the agenda when left out')
    .option('--archive', 'PDF/A-2a for the archive instead of PDF/UA-1 for readers')
    .action(async (kind: string, { out, archive, ...options }) => {
      const ending = extname(out).toLowerCase().slice(1)
      if (!forms.includes(ending))
        throw new WrongInput(`--out ${out}: the ending must be one of ${forms.map((form) => `.${form}`).join(', ')}`)
      if (archive && ending !== 'pdf') throw new WrongInput('--archive goes with a .pdf')
      if (kind === 'fact-sheet' && !options.municipality)
        throw new WrongInput('a fact sheet needs --municipality with a CBS code, such as GM0141')
      await mustBeWritable(out)
      const content = await act('briefing', texts({ ...options, kind, form: archive ? 'archive' : ending }))
      await writeFile(out, Buffer.from(content, 'base64')).catch((error) => {
        throw new WrongInput(`--out ${out}: can't be written (${error.code})`)
      })
      process.stderr.write(`written: ${out}\n`)
    })
}

/** Found out before the work is done, not after it. */
async function mustBeWritable(out: string): Promise<void> {
  const isFolder = await stat(out).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isFolder) throw new WrongInput(`--out ${out}: this is a folder, name a file`)
  const isWritable = await access(dirname(resolve(out)), constants.W_OK).then(
    () => true,
    () => false,
  )
  if (!isWritable) throw new WrongInput(`--out ${out}: the folder does not exist or can't be written to`)
}
