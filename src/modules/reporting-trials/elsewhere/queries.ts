import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { notFound } from '#platform/errors'
import { sizes, subjects } from '../model.ts'
import { may } from '../policy.ts'
import { type Released, released } from '../schema.ts'

export const releasedSorts = ['releasedOn', 'method', 'size'] as const
export const ReleasedQuery = z.object({
  method: z.string().max(40).default(''),
  size: z.enum(sizes).optional(),
  subject: z.enum(subjects).optional(),
  sort: z.enum(releasedSorts).default('releasedOn'),
  descending: z.boolean().default(true),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type ReleasedQuery = z.input<typeof ReleasedQuery>

type Asked = ReturnType<typeof ReleasedQuery.parse>

const columns = {
  releasedOn: released.releasedOn,
  method: released.method,
  size: sql`array_position(array['small', 'middle', 'large', 'unknown'], ${released.size})`,
} as const

const fits = ({ method, size, subject }: Pick<Asked, 'method' | 'size' | 'subject'>): SQL | undefined =>
  and(
    method === '' ? undefined : eq(released.method, method),
    size ? eq(released.size, size) : undefined,
    subject ? eq(released.subject, subject) : undefined,
  )

const order = ({ sort, descending }: Asked) => [
  descending ? sql`${columns[sort]} desc` : sql`${columns[sort]} asc`,
  desc(released.subjectId),
]

/** What the municipalities of the district released, without their names; `count` is of all pages. */
export const findReleased = (ctx: Ctx, query: ReleasedQuery = {}): Promise<{ count: number; results: Released[] }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, districtId } = personOf(tx)
    authorise(tx, may.readReleased, { organisationId: districtId ?? organisationId, districtId })
    const asked = ReleasedQuery.parse(query)
    const results = await tx.db
      .select()
      .from(released)
      .where(fits(asked))
      .orderBy(...order(asked))
      .limit(asked.pageSize)
      .offset((asked.page - 1) * asked.pageSize)
    return { count: await tx.db.$count(released, fits(asked)), results }
  })

/** One of them, as coarse as in the list. @throws AppError not_found */
export const readReleased = (ctx: Ctx, id: string): Promise<Released> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, districtId } = personOf(tx)
    authorise(tx, may.readReleased, { organisationId: districtId ?? organisationId, districtId })
    const [found] = await tx.db.select().from(released).where(eq(released.subjectId, id))
    if (!found) throw notFound('released_result')
    return found
  })

/** All that the query finds, for a file. The log says that it was taken out. */
export const exportReleased = (ctx: Ctx, query: ReleasedQuery = {}): Promise<Released[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, districtId } = personOf(tx)
    authorise(tx, may.readReleased, { organisationId: districtId ?? organisationId, districtId })
    const asked = ReleasedQuery.parse(query)
    await audit(tx, 'trials.export_released', { object: 'organisation', id: organisationId })
    return tx.db
      .select()
      .from(released)
      .where(fits(asked))
      .orderBy(...order(asked))
  })
