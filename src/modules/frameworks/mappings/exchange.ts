import { authorise } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { invalid, notFound } from '#platform/errors'
import { may } from '../policy.ts'
import { combinedMapping } from './between.ts'
import { readMappingFile } from './formats/read.ts'
import { writeMappingOscal } from './formats/write-oscal.ts'
import { findMapping, loadVersions } from './load.ts'
import type { MappingFormat } from './model.ts'
import type { Mapping } from './schema.ts'
import { replaceMapping } from './service.ts'

/**
 * A mapping as a file that comes back without loss; where none was made between the two, the published ones that lead from one to the
 * other as one.
 */
export const exportMapping = (
  ctx: Ctx,
  toId: string,
  fromId: string,
  format: MappingFormat,
): Promise<{ name: string; content: string | Uint8Array }> =>
  inTransaction(ctx, async (tx) => {
    const { before, after } = await loadVersions(tx, toId, fromId)
    authorise(tx, may.read, after)
    const own = await findMapping(tx, toId, fromId)
    const mapping = own ?? (await combinedMapping(tx, fromId, toId))?.content
    if (!mapping) throw notFound('mapping')
    const name = `${after.code}-${before.version}-${after.version}`.replace(/[^\w.-]+/g, '-')
    if (format === 'json') {
      const isPublished = own === null || own.state === 'published'
      const at = own ? (own.publishedAt ?? own.createdAt) : tx.now
      const versions = { before: before.framework, after: after.framework }
      return {
        name: `${name}.oscal.json`,
        content: writeMappingOscal({ content: mapping, ...versions, isPublished, at }),
      }
    }
    const { writeMappingSpreadsheet } = await import('./formats/spreadsheet.ts')
    return { name: `${name}.xlsx`, content: await writeMappingSpreadsheet(mapping, before.framework, after.framework) }
  })

/**
 * Puts the mapping of a file in place of the draft, or makes the draft. `revision` is the one that was seen, if any.
 * @throws AppError invalid with every fault of the file; nothing is kept then
 */
export const importMapping = (
  ctx: Ctx,
  toId: string,
  fromId: string,
  { bytes, revision }: { bytes: Uint8Array; revision?: number | undefined },
): Promise<Mapping> =>
  inTransaction(ctx, async (tx) => {
    const { before, after } = await loadVersions(tx, toId, fromId)
    authorise(tx, may.keep, after)
    const { faults, ...content } = await readMappingFile(bytes, before.framework, after.framework)
    if (faults.length > 0)
      throw invalid(faults.map(({ norm, reason, params }) => ({ path: norm ?? 'file', reason, params })))
    return replaceMapping(tx, toId, fromId, { ...content, ...(revision === undefined ? {} : { revision }) })
  })
