import { eq } from 'drizzle-orm'
import {
  type ComparedCell,
  comparedCells,
  districtSharesOn,
  handedOverIn,
  listRounds,
  type Round,
  type RoundOverview,
  roundState,
  type ShareOn,
} from '#modules/assessments'
import { tellsOfNone } from '#modules/common-threads'
import { type Framework, frameworkOf, nodeOf, thresholdOf } from '#modules/frameworks'
import { allows, authorise } from '#platform/access'
import { type Ctx, inTransaction, systemCtx, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { frameworksOf } from '../editing/referring.ts'
import { may } from '../policy.ts'
import { recordOf } from '../queries.ts'
import { type Programme, programmes, type SubProject, subProjects } from '../schema.ts'
import { isMet, type NormResult, normResult, type Reached, type ResultCell, shareReached } from './model.ts'
import { type ResultRounds, resultRounds, type Target, targets } from './schema.ts'

/** What became of one target. Counts of municipalities only; null where they would tell of one, or before anything was measured. */
export type TargetResult = {
  target: Target
  /** Of a norm: what was found at the baseline and at the assessment. */
  norm: NormResult | null
  baseline: Reached | null
  measured: Reached | null
  later: Reached | null
  /** Whether as many municipalities are there as the target asks, at the last moment that was measured. */
  met: boolean | null
}
export type RoundName = Pick<Round, 'id' | 'title' | 'kind'>
export type Results = {
  programme: Programme
  rounds: ResultRounds | null
  names: { baseline: RoundName | null; measured: RoundName | null; later: RoundName | null }
  framework: Framework | null
  /** What a target can be about: that one, or as long as no round was chosen those that rounds of the district use. */
  frameworks: readonly Framework[]
  /** How many municipalities the assessment has found so far, and how many are still being judged. */
  counts: { judged: number; open: number }
  subProjects: { subProject: SubProject; targets: TargetResult[] }[]
  /** The rounds to choose from, newest first; for who keeps the programme. */
  choices: RoundName[]
  keep: boolean
}

/**
 * What a programme changed, worked out from self-scan, assessment and readings; nothing of it is typed. A figure of fewer than
 * five municipalities, or of a round to which some are still added, is left out for everyone.
 * @param known the rounds, when the system has read them already
 * @throws AppError not_found, forbidden
 */
export async function resultsOf(
  ctx: Ctx,
  programmeId: string,
  known: readonly RoundOverview[] | null = null,
): Promise<Results> {
  const { programme, rounds, all, subProjects, keep } = await inTransaction(ctx, (tx) => findAll(tx, programmeId))
  const measured = await measuredIn(ctx, { programme, rounds, known })
  const { names, framework, frameworks, counts, choices } = measured
  const each = subProjects.map((subProject) => ({
    subProject,
    targets: all
      .filter(({ subProjectId }) => subProjectId === subProject.id)
      .map((target) => resultOf(target, new Set(subProject.municipalities), measured)),
  }))
  return {
    programme,
    rounds,
    names,
    framework,
    frameworks,
    counts,
    choices: keep ? choices : [],
    subProjects: each,
    keep,
  }
}

/** A programme, its sub-projects, what they aim at and between which rounds: one statement. @throws AppError not_found, forbidden */
async function findAll(tx: Tx, programmeId: string) {
  const rows = await tx.db
    .select({ programme: programmes, rounds: resultRounds, subProject: subProjects, target: targets })
    .from(programmes)
    .leftJoin(resultRounds, eq(resultRounds.programmeId, programmes.id))
    .leftJoin(subProjects, eq(subProjects.programmeId, programmes.id))
    .leftJoin(targets, eq(targets.subProjectId, subProjects.id))
    .where(eq(programmes.id, programmeId))
    .orderBy(subProjects.number, targets.norm, targets.indicator)
  const [first] = rows
  if (!first) throw notFound('programme')
  authorise(tx, may.read, recordOf(first.programme))
  const own = new Map(rows.flatMap(({ subProject }) => (subProject ? [[subProject.id, subProject] as const] : [])))
  return {
    programme: first.programme,
    rounds: first.rounds,
    subProjects: [...own.values()],
    all: rows.flatMap(({ target }) => target ?? []),
    keep: allows(tx, may.keep, recordOf(first.programme)),
  }
}

type Measured = {
  names: Results['names']
  choices: RoundName[]
  framework: Framework | null
  frameworks: readonly Framework[]
  counts: Results['counts']
  isClosed: boolean
  cells: ReadonlyMap<string, ResultCell[]>
  later: ReadonlyMap<string, { organisationId: string; level: number }[]>
  laterIsShown: boolean
  shares: ShareOn[]
  days: { baseline: string; measured: string | null; later: string | null } | null
}
const nothing: Measured = {
  names: { baseline: null, measured: null, later: null },
  choices: [],
  framework: null,
  frameworks: [],
  counts: { judged: 0, open: 0 },
  isClosed: false,
  cells: new Map(),
  later: new Map(),
  laterIsShown: false,
  shares: [],
  days: null,
}

type Asked = { programme: Programme; rounds: ResultRounds | null; known: readonly RoundOverview[] | null }

/** Loaded as the system, after the actor was authorised: what goes out is counts. */
const measuredIn = (ctx: Ctx, { programme, rounds: chosen, known }: Asked): Promise<Measured> =>
  inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), async (tx) => {
    const all = (known ?? (await listRounds(tx))).filter(
      ({ organisationId }) => organisationId === programme.organisationId,
    )
    const choices = all.flatMap((round) => nameOf(round) ?? [])
    const roundAt = (id: string | null | undefined) => all.find((one) => one.id === id) ?? null
    const [baseline, measured, later] = [chosen?.baselineId, chosen?.measuredId, chosen?.laterId].map(roundAt)
    if (!baseline) return { ...nothing, choices, frameworks: await frameworksOf(tx, programme.organisationId) }
    const framework = await frameworkOf(tx, baseline.frameworkId)
    const cells = measured ? await comparedCells(tx, measured.id) : []
    const open = measured?.scans.filter(({ state }) => state === 'open').length ?? 0
    const today = dayOf(tx.now)
    const days = {
      baseline: baseline.referenceDay,
      measured: measured ? earlierOf(measured.closesOn, today) : null,
      later: later ? (later.kind === 'self-scan' ? later.referenceDay : later.closesOn) : null,
    }
    const asked = [...new Set([days.baseline, days.measured, days.later].flatMap((day) => day ?? []))]
    return {
      names: { baseline: nameOf(baseline), measured: nameOf(measured), later: nameOf(later) },
      choices,
      framework,
      frameworks: [framework],
      counts: { judged: (measured?.scans.length ?? 0) - open, open },
      isClosed: measured ? roundState(measured, today) === 'closed' : false,
      cells: Map.groupBy(cells.map(cellOf), ({ norm }) => norm),
      ...(await laterLevels(tx, later ?? null, framework)),
      shares: await districtSharesOn(tx, programme.organisationId, asked),
      days,
    }
  })

/** Without its scans: those name municipalities. */
const nameOf = (round: Round | null | undefined): RoundName | null =>
  round ? { id: round.id, title: round.title, kind: round.kind } : null

const cellOf = ({ organisationId, norm, self, then: levelThen, now: levelNow }: ComparedCell): ResultCell => ({
  organisationId,
  norm,
  self,
  levelThen,
  levelNow,
})

const earlierOf = (...days: [string, string]): string => days.toSorted()[0] ?? days[0]

/** Levels of a later round on the same framework; of another version only norms with the same code on the same scale. */
async function laterLevels(
  tx: Tx,
  later: Round | null,
  framework: Framework,
): Promise<Pick<Measured, 'later' | 'laterIsShown'>> {
  if (later === null) return { later: new Map(), laterIsShown: false }
  const other = await frameworkOf(tx, later.frameworkId)
  const levelsIn = ({ scale }: Framework) => scale.map(({ level }) => level).join(' ')
  const isComparable = other.code === framework.code && levelsIn(other) === levelsIn(framework)
  const scans = await handedOverIn(tx, [later.id])
  const open = scans.filter(({ state }) => state === 'open').length
  const isClosed = roundState(later, dayOf(tx.now)) === 'closed'
  const levels = scans.flatMap(({ organisationId, rows }) =>
    rows.flatMap(({ norm, counting }) => (counting === null ? [] : [{ organisationId, norm, level: counting }])),
  )
  return {
    later: Map.groupBy(isComparable ? levels : [], ({ norm }) => norm),
    laterIsShown: tellsOfNone({ counted: scans.length - open, open, isClosed }),
  }
}

function resultOf(target: Target, places: ReadonlySet<string>, all: Measured): TargetResult {
  const isIn = ({ organisationId }: { organisationId: string }) => places.size === 0 || places.has(organisationId)
  return target.norm === null ? shareTarget(target, isIn, all) : normTarget(target, isIn, all)
}

type IsIn = (one: { organisationId: string }) => boolean

function normTarget(target: Target, isIn: IsIn, all: Measured): TargetResult {
  const node = all.framework && nodeOf(all.framework, target.norm ?? '')
  if (!all.framework || !node) return { target, norm: null, baseline: null, measured: null, later: null, met: null }
  const threshold = thresholdOf(all.framework, node)
  const found = normResult((all.cells.get(node.code) ?? []).filter(isIn), threshold)
  const isShown = tellsOfNone({ counted: found.measured.n, open: all.counts.open, isClosed: all.isClosed })
  const levels = (all.later.get(node.code) ?? []).filter(isIn).map(({ level }) => level)
  const after = { n: levels.length, reached: levels.filter((level) => level >= threshold).length }
  const later = all.laterIsShown && after.n >= fewest ? after : null
  const norm = isShown ? found : null
  const met = isMet(target.municipalities, later ?? norm?.measured ?? null)
  return { target, norm, baseline: norm?.baseline ?? null, measured: norm?.measured ?? null, later, met }
}

/** From fewer municipalities someone could work out one of them. */
const fewest = 5

function shareTarget(target: Target, isIn: IsIn, all: Measured): TargetResult {
  const on = (day: string | null | undefined): Reached | null => {
    const own = all.shares.filter((one) => one.askedOn === day && one.indicator === target.indicator && isIn(one))
    const reached = shareReached(
      own.map(({ percent }) => percent),
      target.percent ?? 100,
    )
    return reached.n >= fewest ? reached : null
  }
  const [measured, later] = [on(all.days?.measured), on(all.days?.later)]
  const met = isMet(target.municipalities, later ?? measured)
  return { target, norm: null, baseline: on(all.days?.baseline), measured, later, met }
}
