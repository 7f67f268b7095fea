import { z } from 'zod'
import { day, optional, revision, words } from '../fields.ts'
import { taskOrigins, taskStandings } from './model.ts'

const fields = {
  title: words(200),
  description: optional(words(10_000)),
  ownerId: z.uuid(),
  dueOn: day,
  subProjectId: optional(z.uuid()),
}

export const NewTask = z.object(fields)
export type NewTask = z.infer<typeof NewTask>

/** `revision` is that of the task as it was read, so that nobody overwrites what they have not seen. */
export const ChangeTask = z.object({ ...fields, revision })
export type ChangeTask = z.infer<typeof ChangeTask>

/** Cancelling needs a reason. */
export const CancelTask = z.object({ reason: words(2000, 5) })

export const taskSorts = ['dueOn', 'number', 'title', 'standing'] as const
export const TaskQuery = z.object({
  search: z.string().trim().max(200).default(''),
  standing: z.union([z.enum(['open', 'all']), z.enum(taskStandings)]).default('open'),
  ownerId: z.uuid().optional(),
  subProjectId: z.uuid().optional(),
  origin: z.enum(taskOrigins).optional(),
  sort: z.enum(taskSorts).default('dueOn'),
  descending: z.boolean().default(false),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(50),
})
export type TaskQuery = z.input<typeof TaskQuery>
