import { and, eq, max } from 'drizzle-orm'
import type { Ctx, Tx } from '#platform/db'
import { ruleBroken } from '#platform/errors'
import { changed, keep, made, ownedBy, rowAt } from '../keeping.ts'
import { mustExist } from '../planning/about.ts'
import { type Line, lines, type Part, parts, type SubProject, subProjects } from '../schema.ts'
import type { ChangeLine, ChangePart, ChangeSubProject, NewLine, NewPart, NewSubProject } from './input.ts'
import { mustHavePlaces, mustRefer } from './referring.ts'

/** Adds a line, as the last. @throws AppError invalid for municipalities that the district does not have */
export const addLine = (ctx: Ctx, programmeId: string, input: NewLine): Promise<Line> =>
  keep(ctx, programmeId, { what: 'add_line', object: 'line' }, async (tx, programme) => {
    await mustHavePlaces(tx, programme, input.municipalities)
    const [last] = await tx.db
      .select({ position: max(lines.position) })
      .from(lines)
      .where(eq(lines.programmeId, programmeId))
    const position = (last?.position ?? 0) + 1
    const row = { ...input, position, ...ownedBy(programme) }
    return made(await tx.db.insert(lines).values(row).returning(), 'line')
  })

export const changeLine = (
  ctx: Ctx,
  programmeId: string,
  id: string,
  { revision, ...input }: ChangeLine,
): Promise<Line> =>
  keep(ctx, programmeId, { what: 'change_line', object: 'line' }, async (tx, programme) => {
    await mustHavePlaces(tx, programme, input.municipalities)
    const rows = await tx.db
      .update(lines)
      .set({ ...input, revision: revision + 1 })
      .where(rowAt(lines, programmeId, id, revision))
      .returning()
    return changed(tx, rows, { table: lines, programmeId, id, object: 'line' })
  })

/** Removes a line without sub-projects. @throws AppError rule_broken while something hangs on it */
export const removeLine = (ctx: Ctx, programmeId: string, id: string): Promise<{ id: string }> =>
  keep(ctx, programmeId, { what: 'remove_line', object: 'line' }, async (tx) => {
    const own = and(eq(lines.id, id), eq(lines.programmeId, programmeId))
    return made(await tx.db.delete(lines).where(own).returning({ id: lines.id }), 'line')
  })

/** Adds a sub-project with the next number. @throws AppError invalid for everything that it names and that is not there */
export const addSubProject = (ctx: Ctx, programmeId: string, input: NewSubProject): Promise<SubProject> =>
  keep(ctx, programmeId, { what: 'add_sub_project', object: 'sub-project' }, async (tx, programme) => {
    const framework = await mustRefer(tx, programme, input, null)
    const [last] = await tx.db
      .select({ number: max(subProjects.number) })
      .from(subProjects)
      .where(eq(subProjects.programmeId, programmeId))
    const number = (last?.number ?? 0) + 1
    const row = { ...input, framework, number, ...ownedBy(programme) }
    return made(await tx.db.insert(subProjects).values(row).returning(), 'sub-project')
  })

export const changeSubProject = (
  ctx: Ctx,
  programmeId: string,
  id: string,
  { revision, ...input }: ChangeSubProject,
): Promise<SubProject> =>
  keep(ctx, programmeId, { what: 'change_sub_project', object: 'sub-project' }, async (tx, programme) => {
    const own = and(eq(subProjects.id, id), eq(subProjects.programmeId, programmeId))
    const before = made(await tx.db.select().from(subProjects).where(own), 'sub-project')
    const framework = await mustRefer(tx, programme, input, before)
    const rows = await tx.db
      .update(subProjects)
      .set({ ...input, framework, revision: revision + 1 })
      .where(rowAt(subProjects, programmeId, id, revision))
      .returning()
    return changed(tx, rows, { table: subProjects, programmeId, id, object: 'sub-project' })
  })

/** Removes a sub-project on which nothing hangs. @throws AppError rule_broken while something does */
export const removeSubProject = (ctx: Ctx, programmeId: string, id: string): Promise<{ id: string }> =>
  keep(ctx, programmeId, { what: 'remove_sub_project', object: 'sub-project' }, async (tx) => {
    const own = and(eq(subProjects.id, id), eq(subProjects.programmeId, programmeId))
    return made(await tx.db.delete(subProjects).where(own).returning({ id: subProjects.id }), 'sub-project')
  })

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Adds a part with the next letter. @throws AppError rule_broken after z */
export const addPart = (ctx: Ctx, programmeId: string, { subProjectId, ...input }: NewPart): Promise<Part> =>
  keep(ctx, programmeId, { what: 'add_part', object: 'part' }, async (tx, programme) => {
    await mustExist(tx, programmeId, subProjectId, 'subProjectId')
    const letter = await nextLetter(tx, subProjectId)
    const row = { ...input, subProjectId, letter, ...ownedBy(programme) }
    return made(await tx.db.insert(parts).values(row).returning(), 'part')
  })

async function nextLetter(tx: Tx, subProjectId: string): Promise<string> {
  const [last] = await tx.db
    .select({ letter: max(parts.letter) })
    .from(parts)
    .where(eq(parts.subProjectId, subProjectId))
  const next = letters[letters.indexOf(last?.letter ?? '') + 1]
  if (!next) throw ruleBroken('programme.too_many_parts')
  return next
}

export const changePart = (
  ctx: Ctx,
  programmeId: string,
  id: string,
  { revision, ...input }: ChangePart,
): Promise<Part> =>
  keep(ctx, programmeId, { what: 'change_part', object: 'part' }, async (tx) => {
    const rows = await tx.db
      .update(parts)
      .set({ ...input, revision: revision + 1 })
      .where(rowAt(parts, programmeId, id, revision))
      .returning()
    return changed(tx, rows, { table: parts, programmeId, id, object: 'part' })
  })

/** Removes a part on which nothing hangs. @throws AppError rule_broken while something does */
export const removePart = (ctx: Ctx, programmeId: string, id: string): Promise<{ id: string }> =>
  keep(ctx, programmeId, { what: 'remove_part', object: 'part' }, async (tx) => {
    const own = and(eq(parts.id, id), eq(parts.programmeId, programmeId))
    return made(await tx.db.delete(parts).where(own).returning({ id: parts.id }), 'part')
  })
