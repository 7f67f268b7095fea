import { z } from 'zod'
import { accessClasses, keys, kinds, themes, wants } from '../codes.ts'

export const sourceSorts = ['name', 'code', 'kind', 'access', 'holder', 'publishedOn'] as const
export const SourceQuery = z.object({
  /** In name, contents, use and holder; in Dutch, and with typing errors. */
  search: z.string().trim().max(200).default(''),
  kind: z.enum(kinds).optional(),
  theme: z.enum(themes).optional(),
  key: z.enum(keys).optional(),
  want: z.enum(wants).optional(),
  access: z.enum(accessClasses).optional(),
  sort: z.enum(sourceSorts).default('name'),
  descending: z.boolean().default(false),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type SourceQuery = z.input<typeof SourceQuery>
