import { and, asc, desc, eq, getTableColumns, ilike, sql } from 'drizzle-orm'
import { namesOf, organisationById } from '#modules/organisations'
import { allows, authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { PaperQuery } from './input.ts'
import { findPaper, keepRule, mustRead, textsOf, worksOn } from './load.ts'
import { kinds, stepsFrom } from './model.ts'
import { may } from './policy.ts'
import { type PaperRow, papers } from './schema.ts'

const { frozen: _, ...columns } = getTableColumns(papers)
/** A paper as lists and pages show it: all but its frozen content. */
export type Paper = Omit<PaperRow, 'frozen'>

/** One page of the papers that the actor may see, searched, filtered and sorted; `count` is of all pages. */
export const findPapers = (ctx: Ctx, query: PaperQuery = {}): Promise<{ count: number; results: Paper[] }> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.listPapers, { organisationId: personOf(tx).organisationId })
    const { page, pageSize, search, kind, state, sort, descending } = PaperQuery.parse(query)
    const fits = and(
      search === '' ? undefined : ilike(papers.title, `%${search.replace(/[\\%_]/g, '\\$&')}%`),
      kind ? eq(papers.kind, kind) : undefined,
      state ? eq(papers.state, state) : undefined,
    )
    const [total] = await tx.db.select({ count: sql<number>`count(*)::int` }).from(papers).where(fits)
    const by = sort === 'kind' ? sql`array_position(${kindList}, ${papers.kind})` : sql`${papers[sort]}`
    const results = await tx.db
      .select(columns)
      .from(papers)
      .where(fits)
      .orderBy(descending ? desc(by) : asc(by), asc(papers.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize)
    return { count: total?.count ?? 0, results }
  })

const kindList = sql.raw(`array[${kinds.map((kind) => `'${kind}'`).join(', ')}]`)

/** All pages of the same list, for a file. */
export const allPapers = (ctx: Ctx, query: PaperQuery): Promise<Paper[]> =>
  inTransaction(ctx, async (tx) => {
    const all: Paper[] = []
    for (let page = 1; ; page += 1) {
      const { count, results } = await findPapers(tx, { ...query, page, pageSize: 200 })
      all.push(...results)
      if (all.length >= count || results.length === 0) return all
    }
  })

export type PaperView = Paper & {
  ownerName: string
  publisherName: string | null
  /** What its workers wrote, by place; empty for its readers. */
  texts: Record<string, string>
  rights: { keep: boolean; release: boolean; works: boolean }
  steps: ReturnType<typeof stepsFrom>
}

/** One paper with its texts and what the actor may do with it. @throws AppError not_found; forbidden */
export const readPaper = (ctx: Ctx, id: string): Promise<PaperView> =>
  inTransaction(ctx, async (tx) => {
    const { frozen: _, ...paper } = await findPaper(tx, id)
    await mustRead(tx, { ...paper, frozen: null })
    const keep = allows(tx, keepRule(paper), paper)
    const works = worksOn(tx, paper)
    const names = paper.publishedBy ? await namesOf(tx, [paper.publishedBy]) : []
    return {
      ...paper,
      ownerName: (await organisationById(tx, paper.organisationId)).name,
      publisherName: names[0]?.name ?? null,
      texts: works ? await textsOf(tx, id) : {},
      rights: { keep, works, release: keep && paper.kind === 'fact-sheet' && paper.state === 'published' },
      steps: keep ? stepsFrom(paper.state) : [],
    }
  })
