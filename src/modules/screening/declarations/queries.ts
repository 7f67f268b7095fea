import { and, asc, desc, eq, ilike, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { allows, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { mustAssess } from './assessors.ts'
import { DeclarationQuery } from './input.ts'
import { may } from './policy.ts'
import { type Declaration, declarations } from './schema.ts'

type Asked = ReturnType<typeof DeclarationQuery.parse>

/** HR sees all of the organisation but their own; everyone else what they assess. */
function fits(tx: Tx, { search, state, kind }: Pick<Asked, 'search' | 'state' | 'kind'>): SQL | undefined {
  const { organisationId, personId } = personOf(tx)
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return and(
    eq(declarations.organisationId, organisationId),
    isNull(declarations.replacedAt),
    or(isNull(declarations.personId), ne(declarations.personId, personId)),
    allows(tx, may.readAll, { organisationId }) ? undefined : eq(declarations.assessorId, personId),
    search === '' ? undefined : or(ilike(declarations.name, like), ilike(declarations.function, like)),
    state ? eq(declarations.state, state) : undefined,
    kind ? eq(declarations.kind, kind) : undefined,
  )
}

const columns = {
  declaredAt: declarations.declaredAt,
  name: sql`lower(${declarations.name})`,
  function: sql`lower(${declarations.function})`,
  state: declarations.state,
} as const
const order = ({ sort, descending }: Asked) => [(descending ? desc : asc)(columns[sort]), asc(declarations.id)]

/** One page of the declarations that hold and that the actor may read; `count` is of all pages. @throws AppError not_found */
export const findDeclarations = (
  ctx: Ctx,
  query: DeclarationQuery = {},
): Promise<{ count: number; results: Declaration[] }> =>
  inTransaction(ctx, async (tx) => {
    await mustAssess(tx, declarations)
    const asked = DeclarationQuery.parse(query)
    const { page, pageSize } = asked
    const where = fits(tx, asked)
    const results = await tx.db
      .select()
      .from(declarations)
      .where(where)
      .orderBy(...order(asked))
      .limit(pageSize)
      .offset((page - 1) * pageSize)
    await audit(tx, 'screening.read_declarations', { object: 'organisation', id: personOf(tx).organisationId })
    return { count: await tx.db.$count(declarations, where), results }
  })

/** All that the query finds, whatever its page, for a file. The log says that it was taken out. */
export const exportDeclarations = (ctx: Ctx, query: DeclarationQuery = {}): Promise<Declaration[]> =>
  inTransaction(ctx, async (tx) => {
    await mustAssess(tx, declarations)
    const asked = DeclarationQuery.parse(query)
    await audit(tx, 'screening.export_declarations', { object: 'organisation', id: personOf(tx).organisationId })
    return tx.db
      .select()
      .from(declarations)
      .where(fits(tx, asked))
      .orderBy(...order(asked))
  })
