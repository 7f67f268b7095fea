import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { invalid, notFound, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { may } from '../policy.ts'
import type { ChangeProfile, NewProfile } from './input.ts'
import { findProfile, mustExist, writeProfile } from './load.ts'
import { type Profile, profiles } from './schema.ts'

/** Makes a function of the acting organisation. @throws AppError invalid for a name that is there already */
export const createProfile = (ctx: Ctx, input: NewProfile): Promise<Profile> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, districtId, personId } = personOf(tx)
    authorise(tx, may.assessFunctions, { organisationId })
    if (districtId === null) throw ruleBroken('screening.no_model')
    await mustBeNew(tx, input.name, null)
    const [made] = await tx.db
      .insert(profiles)
      .values({ ...input, organisationId, districtId, madeBy: personId, madeAt: tx.now })
      .returning()
    if (!made) throw notFound('function')
    await audit(tx, 'screening.create_function', { object: 'function', id: made.id, fields: ['name'] })
    return made
  })

async function mustBeNew(tx: Tx, name: string, except: string | null): Promise<void> {
  const [found] = await tx.db
    .select({ id: profiles.id })
    .from(profiles)
    .where(
      and(
        eq(profiles.organisationId, personOf(tx).organisationId),
        isNull(profiles.endedOn),
        eq(sql`lower(${profiles.name})`, name.toLowerCase()),
        except === null ? undefined : ne(profiles.id, except),
      ),
    )
  if (found) throw invalid([{ path: 'name', reason: 'screening.function_twice' }])
}

/** Gives a function another name. @throws AppError invalid, rule_broken when it ended, conflict when someone was first */
export const changeProfile = (ctx: Ctx, id: string, { revision, ...input }: ChangeProfile): Promise<Profile> =>
  inTransaction(ctx, async (tx) => {
    const before = await findProfile(tx, id)
    authorise(tx, may.assessFunctions, before)
    mustExist(before)
    await mustBeNew(tx, input.name, id)
    const fields = (['name', 'hr21'] as const).filter((key) => before[key] !== input[key])
    const after = await writeProfile(tx, { id, revision }, input)
    await audit(tx, 'screening.change_function', { object: 'function', id, fields })
    return after
  })

/** A function that is there no more: nobody new gets a file in it. */
export const endProfile = (ctx: Ctx, id: string): Promise<Profile> =>
  inTransaction(ctx, async (tx) => {
    const before = await findProfile(tx, id)
    authorise(tx, may.assessFunctions, before)
    mustExist(before)
    const after = await writeProfile(tx, before, { endedOn: dayOf(tx.now) })
    await audit(tx, 'screening.end_function', { object: 'function', id })
    return after
  })

/** Takes the end of a function back. @throws AppError invalid when another took its name meanwhile */
export const resumeProfile = (ctx: Ctx, id: string): Promise<Profile> =>
  inTransaction(ctx, async (tx) => {
    const before = await findProfile(tx, id)
    authorise(tx, may.assessFunctions, before)
    if (before.endedOn === null) throw ruleBroken('screening.function_exists')
    await mustBeNew(tx, before.name, id)
    const after = await writeProfile(tx, before, { endedOn: null })
    await audit(tx, 'screening.resume_function', { object: 'function', id })
    return after
  })
