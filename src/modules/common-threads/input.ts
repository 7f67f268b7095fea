import { z } from 'zod'
import { threadTypes } from './model.ts'
import { subProjects } from './sub-project-names.ts'

const list = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string()),
)

export const ThreadInput = z.object({
  title: z.string().trim().min(1).max(200),
  description: z.string().trim().max(10_000).default(''),
  norms: list.pipe(z.array(z.string()).min(1)),
  municipalities: list,
  /** Ids of codes: the findings that the thread rests on, beside the scores. */
  codes: list.pipe(z.array(z.uuid()).max(20)).optional(),
  subProject: z.preprocess((value) => value || undefined, z.enum(subProjects).optional()),
  revision: z.coerce.number().int().min(0).default(0),
})
export type ThreadInput = z.infer<typeof ThreadInput>

/** Which figures go into a file, and its form. */
export const FiguresQuery = z.object({
  form: z.enum(['csv', 'xlsx']).default('xlsx'),
  theme: z.string().max(200).default(''),
  kind: z.enum(['core', 'plus']).optional(),
  type: z.enum(threadTypes).optional(),
  search: z.string().max(200).default(''),
})
