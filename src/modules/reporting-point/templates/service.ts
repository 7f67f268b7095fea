import { and, asc, eq } from 'drizzle-orm'
import { personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, forbidden, notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { placesOf } from '../cases/inbox.ts'
import type { ChangeTemplate, NewTemplate } from './input.ts'
import type { TemplateKind } from './model.ts'
import { templates } from './schema.ts'

export type Template = {
  id: string
  organisationId: string
  place: string
  kind: TemplateKind
  title: string
  body: string
  revision: number
}
export type Templates = { places: { id: string; name: string }[]; templates: Template[] }

/** The own texts of the organisations where the actor has keys, and which those are. @throws AppError forbidden */
export const readTemplates = (ctx: Ctx): Promise<Templates> =>
  inTransaction(ctx, async (tx) => {
    const places = await placesOf(tx)
    const rows = await tx.db.select().from(templates).orderBy(asc(templates.kind), asc(templates.title))
    return {
      places: [...places].map(([id, name]) => ({ id, name })),
      templates: rows.map(({ changedBy: _by, changedOn: _on, ...row }) => ({
        ...row,
        place: places.get(row.organisationId) ?? '',
      })),
    }
  })

/** The own texts of one organisation, for the browser of who answers there. */
export const templatesAt = (tx: Tx, organisationId: string) =>
  tx.db
    .select({ kind: templates.kind, title: templates.title, body: templates.body })
    .from(templates)
    .where(eq(templates.organisationId, organisationId))
    .orderBy(asc(templates.title))

async function mustFind(tx: Tx, id: string) {
  const [found] = await tx.db.select().from(templates).where(eq(templates.id, id))
  if (!found) throw notFound('template')
  return found
}

const touched = (tx: Tx) => ({ changedBy: personOf(tx).personId, changedOn: dayOf(tx.now) })

/** Keeps a text for an organisation where the actor has keys. @throws AppError forbidden */
export const addTemplate = (ctx: Ctx, { organisationId, ...fields }: NewTemplate): Promise<{ id: string }> =>
  inTransaction(ctx, async (tx) => {
    if (!(await placesOf(tx)).has(organisationId)) throw forbidden('reporting-point.hold_keys.forbidden')
    const [made] = await tx.db
      .insert(templates)
      .values({ organisationId, ...fields, ...touched(tx) })
      .returning({ id: templates.id })
    if (!made) throw new Error('a template was not kept')
    await audit(tx, 'reporting.add_template', { object: 'template', id: made.id, organisationId })
    return made
  })

/** @throws AppError not_found where the actor has no keys, conflict when someone was first */
export const changeTemplate = (ctx: Ctx, id: string, { revision, ...fields }: ChangeTemplate): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = await mustFind(tx, id)
    const done = await tx.db
      .update(templates)
      .set({ ...fields, ...touched(tx), revision: revision + 1 })
      .where(and(eq(templates.id, id), eq(templates.revision, revision)))
      .returning({ id: templates.id })
    if (done.length === 0) throw conflict('template')
    await audit(tx, 'reporting.change_template', {
      ...{ object: 'template', id, organisationId },
      fields: Object.keys(fields),
    })
  })

/** @throws AppError not_found where the actor has no keys */
export const removeTemplate = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = await mustFind(tx, id)
    await tx.db.delete(templates).where(eq(templates.id, id))
    await audit(tx, 'reporting.remove_template', { object: 'template', id, organisationId })
  })
