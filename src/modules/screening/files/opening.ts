import { and, eq, ne } from 'drizzle-orm'
import { type Coming, staffFrom } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { invalid, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import type { Check } from '../content.ts'
import { may } from '../policy.ts'
import { modelOfFunction } from '../profiles/queries.ts'
import { profiles } from '../profiles/schema.ts'
import type { OpenFile } from './input.ts'
import { tell } from './load.ts'
import { checksFor, dueOn } from './model.ts'
import { checks, files, type ScreeningFile } from './schema.ts'

/**
 * Opens a file for someone of the staff or a candidate in a function, and sets out the checks of its class by the version of the
 * model with which that was approved.
 * Hired staff and interns get the class of the function that they do.
 * @throws AppError invalid for an unknown function or employment, rule_broken without a model or with an open file already
 */
export const openFile = (ctx: Ctx, input: OpenFile): Promise<ScreeningFile> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, districtId, personId } = personOf(tx)
    authorise(tx, may.keepFiles, { organisationId })
    const { profile, employed } = await mustRefer(tx, input)
    const model = await modelOfFunction(tx, profile.id)
    if (!model) throw ruleBroken('screening.no_model')
    const who = employed
      ? { personId: employed.personId, name: employed.name, mail: null, employmentId: employed.employmentId }
      : { name: input.name, mail: input.mail }
    const [file] = await tx.db
      .insert(files)
      .values({
        ...{ organisationId, districtId: districtId ?? organisationId, ...who, language: input.language },
        ...{ profileId: profile.id, class: profile.class, modelId: model.id, kind: employed?.kind ?? input.kind },
        ...{ startsOn: input.startsOn ?? comingDay(tx, employed), madeBy: personId, madeAt: tx.now },
      })
      .returning()
    if (!file) throw ruleBroken('screening.file_open_already')
    await setOut(tx, file, checksFor(model.content, file.class))
    await tell(tx, file, { what: 'open' })
    await audit(tx, 'screening.open_file', { object: 'screening-file', id: file.id })
    return file
  })

/** The first day of an employment that is still to begin; nothing of who works already. */
const comingDay = (tx: Tx, employed: Coming | null): string | null =>
  employed && employed.startsOn > dayOf(tx.now) ? employed.startsOn : null

/** Adds open checks to a file, each with the day by which it has to be there. */
export async function setOut(tx: Tx, file: ScreeningFile, added: readonly Check[], by?: string): Promise<void> {
  const rows = added.map((check) => ({
    ...{ fileId: file.id, organisationId: file.organisationId, code: check.code, moment: check.moment },
    dueOn: (check.moment === 'before' ? by : undefined) ?? dueOn(check, file),
  }))
  if (rows.length > 0) await tx.db.insert(checks).values(rows)
}

/** The function and, for staff, the employment that a file is for; it may begin later. @throws AppError invalid with every problem, rule_broken */
async function mustRefer(tx: Tx, { profileId, employmentId }: OpenFile) {
  const { organisationId } = personOf(tx)
  const profile = await approvedProfile(tx, profileId)
  const employed = employmentId === null ? null : await employedAs(tx, employmentId)
  if (!profile || employed === undefined)
    throw invalid([
      ...(profile ? [] : [{ path: 'profileId', reason: 'screening.function_unknown' }]),
      ...(employed === undefined ? [{ path: 'employmentId', reason: 'screening.employment_unknown' }] : []),
    ])
  if (employmentId !== null) {
    const mine = and(eq(files.employmentId, employmentId), eq(files.profileId, profileId), ne(files.state, 'ended'))
    const [open] = await tx.db
      .select({ id: files.id })
      .from(files)
      .where(and(mine, eq(files.organisationId, organisationId)))
    if (open) throw ruleBroken('screening.file_open_already')
  }
  return { profile, employed }
}

const employedAs = async (tx: Tx, id: string): Promise<Coming | undefined> =>
  (await staffFrom(tx, personOf(tx).organisationId, dayOf(tx.now))).find(({ employmentId }) => employmentId === id)

/** A function of the acting organisation that has a class and did not end; null for any other. */
export async function approvedProfile(tx: Tx, id: string) {
  const own = and(eq(profiles.id, id), eq(profiles.organisationId, personOf(tx).organisationId))
  const [found] = await tx.db.select().from(profiles).where(own)
  return found?.class && found.endedOn === null ? { ...found, class: found.class } : null
}
