import { createRoute, z } from '@hono/zod-openapi'
import { file, IdParam, json, languageOf, newApi, problems } from '#platform/api'
import { download } from '#platform/web'
import { waterbedFile } from './file.ts'
import { WaterbedFile, WaterbedQuery } from './input.ts'
import { readWaterbed } from './service.ts'
import type { WaterbedView } from './shown.ts'

const share = z.number().nullable()
const change = z.object({ before: share, after: share })
const kind = z.enum(['theme', 'norm'])
const WaterbedOut = z
  .object({
    roundId: z.uuid(),
    named: z.boolean(),
    subject: z.object({ kind, code: z.string() }),
    district: share.openapi({ description: 'mean difference between neighbours, 0 to 1' }),
    highest: share,
    lowest: z.object({ height: z.number(), count: z.number().int() }).nullable(),
    answered: z.number().int(),
    total: z.number().int(),
    classes: z
      .object({ counts: z.array(z.number().int()), unknown: z.number().int() })
      .openapi({ description: 'municipalities with an exposure from 0, 5, 10, 20 and 40% up' }),
    municipalities: z
      .array(
        z.object({
          code: z.string(),
          name: z.string(),
          height: share,
          exposure: share,
          isWeakest: z.boolean(),
          openEdge: z
            .object({
              inside: z.number().int(),
              outside: z.array(z.string()),
              atGermany: z.boolean(),
              share: z.number(),
            })
            .nullable(),
        }),
      )
      .openapi({ description: 'as far as the caller may see them: all, or only their own' }),
    geary: z
      .object({
        c: z.number(),
        n: z.number().int(),
        alike: z.number(),
        unlike: z.number(),
        shuffles: z.number().int(),
        seed: z.number().int(),
      })
      .nullable(),
    whatIf: z
      .object({
        code: z.string(),
        own: change,
        district: change,
        highest: change,
        neighbours: z.array(change.extend({ name: z.string() })),
        raises: z.number().int(),
        lowers: z.number().int(),
      })
      .nullable(),
    best: z.array(
      z.object({
        municipality: z.string().nullable(),
        norm: z.string(),
        from: z.number().int(),
        to: z.number().int(),
        highest: change,
        district: change,
        raises: z.number().int(),
      }),
    ),
    subjects: z.array(z.object({ kind, code: z.string(), district: share, highest: share, lowest: share })),
  })
  .openapi('WaterbedPicture', { description: 'Potential displacement, never an effect; shares from 0 to 1, unrounded' })

const read = createRoute({
  method: 'get',
  path: '/rounds/{id}/waterbed',
  tags: ['common-threads'],
  operationId: 'readWaterbed',
  request: { params: IdParam, query: WaterbedQuery },
  responses: {
    200: json(WaterbedOut, 'The waterbed of a theme or norm, and what changes when one municipality is raised'),
    ...problems(400, 401, 403, 404),
  },
})
const figures = createRoute({
  method: 'get',
  path: '/rounds/{id}/waterbed/figures',
  tags: ['common-threads'],
  operationId: 'exportWaterbed',
  description: 'Headings are Dutch, or English by `Accept-Language: en`.',
  request: { params: IdParam, query: WaterbedFile },
  responses: { 200: file('Every theme and norm as a file', 'csv', 'xlsx'), ...problems(400, 401, 403, 404) },
})

function present(view: WaterbedView): z.infer<typeof WaterbedOut> {
  const { whatIf } = view
  return {
    roundId: view.round.id,
    named: view.named,
    subject: view.subject,
    district: view.district,
    highest: view.highest,
    lowest: view.lowest,
    answered: view.answered,
    total: view.total,
    classes: view.classes,
    municipalities: view.places.map(({ code, name, height, exposure, isWeakest, openEdge }) => ({
      code,
      name,
      height,
      exposure,
      isWeakest,
      openEdge,
    })),
    geary: view.geary,
    whatIf: whatIf && {
      code: whatIf.code,
      own: whatIf.own,
      district: whatIf.district,
      highest: whatIf.highest,
      neighbours: whatIf.neighbours,
      raises: whatIf.raises,
      lowers: whatIf.lowers,
    },
    best: view.best,
    subjects: view.subjects,
  }
}

/** Where neighbours differ, and what one step would change. */
export const waterbedApi = newApi()
  .openapi(read, async (c) => {
    const view = await readWaterbed(c.get('ctx'), c.req.valid('param').id, c.req.valid('query'))
    return c.json(present(view), 200)
  })
  .openapi(figures, async (c) => {
    const { id } = c.req.valid('param')
    const { name, content } = await waterbedFile(c.get('ctx'), id, c.req.valid('query').form, languageOf(c))
    return download(name, content)
  })
