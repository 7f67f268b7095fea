import { inArray, sql } from 'drizzle-orm'
import { type Framework, type FrameworkNode, frameworkOf, norms, themeOf, themes } from '#modules/frameworks'
import { allows, authorise } from '#platform/access'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { type Ask, askedFor } from './asked.ts'
import { findScans, type ScanAndRound } from './load.ts'
import { isAnswered } from './model.ts'
import { may } from './policy.ts'
import { takesAnswers } from './rounds.ts'
import { type AnswerRow, answers, type Round, type Scan } from './schema.ts'
import { type Scored, scored } from './scored.ts'
import { themeScore } from './scoring.ts'

export type ScanProof = {
  norm: string
  id: string
  title: string
  form: string
  datedOn: string
  provesUse: boolean
  link: string | null
  fileId: string | null
}

/** Where an answer was carried forward from; `framework` is the version of that round. */
export type Origin = {
  norm: string
  scanId: string
  roundId: string
  round: string
  framework: string
  frameworkId: string
  fromNorm: string
  kind: 'carry' | 'confirm' | 'split' | 'merge'
  level: number | null
  notApplicable: boolean
}

/** A scan as its municipality works on it. `nodes` are the norms of the round, `scored` says how each answer counts. */
export type ScanView = {
  scan: Scan
  round: Round
  framework: Framework
  nodes: FrameworkNode[]
  answers: Map<string, AnswerRow>
  proofs: ScanProof[]
  asks: Ask[]
  comments: Map<string, number>
  origins: Origin[]
  scored: Scored
  /** Whether the round takes answers today and the scan is open. */
  takesAnswers: boolean
}

/** Loads a scan for its municipality; three statements, however many norms. @throws AppError not_found for anyone else. */
export const viewScan = async (ctx: Ctx, scanId: string): Promise<ScanView> => {
  const [view] = await viewScans(ctx, [scanId])
  if (!view) throw notFound('scan')
  return view
}

/** The same for several scans in the order that is asked for; still three statements. @throws AppError not_found */
export const viewScans = (ctx: Ctx, scanIds: readonly string[]): Promise<ScanView[]> =>
  inTransaction(ctx, async (tx) => {
    if (scanIds.length === 0) return []
    const found = await findScans(tx, scanIds)
    for (const { scan } of found) authorise(tx, may.readScan, scan)
    const given = await tx.db
      .select()
      .from(answers)
      .where(inArray(answers.scanId, [...scanIds]))
    const all = await around(tx, scanIds)
    const views: ScanView[] = []
    for (const one of found) {
      const isOf = ({ of }: { of: string }) => of === one.scan.id
      views.push(
        await viewOf(tx, one, {
          given: given.filter(({ scanId }) => scanId === one.scan.id),
          proofs: all.proofs.filter(isOf),
          asks: all.asks.filter(isOf),
          comments: all.comments.filter(isOf),
          origins: all.origins.filter(isOf),
        }),
      )
    }
    return views
  })

async function viewOf(
  tx: Tx,
  { scan, round }: ScanAndRound,
  { given, proofs, asks, comments, origins }: Around & { given: AnswerRow[] },
): Promise<ScanView> {
  const framework = await frameworkOf(tx, round.frameworkId)
  const nodes = norms(framework, round.groups)
  const today = dayOf(tx.now)
  const all = scored({
    framework,
    nodes,
    answers: given,
    proofs: proofs.map((proof) => ({ norm: proof.norm, evidence: proof })),
    today,
  })
  return {
    scan,
    round,
    framework,
    nodes,
    answers: new Map(given.map((answer) => [answer.norm, answer])),
    proofs,
    asks,
    comments: new Map(comments.map(({ norm, count }) => [norm, count])),
    origins: await named(tx, origins),
    scored: all,
    takesAnswers: scan.state === 'open' && takesAnswers(round, today),
  }
}

type FoundOrigin = Omit<Origin, 'framework'>
/** What stands around the answers; `of` is the scan. */
type Around = {
  proofs: (ScanProof & { of: string })[]
  asks: (Ask & { of: string })[]
  comments: { of: string; norm: string; count: number }[]
  origins: (FoundOrigin & { of: string })[]
}

/** The version of each round that answers came from, mostly from memory. */
async function named(tx: Tx, origins: readonly FoundOrigin[]): Promise<Origin[]> {
  const versions = new Map<string, string>()
  for (const { frameworkId } of origins)
    if (!versions.has(frameworkId)) versions.set(frameworkId, (await frameworkOf(tx, frameworkId)).version)
  return origins.map((origin) => ({ ...origin, framework: versions.get(origin.frameworkId) ?? '' }))
}

async function around(tx: Tx, scanIds: readonly string[]): Promise<Around> {
  const list = (query: ReturnType<typeof sql>) => sql`(select coalesce(jsonb_agg(x), '[]') from (${query}) x)`
  const proofs =
    list(sql`select p.scan_id as of, p.norm, e.id, e.title, e.form, e.dated_on as "datedOn", e.proves_use as "provesUse", e.link, e.file_id as "fileId"
    from assessments.proofs p join assessments.evidence e on e.id = p.evidence_id where p.scan_id in ${scanIds} order by e.dated_on desc`)
  const asks = list(
    sql`select d.scan_id as of, d.node, d.person_id as "personId" from assessments.delegations d where d.scan_id in ${scanIds}`,
  )
  const comments = list(
    sql`select c.scan_id as of, c.norm, count(*)::int as count from assessments.comments c where c.scan_id in ${scanIds} group by 1, 2`,
  )
  const origins =
    list(sql`select o.scan_id as of, o.norm, o.from_scan_id as "scanId", o.from_round_id as "roundId", coalesce(r.title, '') as round,
      o.from_framework_id as "frameworkId", o.from_norm as "fromNorm", o.kind, o.level, o.not_applicable as "notApplicable"
    from assessments.origins o left join assessments.rounds r on r.id = o.from_round_id
    where o.scan_id in ${scanIds} order by o.norm, o.from_norm`)
  const all = sql<Around>`jsonb_build_object('proofs', ${proofs}, 'asks', ${asks}, 'comments', ${comments}, 'origins', ${origins})`
  const [row] = await tx.db.select({ all }).from(sql`(select 1) one`)
  return row?.all ?? { proofs: [], asks: [], comments: [], origins: [] }
}

/** Whether the actor may answer a norm of this scan now. */
export const mayAnswer = (ctx: Ctx, view: ScanView, norm: string): boolean =>
  view.takesAnswers &&
  allows(ctx, may.answer, { ...view.scan, delegatedTo: askedFor(view.asks, norm, themeOf(view.framework, norm)) })

export type ThemeProgress = ReturnType<typeof themeScore> & {
  theme: FrameworkNode
  done: number
  confirm: number
  askedFrom: string | null
}

/** Progress and score per theme: `done` counts n.v.t. too, `confirm` the answers that were carried forward and wait. */
export function themeProgress(view: ScanView): ThemeProgress[] {
  const byTheme = Map.groupBy(view.nodes, ({ code }) => themeOf(view.framework, code))
  const scores = new Map(view.scored.rows.map((row) => [row.norm, row]))
  return themes(view.framework, view.round.groups).map((theme) => {
    const nodes = byTheme.get(theme.code) ?? []
    const given = nodes.flatMap(({ code }) => view.answers.get(code) ?? [])
    return {
      theme,
      ...themeScore(nodes, scores),
      done: given.filter((answer) => isAnswered(answer) && !answer.needsConfirmation).length,
      confirm: given.filter((answer) => isAnswered(answer) && answer.needsConfirmation).length,
      askedFrom: view.asks.find(({ node }) => node === theme.code)?.personId ?? null,
    }
  })
}

/** The norms that are asked of a person and still wait for an answer. */
export function askedOf(view: ScanView, personId: string): string[] {
  return view.nodes
    .map(({ code }) => code)
    .filter((code) => askedFor(view.asks, code, themeOf(view.framework, code)).includes(personId))
    .filter((code) => {
      const answer = view.answers.get(code)
      return !answer || !isAnswered(answer) || answer.needsConfirmation
    })
}
