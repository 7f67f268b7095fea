import { type Command, InvalidArgumentError } from 'commander'
import type { Comparison } from '#modules/common-threads/calculation'
import type { Framework } from '#modules/frameworks/reading'
import { readInput } from './files.ts'
import { frameworkFrom } from './framework-file.ts'
import { print, printJson } from './output.ts'
import { type FileFault, faulty, WrongInput } from './wrong-input.ts'

type Options = {
  framework: string
  scores: string
  assessed?: string
  neighbours?: string
  threshold?: number
  json?: true
}

export function addAnalyse(program: Command): void {
  program
    .command('analyse')
    .description('common threads of a round: what is below the norm, where, how unlike and how certain')
    .requiredOption(
      '--framework <file>',
      'norm framework: own YAML or JSON, CISO Assistant library, OSCAL or spreadsheet',
    )
    .requiredOption('--scores <file>', 'CSV with municipality,norm,score; a score is a level, na, or empty')
    .option(
      '--assessed <file>',
      'CSV of the same form with the levels of an independent assessment: adds how self and assessed levels compare',
    )
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
  const { analyse, compare, normsOf, scaleOf } = await import('#modules/common-threads/calculation')
  const asJson = options.json === true
  const framework = await frameworkFrom(options.framework, asJson)
  const threshold = await thresholdFor(framework, options.threshold)
  const scale = scaleOf(framework)
  const norms = normsOf(framework, options.threshold)
  const { assessed, ...answers } = await answersFrom(options, { scale, norms: norms.map(({ code }) => code) })
  const analysis = analyse({ scale, norms, ...answers })
  const comparison = assessed && compare({ scale, norms, self: answers.cells, ...assessed })
  if (asJson) {
    const head = { code: framework.code, version: framework.version, threshold }
    return printJson({
      framework: head,
      ...analysis,
      ...(comparison ? { comparison: comparisonJson(comparison) } : {}),
    })
  }
  const { analysisText } = await import('./analysis-text.ts')
  print(analysisText(framework, threshold, analysis))
  if (!comparison) return
  const { comparisonText } = await import('./comparison-text.ts')
  print(`\n${comparisonText(comparison)}`)
}

function comparisonJson({ municipalities, norms, ...all }: Comparison) {
  const { n, over, equal, under, exact, withinOne, bias, kappaQuadratic, gwetAc2Quadratic } = all
  return {
    n,
    over,
    equal,
    under,
    exact,
    withinOne,
    bias,
    municipalities: municipalities.map((one) => ({ code: one.code, n: one.n, bias: one.bias })),
    norms: norms.map((one) => ({ norm: one.norm, n: one.n, bias: one.bias })),
    kappaQuadratic,
    gwetAc2Quadratic,
  }
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

/** What the municipalities answered, what assessors found and who borders whom; all faults are told together. */
async function answersFrom({ scores, assessed, neighbours, json }: Options, known: Known) {
  const { readNeighbours, readScores } = await import('#modules/common-threads/calculation')
  const { municipalities, cells, faults } = readScores(await readInput(scores), known)
  const found = assessed ? readScores(await readInput(assessed), known) : null
  const isReadable = municipalities.length > 0
  const edges = neighbours ? readNeighbours(await readInput(neighbours), isReadable ? municipalities : null) : null
  const inFile = (file: string | undefined, all: readonly Omit<FileFault, 'file'>[]) =>
    all.map(({ line, message }) => ({ file: file ?? '', line, message }))
  const all = [
    ...inFile(scores, faults),
    ...inFile(assessed, found?.faults ?? []),
    ...inFile(neighbours, edges?.faults ?? []),
  ]
  if (all.length > 0) throw faulty(all, json === true)
  const everyone = [...new Set([...municipalities, ...(found?.municipalities ?? [])])]
  return {
    municipalities,
    cells,
    edges: edges?.edges ?? null,
    assessed: found && { assessed: found.cells, municipalities: everyone },
  }
}
