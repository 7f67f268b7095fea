import { desc, inArray } from 'drizzle-orm'
import { organisationById } from '#modules/organisations'
import { audit } from '#platform/audit'
import type { Tx } from '#platform/db'
import type { Check } from '../content.ts'
import { declarationsOf } from '../declarations/declaring.ts'
import { checksFor } from '../declarations/model.ts'
import type { Declaration } from '../declarations/schema.ts'
import { disclosureFor, type OwnDisclosure } from '../disclosing/own.ts'
import { checks } from '../files/schema.ts'
import { asOwner, type Owner, type OwnFileRow, type Who } from './owner.ts'
import { type Reply, replies } from './schema.ts'

type CheckRow = typeof checks.$inferSelect
/** A check as the person reads it: what the model says of it, and how it stands. */
export type OwnCheck = Pick<Check, 'code' | 'name' | 'what' | 'why' | 'ground' | 'law' | 'moment' | 'actor'> &
  Pick<
    CheckRow,
    'id' | 'state' | 'dueOn' | 'dueAgainOn' | 'seenOn' | 'reason' | 'decision' | 'plannedOn' | 'oathKind'
  > & {
    /** Whether the person has to do something for it now. */
    asksMe: boolean
  }
export type OwnFile = OwnFileRow & { checks: OwnCheck[] }
export type OwnView = {
  declarations: Declaration[]
  organisation: string
  owner: Owner
  files: OwnFile[]
  replies: Reply[]
  /** How their side jobs are public; null for who is not designated. */
  disclosure: OwnDisclosure | null
}

/**
 * What someone sees of their own screening, and nothing of others. Reading it is logged.
 * @throws AppError not_found for a link that does not work
 */
export const readOwn = (who: Who): Promise<OwnView> => asOwner(who, ownView)

export async function ownView(tx: Tx, owner: Owner): Promise<OwnView> {
  const { organisationId } = owner
  const ids = owner.files.map(({ file }) => file.id)
  const rows = ids.length > 0 ? await tx.db.select().from(checks).where(inArray(checks.fileId, ids)) : []
  const declared = await declarationsOf(tx, owner)
  const waits = new Set(declared.filter(({ state }) => state === 'submitted').flatMap(({ kind }) => checksFor[kind]))
  const sideJobs = declared.find(({ kind }) => kind === 'side-jobs')
  const said = ids.length > 0 ? await repliesTo(tx, ids) : []
  const { name: organisation } = await organisationById(tx, organisationId)
  for (const id of ids) await audit(tx, 'screening.read_own_file', { organisationId, object: 'screening-file', id })
  return {
    organisation,
    owner,
    files: owner.files.map((one) => ({ ...one, checks: checksIn(one, rows, waits) })),
    declarations: declared,
    disclosure: await disclosureFor(tx, filesNow(owner), sideJobs?.id ?? null),
    replies: said,
  }
}

const filesNow = ({ files }: Owner) =>
  files.flatMap(({ file, profileId }) => (file.state === 'ended' ? [] : [{ id: file.id, profileId }]))

const repliesTo = (tx: Tx, fileIds: readonly string[]): Promise<Reply[]> =>
  tx.db
    .select()
    .from(replies)
    .where(inArray(replies.fileId, [...fileIds]))
    .orderBy(desc(replies.writtenAt))

/** The last round of each check that the model knows, in the order of the model. */
function checksIn({ file, content }: OwnFileRow, rows: readonly CheckRow[], waits: ReadonlySet<string>): OwnCheck[] {
  const last = new Map<string, CheckRow>()
  for (const row of rows) {
    const before = last.get(row.code)
    if (row.fileId === file.id && (!before || before.round < row.round)) last.set(row.code, row)
  }
  return content.checks.flatMap(({ code, name, what, why, ground, law, moment, actor }) => {
    const row = last.get(code)
    if (!row) return []
    const { id, state, dueOn, dueAgainOn, seenOn, reason, decision, plannedOn, oathKind } = row
    const asksMe =
      !waits.has(code) && actor === 'person' && (state === 'open' || state === 'requested') && file.state !== 'ended'
    return [
      {
        code,
        name,
        what,
        why,
        ground,
        law,
        moment,
        actor,
        id,
        state,
        dueOn,
        dueAgainOn,
        seenOn,
        reason,
        decision,
        plannedOn,
        oathKind,
        asksMe,
      },
    ]
  })
}
