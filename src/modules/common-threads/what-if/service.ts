import type { Ctx } from '#platform/db'
import { compareExact, type Exact, toNumber } from '../fractions.ts'
import type { AnalysedNorm, AnalysisInput } from '../model.ts'
import { type Viewer, viewerOf, type Whole, wholeOf } from '../picture.ts'
import type { Exposures } from './exposure.ts'
import { gearyTest } from './geary.ts'
import { type Heights, heightsOf, linksOf } from './heights.ts'
import type { WaterbedQuery } from './input.ts'
import { openEdgeOf } from './open-edge.ts'
import type { Change, PlaceView, StepView, Subject, SubjectRow, WaterbedView, WhatIf } from './shown.ts'
import { bestSteps, type Effect, exposuresIn, neighboursIn, raised, raisesOf } from './steps.ts'

/** Where the classes of exposures begin, in twentieths: 5, 10, 20 and 40%. Few are above that. */
const bounds = [1n, 2n, 4n, 8n]

/** How many of the best steps are shown. */
const stepCount = 5

/**
 * The waterbed of a round for a theme or norm. Who may not see names gets the district, the distribution and their own
 * municipality, and can raise that one alone.
 * @throws AppError not_found or forbidden as the picture of the round itself
 */
export async function readWaterbed(ctx: Ctx, roundId: string, query: WaterbedQuery): Promise<WaterbedView> {
  const viewer = await viewerOf(ctx, roundId)
  return waterbedFrom(await wholeOf(ctx, viewer.round), viewer, query)
}

/** The same from what was loaded already. */
export function waterbedFrom(whole: Whole, { named, ownCode, round }: Viewer, query: WaterbedQuery): WaterbedView {
  const { input, framework, municipalities } = whole
  const subjects = subjectRows(input)
  const subject = subjectOf(input, subjects, query)
  const norms = normsIn(input, subject)
  const heights = heightsOf(input, norms)
  const exposures = exposuresIn(input, norms)
  const mayShow = (code: string) => named || code === ownCode
  const names = new Map(municipalities.map(({ code, name }) => [code, name]))
  const nameOf = (code: string) => names.get(code) ?? code
  return {
    round,
    framework,
    named,
    subject,
    subjects,
    district: number(exposures.district),
    highest: number(exposures.highest),
    lowest: lowestOf(input, heights),
    answered: heights.values.filter((value) => value !== null).length,
    total: heights.codes.length,
    classes: classesOf(exposures),
    places: municipalities
      .filter(({ code }) => mayShow(code))
      .map((one) => placeOf(one, input, { heights, exposures })),
    geary: gearyTest(heights, linksOf(heights.codes, input.edges ?? [])),
    choices: municipalities.filter(({ code }) => mayShow(code)).map(({ code, name }) => ({ code, name })),
    whatIf:
      mayShow(query.raise) && names.has(query.raise) ? whatIfOf(input, norms, query.raise, { nameOf, named }) : null,
    best: bestSteps(input, norms, stepCount).map((step) => stepView(step, named ? nameOf(step.municipality) : null)),
  }
}

const number = (it: Exact | null | undefined): number | null => (it ? toNumber(it) : null)

/** Every theme and norm with its figures, in the order of the framework, a theme before its norms. */
function subjectRows(input: AnalysisInput): SubjectRow[] {
  const row = (subject: Subject): SubjectRow => {
    const norms = normsIn(input, subject)
    const { district, highest } = exposuresIn(input, norms)
    const lowest = lowestOf(input, heightsOf(input, norms))?.height ?? null
    return { ...subject, district: number(district), highest: number(highest), lowest }
  }
  return [...Map.groupBy(input.norms, ({ theme }) => theme)].flatMap(([theme, norms]) => [
    row({ kind: 'theme', code: theme }),
    ...norms.map(({ code }) => row({ kind: 'norm', code })),
  ])
}

/** The norm that was asked, of the theme that was asked with it; else that theme; else where neighbours differ most. */
function subjectOf({ norms }: AnalysisInput, subjects: readonly SubjectRow[], { theme, norm }: WaterbedQuery): Subject {
  const inTheme = norms.some((one) => one.code === norm && (theme === '' || one.theme === theme))
  const asked =
    subjects.find(({ kind, code }) => inTheme && kind === 'norm' && code === norm) ??
    subjects.find(({ kind, code }) => kind === 'theme' && code === theme)
  const most = subjects
    .filter(({ kind }) => kind === 'theme')
    .reduce<SubjectRow | undefined>(
      (best, one) => ((one.district ?? -1) > (best?.district ?? -2) ? one : best),
      undefined,
    )
  const { kind, code } = asked ?? most ?? { kind: 'theme' as const, code: '' }
  return { kind, code }
}

const normsIn = ({ norms }: AnalysisInput, { kind, code }: Subject): AnalysedNorm[] =>
  norms.filter((norm) => (kind === 'norm' ? norm.code === code : norm.theme === code))

/** A height as a level of the scale. */
const levelOf = ({ scale }: AnalysisInput, value: bigint, whole: bigint): number =>
  scale.min + toNumber({ num: value * BigInt(scale.max - scale.min), den: whole })

function lowestOf(input: AnalysisInput, { values, whole }: Heights): WaterbedView['lowest'] {
  const known = values.filter((value) => value !== null)
  const [least] = known.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  if (least === undefined) return null
  return { height: levelOf(input, least, whole), count: known.filter((value) => value === least).length }
}

function classesOf({ each }: Exposures): WaterbedView['classes'] {
  const counts = [0, 0, 0, 0, 0]
  for (const one of each) if (one) counts[classOf(one)] = (counts[classOf(one)] ?? 0) + 1
  return { counts, unknown: each.filter((one) => one === null).length }
}

/** The class in which an exposure lies, 0 to 4; a bound itself belongs to the class above it. */
const classOf = ({ num, den }: Exact): number => bounds.filter((bound) => num * 20n >= den * bound).length

function placeOf(
  { code, name, tile }: Whole['municipalities'][number],
  input: AnalysisInput,
  { heights, exposures }: { heights: Heights; exposures: Exposures },
): PlaceView {
  const at = heights.codes.indexOf(code)
  const [value, exposure] = [heights.values[at] ?? null, exposures.each[at] ?? null]
  const { highest } = exposures
  return {
    code,
    name,
    tile,
    height: value === null ? null : levelOf(input, value, heights.whole),
    exposure: number(exposure),
    step: exposure && classOf(exposure),
    isWeakest: exposure !== null && highest !== null && exposure.num > 0n && compareExact(exposure, highest) === 0,
    openEdge: openEdgeOf(code),
  }
}

function whatIfOf(
  input: AnalysisInput,
  norms: readonly AnalysedNorm[],
  code: string,
  { nameOf, named }: { nameOf: (code: string) => string; named: boolean },
): WhatIf {
  const changed = raised(
    input,
    code,
    norms.map((norm) => norm.code),
  )
  const [before, after] = [exposuresIn(input, norms), exposuresIn(changed, norms)]
  const { codes } = heightsOf(input, norms)
  const changeAt = (one: string): Change => {
    const at = codes.indexOf(one)
    return { before: number(before.each[at]), after: number(after.each[at]) }
  }
  const around = new Set(neighboursIn(input.edges, code))
  return {
    code,
    name: nameOf(code),
    own: changeAt(code),
    district: { before: number(before.district), after: number(after.district) },
    highest: { before: number(before.highest), after: number(after.highest) },
    neighbours: named
      ? codes.filter((one) => around.has(one)).map((one) => ({ name: nameOf(one), ...changeAt(one) }))
      : [],
    raises: raisesOf(codes, code, before, after),
    lowers: raisesOf(codes, code, after, before),
    isIdle: changed.cells.every((cell, at) => cell.level === input.cells[at]?.level),
  }
}

function stepView({ norm, from, to, before, after, raises }: Effect, municipality: string | null): StepView {
  return {
    municipality,
    norm,
    from,
    to,
    highest: { before: number(before.highest), after: number(after.highest) },
    district: { before: number(before.district), after: number(after.district) },
    raises,
  }
}
