import { and, eq } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid } from '#platform/errors'
import type { Language } from '#platform/language'
import { may } from '../policy.ts'
import { standardWording, type Wording } from './content.ts'
import type { TemplateInput, TemplatePlace } from './input.ts'
import { letterKinds, unknownFields } from './model.ts'
import { templates } from './schema.ts'

/** A text as HR keeps it; revision 0 is the standard text. */
export type Template = TemplatePlace & Wording & { revision: number; changedAt: Date | null }

const at = (organisationId: string, { kind, language }: TemplatePlace) =>
  and(eq(templates.organisationId, organisationId), eq(templates.kind, kind), eq(templates.language, language))

/** The text that an organisation uses now: its own, or the standard one. */
export async function wordingOf(tx: Tx, organisationId: string, place: TemplatePlace): Promise<Template> {
  const [own] = await tx.db.select().from(templates).where(at(organisationId, place))
  if (!own) return { ...place, ...standardWording(place.kind, place.language), revision: 0, changedAt: null }
  const { subject, body, revision, changedAt } = own
  return { ...place, subject, body, revision, changedAt }
}

/** Every text of the acting organisation, in both languages. */
export const findTemplates = (ctx: Ctx): Promise<Template[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepFiles, { organisationId })
    const own = await tx.db.select().from(templates).where(eq(templates.organisationId, organisationId))
    return letterKinds.flatMap((kind) =>
      (['nl', 'en'] as const).map((language) => {
        const found = own.find((one) => one.kind === kind && one.language === language)
        const wording = found ?? standardWording(kind, language)
        const { subject, body } = wording
        return { kind, language, subject, body, revision: found?.revision ?? 0, changedAt: found?.changedAt ?? null }
      }),
    )
  })

/** One text. @throws AppError not_found */
export const readTemplate = (ctx: Ctx, place: TemplatePlace): Promise<Template> =>
  inTransaction(ctx, (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepFiles, { organisationId })
    return wordingOf(tx, organisationId, place)
  })

function mustKnowFields(
  { subject, body }: Wording,
  { kind, language }: { kind: TemplatePlace['kind']; language: Language },
) {
  const problems = Object.entries({ subject, body }).flatMap(([path, text]) =>
    unknownFields(text, kind, language).map((name) => ({ path, reason: 'screening.field_unknown', params: { name } })),
  )
  if (problems.length > 0) throw invalid(problems)
}

/** Keeps the own words of the organisation. @throws AppError invalid naming every unknown field, conflict when changed meanwhile */
export const saveTemplate = (
  ctx: Ctx,
  place: TemplatePlace,
  { revision, ...wording }: TemplateInput,
): Promise<Template> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    authorise(tx, may.keepFiles, { organisationId })
    mustKnowFields(wording, place)
    const changed = { ...wording, changedBy: personId, changedAt: tx.now, revision: revision + 1 }
    const kept =
      revision === 0
        ? await tx.db
            .insert(templates)
            .values({ organisationId, ...place, ...changed })
            .onConflictDoNothing()
            .returning()
        : await tx.db
            .update(templates)
            .set(changed)
            .where(and(at(organisationId, place), eq(templates.revision, revision)))
            .returning()
    if (kept.length === 0) throw conflict('template')
    await audit(tx, 'screening.save_template', {
      ...{ object: 'organisation', id: organisationId, fields: [place.kind, place.language] },
    })
    return { ...place, ...wording, revision: revision + 1, changedAt: tx.now }
  })

/** Goes back to the standard text. */
export const resetTemplate = (ctx: Ctx, place: TemplatePlace): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepFiles, { organisationId })
    await tx.db.delete(templates).where(at(organisationId, place))
    await audit(tx, 'screening.reset_template', {
      ...{ object: 'organisation', id: organisationId, fields: [place.kind, place.language] },
    })
  })
