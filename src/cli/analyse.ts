import { type Command, InvalidArgumentError } from 'commander'
import type { Framework } from '#modules/frameworks/reading'
import { readInput } from './files.ts'
import { frameworkFrom } from './framework-file.ts'
import { print, printJson } from './output.ts'
import { type FileFault, faulty, WrongInput } from './wrong-input.ts'

type Options = { framework: string; scores: string; neighbours?: string; threshold?: number; json?: true }

export function addAnalyse(program: Command): void {
  program
    .command('analyse')
    .description('common threads of a round: what is below the norm, where, how unlike and how certain')
    .requiredOption(
      '--framework <file>',
      'norm framework: own YAML or JSON, CISO Assistant library, OSCAL or spreadsheet',
    )
    .requiredOption('--scores <file>', 'CSV with municipality,norm,score; a score is a level, na, or empty')
    .option('--neighbours <file>', 'CSV with a,b,weight: each pair of neighbours once')
    .option('--threshold <level>', "level that every norm asks, instead of the framework's own", wholeLevel)
    .option('--json', 'all figures as JSON')
    .action(analyseFiles)
}

function wholeLevel(text: string): number {
  if (!/^-?\d+$/.test(text)) throw new InvalidArgumentError('It is not a whole level.')
  return Number(text)
}

async function analyseFiles(options: Options): Promise<void> {
  const { analyse, normsOf, scaleOf } = await import('#modules/common-threads/calculation')
  const asJson = options.json === true
  const framework = await frameworkFrom(options.framework, asJson)
  const threshold = await thresholdFor(framework, options.threshold)
  const scale = scaleOf(framework)
  const norms = normsOf(framework, options.threshold)
  const answers = await answersFrom(options, { scale, norms: norms.map(({ code }) => code) })
  const analysis = analyse({ scale, norms, ...answers })
  if (asJson)
    return printJson({ framework: { code: framework.code, version: framework.version, threshold }, ...analysis })
  const { analysisText } = await import('./analysis-text.ts')
  print(analysisText(framework, threshold, analysis))
}

/** The threshold of the framework as a whole: the option, else its own, else the middle of the scale. */
async function thresholdFor(framework: Framework, option: number | undefined): Promise<number> {
  const { scaleOf, thresholdFault } = await import('#modules/common-threads/calculation')
  const { middleLevel } = await import('#modules/frameworks/reading')
  const threshold = option ?? framework.threshold ?? middleLevel(framework)
  const fault = thresholdFault(scaleOf(framework), threshold)
  if (fault) throw new WrongInput(`weerwerk: ${fault}`)
  return threshold
}

type Known = { scale: { min: number; max: number }; norms: string[] }

/** What the municipalities answered and who borders whom; the faults of both files are told together. */
async function answersFrom({ scores, neighbours, json }: Options, known: Known) {
  const { readNeighbours, readScores } = await import('#modules/common-threads/calculation')
  const { municipalities, cells, faults } = readScores(await readInput(scores), known)
  const isReadable = municipalities.length > 0
  const edges = neighbours ? readNeighbours(await readInput(neighbours), isReadable ? municipalities : null) : null
  const inFile = (file: string, found: readonly Omit<FileFault, 'file'>[]) =>
    found.map(({ line, message }) => ({ file, line, message }))
  const all = [...inFile(scores, faults), ...(neighbours && edges ? inFile(neighbours, edges.faults) : [])]
  if (all.length > 0) throw faulty(all, json === true)
  return { municipalities, cells, edges: edges?.edges ?? null }
}
