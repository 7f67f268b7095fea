import { and, eq, max } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound, ruleBroken } from '#platform/errors'
import { isInUse, made } from '../keeping.ts'
import { may } from '../policy.ts'
import { findProgramme, recordOf } from '../queries.ts'
import { type Programme, programmes, type Theme, themes } from '../schema.ts'
import type { ChangeProgramme, NewProgramme } from './input.ts'

/** Adds a theme under the steering group of the acting district, as the last. @throws AppError invalid for a title that is there */
export const addTheme = (ctx: Ctx, title: string): Promise<Theme> =>
  keepThemes(ctx, 'add_theme', async (tx, organisationId) => {
    await mustBeFree(tx, organisationId, title, null)
    const [last] = await tx.db
      .select({ position: max(themes.position) })
      .from(themes)
      .where(eq(themes.organisationId, organisationId))
    const position = (last?.position ?? 0) + 1
    return made(await tx.db.insert(themes).values({ organisationId, title, position }).returning(), 'theme')
  })

/** Gives a theme another title. @throws AppError invalid for a title that is there, not_found */
export const renameTheme = (ctx: Ctx, id: string, title: string): Promise<Theme> =>
  keepThemes(ctx, 'rename_theme', async (tx, organisationId) => {
    await mustBeFree(tx, organisationId, title, id)
    const own = and(eq(themes.id, id), eq(themes.organisationId, organisationId))
    return made(await tx.db.update(themes).set({ title }).where(own).returning(), 'theme')
  })

/** Removes a theme without programmes. @throws AppError rule_broken while it has one */
export const removeTheme = (ctx: Ctx, id: string): Promise<Theme> =>
  keepThemes(ctx, 'remove_theme', async (tx, organisationId) => {
    const own = and(eq(themes.id, id), eq(themes.organisationId, organisationId))
    return made(await tx.db.delete(themes).where(own).returning(), 'theme')
  }).catch(refuseInUse('programme.theme_in_use'))

const refuseInUse = (reason: string) => (error: unknown) => {
  throw isInUse(error) ? ruleBroken(reason) : error
}

const keepThemes = (ctx: Ctx, what: string, work: (tx: Tx, organisationId: string) => Promise<Theme>) =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keep, recordOf({ organisationId }))
    const theme = await work(tx, organisationId)
    await audit(tx, `programme.${what}`, { object: 'theme', id: theme.id, fields: ['title'] })
    return theme
  })

async function mustBeFree(tx: Tx, organisationId: string, title: string, own: string | null): Promise<void> {
  const same = and(eq(themes.organisationId, organisationId), eq(themes.title, title))
  const found = await tx.db.select({ id: themes.id }).from(themes).where(same)
  if (found.some(({ id }) => id !== own)) throw invalid([{ path: 'title', reason: 'programme.theme_known' }])
}

/** Starts a programme of the acting district. @throws AppError invalid for a theme of another district */
export const startProgramme = (ctx: Ctx, input: NewProgramme): Promise<Programme> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    authorise(tx, may.keep, recordOf({ organisationId }))
    await mustHaveTheme(tx, organisationId, input.themeId)
    const rows = await tx.db
      .insert(programmes)
      .values({ ...input, organisationId, madeBy: personId, madeAt: tx.now })
      .returning()
    const programme = made(rows, 'programme')
    await audit(tx, 'programme.start', { object: 'programme', id: programme.id, fields: Object.keys(input) })
    return programme
  })

export const changeProgramme = (ctx: Ctx, id: string, { revision, ...input }: ChangeProgramme): Promise<Programme> =>
  inTransaction(ctx, async (tx) => {
    const before = await findProgramme(tx, id)
    authorise(tx, may.keep, recordOf(before))
    await mustHaveTheme(tx, before.organisationId, input.themeId)
    const [after] = await tx.db
      .update(programmes)
      .set({ ...input, revision: revision + 1 })
      .where(and(eq(programmes.id, id), eq(programmes.revision, revision)))
      .returning()
    if (!after) throw conflict('programme')
    await audit(tx, 'programme.change', { object: 'programme', id, fields: Object.keys(input) })
    return after
  })

/** Removes a programme in which there is nothing yet. @throws AppError rule_broken when there is */
export const removeProgramme = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const before = await findProgramme(tx, id)
    authorise(tx, may.keep, recordOf(before))
    const [gone] = await tx.db.delete(programmes).where(eq(programmes.id, id)).returning({ id: programmes.id })
    if (!gone) throw notFound('programme')
    await audit(tx, 'programme.remove', { object: 'programme', id })
  }).catch(refuseInUse('programme.programme_in_use'))

async function mustHaveTheme(tx: Tx, organisationId: string, themeId: string): Promise<void> {
  const own = and(eq(themes.id, themeId), eq(themes.organisationId, organisationId))
  const [found] = await tx.db.select({ id: themes.id }).from(themes).where(own)
  if (!found) throw invalid([{ path: 'themeId', reason: 'programme.choose_theme' }])
}
