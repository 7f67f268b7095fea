import { and, asc, desc, eq, inArray, ne, or } from 'drizzle-orm'
import { allows, authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { districtOf } from '../catalogue/district.ts'
import { publishFaults, type SourceContent } from '../catalogue/model.ts'
import { sourceOf } from '../catalogue/queries.ts'
import { type SourceRow, type Version, versions } from '../catalogue/schema.ts'
import { type Contradiction, contradictionsOf } from '../finder/model.ts'
import { may } from '../policy.ts'
import { namesBy, versionOf } from './load.ts'
import { differencesOf, type Field } from './model.ts'
import { comments, withdrawals } from './schema.ts'

type Named = Omit<Version, 'content'> & { makerName: string | null; deciderName: string | null }
type WithdrawalView = typeof withdrawals.$inferSelect & { name: string | null }
export type History = { source: SourceRow; versions: Named[]; withdrawals: WithdrawalView[] }

const named = ({ content: _, ...version }: Version, names: Map<string, string>): Named => ({
  ...version,
  makerName: names.get(version.madeBy ?? '') ?? null,
  deciderName: names.get(version.decidedBy ?? '') ?? null,
})

/** All versions of a source that the actor may see, the latest first; names for those who propose. */
export const historyOf = (ctx: Ctx, code: string): Promise<History> =>
  inTransaction(ctx, async (tx) => {
    const source = await sourceOf(tx, code)
    authorise(tx, may.read, districtOf(tx))
    const seen = or(ne(versions.state, 'draft'), eq(versions.madeBy, personOf(tx).personId))
    const found = await tx.db
      .select()
      .from(versions)
      .where(and(eq(versions.sourceId, source.id), seen))
      .orderBy(desc(versions.number))
    const gone = await tx.db
      .select()
      .from(withdrawals)
      .where(eq(withdrawals.sourceId, source.id))
      .orderBy(desc(withdrawals.doneAt))
    const isProposer = allows(tx, may.propose, districtOf(tx))
    const people = [...found.flatMap(({ madeBy, decidedBy }) => [madeBy, decidedBy]), ...gone.map((one) => one.doneBy)]
    const names = isProposer ? await namesBy(tx, people) : new Map<string, string>()
    return {
      source,
      versions: found.map((one) => named(one, names)),
      withdrawals: gone.map((one) => ({ ...one, name: names.get(one.doneBy) ?? null })),
    }
  })

type CommentView = typeof comments.$inferSelect & { name: string | null }
export type VersionView = Named & {
  source: SourceRow
  content: SourceContent
  /** What it is compared with; null when there is nothing to compare with. */
  compared: { number: number; content: SourceContent } | null
  differences: Field[]
  /** What was published after the version that this one was written over; empty when nothing was. */
  meanwhile: Field[]
  base: SourceContent | null
  faults: { field: Field; reason: string }[]
  contradictions: Contradiction[]
  comments: CommentView[]
  isMine: boolean
}

/** A version, compared with another or else with the one that it was written over. */
export const readVersion = (ctx: Ctx, code: string, { number, against }: { number: number; against?: number }) =>
  inTransaction(ctx, async (tx): Promise<VersionView> => {
    const source = await sourceOf(tx, code)
    authorise(tx, may.read, districtOf(tx))
    const version = await versionOf(tx, source, number)
    const isOpen = version.state === 'draft' || version.state === 'proposed'
    const wanted = [against ?? version.basedOn, version.basedOn].filter((one) => one > 0)
    const others = await tx.db
      .select({ number: versions.number, content: versions.content, state: versions.state, madeBy: versions.madeBy })
      .from(versions)
      .where(and(eq(versions.sourceId, source.id), inArray(versions.number, wanted), ne(versions.state, 'draft')))
    const base = others.find((one) => one.number === version.basedOn) ?? null
    const compared = others.find((one) => one.number === (against ?? version.basedOn)) ?? null
    const isProposer = allows(tx, may.propose, districtOf(tx))
    const said = isProposer
      ? await tx.db
          .select()
          .from(comments)
          .where(and(eq(comments.sourceId, source.id), eq(comments.version, number)))
          .orderBy(asc(comments.madeAt))
      : []
    const people = [version.madeBy, version.decidedBy, ...said.map((one) => one.madeBy)]
    const names = isProposer ? await namesBy(tx, people) : new Map<string, string>()
    return {
      ...named(version, names),
      ...{ source, content: version.content, base: base?.content ?? null },
      compared: compared ? { number: compared.number, content: compared.content } : null,
      differences: compared ? differencesOf(compared.content, version.content) : [],
      meanwhile: isOpen && base && version.basedOn < source.version ? differencesOf(base.content, source.content) : [],
      faults: isOpen ? publishFaults(version.content) : [],
      contradictions: isOpen ? contradictionsOf({ code, rules: version.content.rules }) : [],
      comments: said.map((one) => ({ ...one, name: names.get(one.madeBy) ?? null })),
      isMine: version.madeBy === personOf(tx).personId,
    }
  })
