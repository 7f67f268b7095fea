import { type Framework, type FrameworkNode, frameworkOf, norms, themeOf, themes } from '#modules/frameworks'
import { allows, authorise } from '#platform/access'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { type Around, type FoundOrigin, findWholeScans, type ScanProof } from './around.ts'
import { type Ask, askedFor } from './asked.ts'
import type { ScanAndRound } from './load.ts'
import { isAnswered } from './model.ts'
import { may } from './policy.ts'
import { takesAnswers } from './rounds.ts'
import type { AnswerRow, Round, Scan } from './schema.ts'
import { type Scored, scored } from './scored.ts'
import { themeScore } from './scoring.ts'

/** Where an answer was carried forward from; `framework` is the version of that round. */
export type Origin = FoundOrigin & { framework: string }

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

/** Loads a scan for its municipality; one statement, however many norms. @throws AppError not_found for anyone else. */
export const viewScan = async (ctx: Ctx, scanId: string): Promise<ScanView> => {
  const [view] = await viewScans(ctx, [scanId])
  if (!view) throw notFound('scan')
  return view
}

/** The same for several scans in the order that is asked for; still one statement. @throws AppError not_found */
export const viewScans = (ctx: Ctx, scanIds: readonly string[]): Promise<ScanView[]> =>
  inTransaction(ctx, async (tx) => {
    if (scanIds.length === 0) return []
    const found = await findWholeScans(tx, scanIds)
    for (const { scan } of found) authorise(tx, may.readScan, scan)
    const views: ScanView[] = []
    for (const one of found) views.push(await viewOf(tx, one))
    return views
  })

async function viewOf(
  tx: Tx,
  { scan, round, answers, proofs, asks, comments, origins }: ScanAndRound & Around,
): Promise<ScanView> {
  const framework = await frameworkOf(tx, round.frameworkId)
  const nodes = norms(framework, round.groups)
  const today = dayOf(tx.now)
  const all = scored({
    framework,
    nodes,
    answers,
    proofs: proofs.map((proof) => ({ norm: proof.norm, evidence: proof })),
    today,
  })
  return {
    scan,
    round,
    framework,
    nodes,
    answers: new Map(answers.map((answer) => [answer.norm, answer])),
    proofs,
    asks,
    comments: new Map(comments.map(({ norm, count }) => [norm, count])),
    origins: await named(tx, origins),
    scored: all,
    takesAnswers: scan.state === 'open' && takesAnswers(round, today),
  }
}

/** The version of each round that answers came from, mostly from memory. */
async function named(tx: Tx, origins: readonly FoundOrigin[]): Promise<Origin[]> {
  const versions = new Map<string, string>()
  for (const { frameworkId } of origins)
    if (!versions.has(frameworkId)) versions.set(frameworkId, (await frameworkOf(tx, frameworkId)).version)
  return origins.map((origin) => ({ ...origin, framework: versions.get(origin.frameworkId) ?? '' }))
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
