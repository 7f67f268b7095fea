import { handedOver, judgesBlind, type RoundOverview, readRound } from '#modules/assessments'
import { type Framework, frameworkOf } from '#modules/frameworks'
import { type Municipality, municipalitiesOf, neighboursOf, organisationById } from '#modules/organisations'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { dayOf } from '#platform/language'
import { analyse } from './analysis.ts'
import { distributions } from './distribution.ts'
import { normsOf, scaleOf } from './framework-norms.ts'
import type { AnalysisInput, Cell } from './model.ts'
import { may } from './policy.ts'
import { type Picture, shownTo } from './shown.ts'

/** What the analysis of a round needs; for this module alone, as it holds every municipality's levels. */
export type Whole = {
  round: RoundOverview
  framework: Framework
  municipalities: (Municipality & { state: ScanState })[]
  input: AnalysisInput
}
type ScanState = 'open' | 'submitted' | 'signed'

/**
 * The picture of a round: figures per norm and theme, distributions, waterbed, and levels per municipality as far as the
 * actor may see them. Signed scans count, submitted ones count as provisional, the rest is not answered.
 * @throws AppError not_found for a round of another district, forbidden for who has no part in it
 */
export async function pictureOf(ctx: Ctx, roundId: string): Promise<Picture> {
  const { round, named, ownCode } = await viewerOf(ctx, roundId)
  return shownTo(pictureFrom(await wholeOf(ctx, round)), { named, ownCode })
}

/** A round with what someone may see of it: names of all municipalities (which is logged), and the code of their own. */
export type Viewer = { round: RoundOverview; named: boolean; ownCode: string | null }

/**
 * Authorises the actor for the picture of a round; the system sees all.
 * @throws AppError not_found for a round of another district, forbidden for who has no part in it
 */
export const viewerOf = (ctx: Ctx, roundId: string): Promise<Viewer> =>
  inTransaction(ctx, async (tx) => viewerIn(tx, await readRound(tx, roundId)))

/** The same for a round that the actor was given. @throws AppError forbidden */
export const viewerIn = (ctx: Ctx, round: RoundOverview): Promise<Viewer> =>
  inTransaction(ctx, async (tx) => {
    if (tx.actor.kind === 'system') return { round, named: true, ownCode: null }
    const record = { organisationId: round.organisationId, districtId: round.organisationId }
    authorise(tx, may.seePicture, record)
    const own = await organisationById(tx, personOf(tx).organisationId)
    const maySee =
      allows(tx, may.seeEveryName, record) || (allows(tx, may.seeNamesWhenAllowed, record) && own.maySeeNames)
    // Whoever comes to judge municipalities of this round sees by no other role what they gave themselves.
    const named = maySee && !(await judgesBlind(tx, round.id))
    if (named)
      await audit(tx, 'common-threads.see_names', {
        object: 'round',
        id: round.id,
        organisationId: round.organisationId,
      })
    return { round, named, ownCode: own.kind === 'municipality' ? own.code : null }
  })

/**
 * Loads every level of a round as the system, with the municipalities of the day on which it was made.
 * Call it only after the actor was authorised.
 */
export function wholeOf(ctx: Ctx, round: RoundOverview): Promise<Whole> {
  return inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), async (tx) => {
    const framework = await frameworkOf(tx, round.frameworkId)
    const scans = await handedOver(tx, round.id)
    const states = new Map(scans.map((scan) => [scan.organisationId, scan.state]))
    const all = await municipalitiesOf(tx, round.organisationId, dayOf(round.createdAt))
    const municipalities = all.flatMap((one) => {
      const state = states.get(one.id)
      return state ? [{ ...one, state }] : []
    })
    const edges = (await neighboursOf(tx, round.organisationId)).filter(({ a, b }) =>
      [a, b].every((code) => municipalities.some((one) => one.code === code)),
    )
    const codes = new Map(municipalities.map(({ id, code }) => [id, code]))
    const cells = scans.flatMap(({ organisationId, rows }) => cellsOf(codes.get(organisationId), rows))
    const input = {
      scale: scaleOf(framework),
      norms: normsOf(framework, undefined, round.groups.length > 0 ? round.groups : undefined),
      municipalities: [...codes.values()],
      cells,
      edges,
    }
    return { round, framework, municipalities, input }
  })
}

function cellsOf(
  municipality: string | undefined,
  rows: readonly { norm: string; counting: number | null; notApplicable: boolean }[],
): Cell[] {
  if (!municipality) return []
  return rows.flatMap(({ norm, counting, notApplicable }): Cell[] => {
    if (notApplicable) return [{ municipality, norm, level: 'na' }]
    return counting === null ? [] : [{ municipality, norm, level: counting }]
  })
}

/** The whole picture, with names; strip it by `shownTo` before it goes anywhere. */
export function pictureFrom({ round, framework, municipalities, input }: Whole): Picture {
  return {
    round,
    framework,
    named: true,
    municipalities: municipalities.map(({ code, name, state, tile, inhabitants }) => ({
      code,
      name,
      state,
      tile,
      inhabitants,
    })),
    analysis: analyse(input),
    distributions: distributions(input),
    cells: [...input.cells],
    edges: [...(input.edges ?? [])],
    thresholds: Object.fromEntries(input.norms.map(({ code, threshold }) => [code, threshold])),
    counts: {
      signed: count(municipalities, 'signed'),
      submitted: count(municipalities, 'submitted'),
      open: count(municipalities, 'open'),
    },
  }
}

const count = (municipalities: Whole['municipalities'], state: ScanState) =>
  municipalities.filter((one) => one.state === state).length
