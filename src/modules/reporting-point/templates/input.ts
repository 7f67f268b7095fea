import { z } from 'zod'
import { templateKinds } from './model.ts'

const text = (longest: number) => z.string().trim().min(1).max(longest)

export const TemplateFields = z.object({ kind: z.enum(templateKinds), title: text(100), body: text(4000) })
export type TemplateFields = z.infer<typeof TemplateFields>
/** A text for one of the organisations where the actor has keys. */
export const NewTemplate = TemplateFields.extend({ organisationId: z.uuid() })
export type NewTemplate = z.infer<typeof NewTemplate>
export const ChangeTemplate = TemplateFields.extend({ revision: z.coerce.number().int().min(1) })
export type ChangeTemplate = z.infer<typeof ChangeTemplate>
