import {
  type ComparedCell,
  comparedCells,
  judgesBlind,
  type Round,
  readRoundHead,
  roundState,
  scansIn,
} from '#modules/assessments'
import { frameworkOf } from '#modules/frameworks'
import { municipalitiesOf, organisationById } from '#modules/organisations'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { normsOf, scaleOf } from '../framework-norms.ts'
import { may } from '../policy.ts'
import { type ComparedRow, figuresOf } from './figures.ts'
import { type ComparisonPicture, comparisonShownTo } from './shown.ts'

/**
 * A self-scan beside its independent assessment, as far as the actor may see it. Inspections in hearing count as
 * provisional, drafts not at all. Names go into the log when they are shown.
 * @throws AppError not_found for a round that is no independent one or of another district, forbidden for who has no part in it
 */
export async function comparisonOf(ctx: Ctx, roundId: string): Promise<ComparisonPicture> {
  const seen = await inTransaction(ctx, async (tx) => {
    const round = await readRoundHead(tx, roundId)
    if (round.kind !== 'independent') throw notFound('comparison')
    const record = { organisationId: round.organisationId, districtId: round.organisationId }
    authorise(tx, may.seePicture, record)
    const seesEvery = allows(tx, may.seeEveryName, record)
    const own = seesEvery ? null : await organisationById(tx, personOf(tx).organisationId)
    const maySee = seesEvery || (allows(tx, may.seeNamesWhenAllowed, record) && own?.maySeeNames === true)
    // Whoever still comes to judge in this round sees by no other role what municipalities gave themselves.
    const named = maySee && !(await judgesBlind(tx, roundId))
    const line = { object: 'round', id: roundId, organisationId: round.organisationId }
    if (named) await audit(tx, 'common-threads.see_names', line)
    return { round, named, ownCode: own?.kind === 'municipality' ? own.code : null }
  })
  const isClosed = roundState(seen.round, dayOf(ctx.now)) === 'closed'
  return comparisonShownTo(await wholeComparison(ctx, seen.round), { ...seen, isClosed })
}

/** The whole comparison, loaded as the system. Call it only after the actor was authorised, and show it through `shownTo`. */
function wholeComparison(ctx: Ctx, round: Round): Promise<ComparisonPicture> {
  return inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), async (tx) => {
    const framework = await frameworkOf(tx, round.frameworkId)
    const states = new Map((await scansIn(tx, round.id)).map(({ organisationId, state }) => [organisationId, state]))
    const all = await municipalitiesOf(tx, round.organisationId, dayOf(round.createdAt))
    const municipalities = all.flatMap(({ id, code, name }) => {
      const state = states.get(id)
      return state ? [{ id, code, name, state }] : []
    })
    const codes = new Map(municipalities.map(({ id, code }) => [id, code]))
    const rows = (await comparedCells(tx, round.id)).flatMap((cell) => rowOf(cell, codes.get(cell.organisationId)))
    const norms = normsOf(framework, undefined, round.groups.length > 0 ? round.groups : undefined)
    const asked = new Set(norms.map(({ code }) => code))
    const compared = rows.filter(({ norm }) => asked.has(norm))
    const count = (wanted: string) => municipalities.filter(({ state }) => state === wanted).length
    return {
      round,
      framework,
      named: true,
      ownCode: null,
      counts: { signed: count('signed'), submitted: count('submitted'), open: count('open') },
      municipalities: municipalities.map(({ code, name, state }) => ({ code, name, state })),
      figures: figuresOf(compared, { scale: scaleOf(framework), norms, municipalities: [...codes.values()] }),
      own: null,
      rows: compared,
    }
  })
}

function rowOf(cell: ComparedCell, municipality: string | undefined): ComparedRow[] {
  if (!municipality) return []
  const { norm, self, secondThen, secondNow } = cell
  return [{ municipality, norm, self, levelThen: cell.then, levelNow: cell.now, secondThen, secondNow }]
}
