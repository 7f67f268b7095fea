import { and, eq, isNull, ne } from 'drizzle-orm'
import { type Coming, staffFrom } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { invalid, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { links } from '../own/schema.ts'
import { may } from '../policy.ts'
import { profiles } from '../profiles/schema.ts'
import { keptFile } from './load.ts'
import { fitsEmployment } from './matching.ts'
import { files, type ScreeningFile } from './schema.ts'
import { write } from './working.ts'

export type Match = { employmentId: string; name: string; function: string; unit: string | null; startsOn: string }
export type Unlinked = {
  id: string
  name: string
  function: string
  startsOn: string | null
  matches: Match[]
}

const matchOf = ({ employmentId, name, function: work, unit, startsOn }: Coming): Match => ({
  ...{ employmentId, name, function: work, unit, startsOn },
})

/** Files of candidates that belong to no employment yet, each with the employments that fit. Reading them is logged. */
export const unlinkedFiles = (ctx: Ctx): Promise<Unlinked[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepFiles, { organisationId })
    const loose = and(eq(files.organisationId, organisationId), isNull(files.employmentId), ne(files.state, 'ended'))
    const found = await tx.db
      .select({ file: files, function: profiles.name })
      .from(files)
      .innerJoin(profiles, eq(profiles.id, files.profileId))
      .where(loose)
      .orderBy(files.startsOn, files.name)
      .limit(200)
    const staff = await staffFrom(tx, organisationId, dayOf(tx.now))
    const taken = await takenEmployments(tx, organisationId)
    await audit(tx, 'screening.read_files', { object: 'organisation', id: organisationId })
    return found.map(({ file, function: work }) => ({
      ...{ id: file.id, name: file.name ?? '', function: work, startsOn: file.startedOn ?? file.startsOn },
      matches: staff.filter((one) => !taken.has(one.employmentId) && fitsEmployment(file, one)).map(matchOf),
    }))
  })

/** Employments that have an open file already: of these none is proposed. */
async function takenEmployments(tx: Tx, organisationId: string): Promise<Set<string>> {
  const open = and(eq(files.organisationId, organisationId), ne(files.state, 'ended'))
  const rows = await tx.db.select({ id: files.employmentId }).from(files).where(open)
  return new Set(rows.flatMap(({ id }) => id ?? []))
}

/**
 * HR confirms that a candidate is who has this employment: the file belongs to the person from then on, who reads it by login. The
 * link of the candidate stops.
 * @throws AppError invalid for an employment that is not there, rule_broken where the file or the employment is taken
 */
export const linkFile = (ctx: Ctx, id: string, employmentId: string): Promise<ScreeningFile> =>
  inTransaction(ctx, async (tx) => {
    const before = await keptFile(tx, id)
    if (before.state === 'ended') throw ruleBroken('screening.ended_already')
    if (before.employmentId !== null) throw ruleBroken('screening.linked_already')
    const staff = await staffFrom(tx, before.organisationId, dayOf(tx.now))
    const found = staff.find((one) => one.employmentId === employmentId)
    if (!found) throw invalid([{ path: 'employmentId', reason: 'screening.employment_unknown' }])
    if ((await takenEmployments(tx, before.organisationId)).has(employmentId))
      throw ruleBroken('screening.file_open_already')
    const { personId, name, kind } = found
    const after = await write(tx, before, { what: 'link', values: { personId, employmentId, name, kind, mail: null } })
    const open = and(eq(links.fileId, id), isNull(links.withdrawnAt))
    await tx.db.update(links).set({ withdrawnAt: tx.now }).where(open)
    return after
  })
