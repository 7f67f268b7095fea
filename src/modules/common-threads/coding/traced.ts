import { findingsOfDistrict, listRounds, type RoundOverview } from '#modules/assessments'
import type { Municipality } from '#modules/organisations'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { codedOf, countedItems, type Item } from './items.ts'
import { type FromVersion, translation } from './other-versions.ts'
import type { CodedInRound } from './proposals.ts'

type Round = Pick<RoundOverview, 'id' | 'organisationId' | 'frameworkId' | 'linkedId'>
type Known = Pick<Municipality, 'id' | 'code'>
/** An item with its norms as the round asks them, and as it was entered when that is another version. */
type Placed = Item & { from: FromVersion | null }
type Counted = { code: { id: string; title: string }; items: Placed[] }

/**
 * The codes that count in a round, with the items that bear them: findings of the round itself, of the one that it judges or
 * that judges it, and of no round, such as an earlier report; on the same version of the framework, or on one from which a
 * published mapping leads here or that it leads to. As the system: authorise first.
 */
function countedAround(ctx: Ctx, round: Round, municipalities: readonly Known[]): Promise<Counted[]> {
  return inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), async (tx) => {
    const rounds = await listRounds(tx)
    const around = new Set([
      round.id,
      round.linkedId,
      ...rounds.filter(({ linkedId }) => linkedId === round.id).map(({ id }) => id),
    ])
    const inRound = new Set(municipalities.map(({ id }) => id))
    const coded = await codedOf(tx, round.organisationId)
    const near = countedItems(coded).filter(
      ({ item: { finding } }) =>
        (finding.roundId === null || around.has(finding.roundId)) && inRound.has(finding.organisationId),
    )
    const versions = near.map(({ item }) => item.finding.frameworkId)
    const translate = await translation(tx, versions, round.frameworkId)
    const counted = near.flatMap(({ item, codes }) => {
      const placed = translate(item.finding)
      const finding = { ...item.finding, norms: placed?.norms ?? [] }
      return placed ? [{ codes, item: { ...item, finding, from: placed.from } }] : []
    })
    return coded.book.map(({ id, title }) => ({
      code: { id, title },
      items: counted.filter(({ codes }) => codes.includes(id)).map(({ item }) => item),
    }))
  })
}

/** The same as codes of municipalities and norms, for proposals; codes without findings are left out. */
export async function countedInRound(
  ctx: Ctx,
  round: Round,
  municipalities: readonly Known[],
): Promise<CodedInRound[]> {
  const codes = new Map(municipalities.map(({ id, code }) => [id, code]))
  return (await countedAround(ctx, round, municipalities))
    .filter(({ items }) => items.length > 0)
    .map(({ code, items }) => ({
      ...code,
      findings: items.map(({ finding }) => ({
        municipality: codes.get(finding.organisationId) ?? '',
        norms: finding.norms,
      })),
    }))
}

/** What a thread rests on beside its norms: per code how many municipalities, and the items that the actor may read. */
export type Traced = {
  codes: { id: string; title: string; municipalities: number; names: string[] }[]
  /** Municipalities over all its codes. */
  count: number
  items: { item: Placed; codes: string[] }[]
}

/**
 * Where the findings of a thread come from. Counts of municipalities are for everyone who sees the thread, names for who
 * may see names, texts and quotes only for who may read the finding itself. Authorise the thread first.
 * @param named whether the actor may see names of municipalities
 */
export async function traceThread(
  ctx: Ctx,
  { round, codes, named }: { round: Round; codes: readonly string[]; named: boolean },
  municipalities: readonly (Known & { name: string })[],
): Promise<Traced> {
  if (codes.length === 0) return { codes: [], count: 0, items: [] }
  const counted = (await countedAround(ctx, round, municipalities)).filter(({ code }) => codes.includes(code.id))
  const readable = await inTransaction(ctx, async (tx) => findingsOfDistrict(tx, round.organisationId))
  const mayRead = new Set(readable.map(({ id }) => id))
  const names = new Map(municipalities.map(({ id, name }) => [id, name]))
  const municipalitiesIn = (items: readonly Item[]) => [...new Set(items.map(({ finding }) => finding.organisationId))]
  const items = new Map(counted.flatMap((one) => one.items.map((item) => [item.id, item] as const)))
  return {
    codes: counted.map(({ code, items: own }) => ({
      ...code,
      municipalities: municipalitiesIn(own).length,
      names: named
        ? municipalitiesIn(own)
            .flatMap((id) => names.get(id) ?? [])
            .sort()
        : [],
    })),
    count: municipalitiesIn([...items.values()]).length,
    items: [...items.values()]
      .filter(({ finding }) => mayRead.has(finding.id))
      .map((item) => ({
        item,
        codes: counted.flatMap(({ code, items: own }) => (own.some(({ id }) => id === item.id) ? [code.title] : [])),
      })),
  }
}
