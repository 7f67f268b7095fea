import { z } from '@hono/zod-openapi'
import { IdParam } from '#platform/api'

const code = z.string().min(1).max(200)
const pathCode = (name: string, description: string) => code.openapi({ param: { name, in: 'path' }, description })
export const pathId = (name: string) => z.uuid().openapi({ param: { name, in: 'path' } })

export const NormParam = IdParam.extend({ norm: pathCode('norm', 'code of the norm') })
export const NodeParam = IdParam.extend({ node: pathCode('node', 'code of the theme or norm') })
export const NormQuery = z.object({ norm: code.optional().openapi({ description: 'only of the norm with this code' }) })
export const NeededNorm = z.object({ norm: code.openapi({ description: 'code of the norm' }) })
/** A yes or no in a query. */
export const yesOrNo = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional()
  .openapi({ type: 'boolean' })

export const tags = ['assessments']
/** Only those of a norm, when one is asked for. */
export const atNorm = <T extends { norm: string }>(all: readonly T[], norm: string | undefined): T[] =>
  all.filter((one) => norm === undefined || one.norm === norm)
