import { createRoute, z } from '@hono/zod-openapi'
import { themeOf } from '#modules/frameworks'
import { body, IdParam, json, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import { notFound } from '#platform/errors'
import { answer, confirm } from '../answering.ts'
import { askedFor } from '../asked.ts'
import { AnswerInput } from '../input.ts'
import { isAnswered } from '../model.ts'
import type { AnswerRow } from '../schema.ts'
import { type ScanView, viewScan } from '../view.ts'
import { NormParam, tags, yesOrNo } from './parameters.ts'

const SavedOut = z
  .object({
    norm: z.string(),
    level: z.number().int().nullable(),
    notApplicable: z.boolean(),
    reason: z.string().nullable(),
    measure: z.string().nullable(),
    measureDue: z.iso.date().nullable(),
    needsConfirmation: z.boolean().openapi({ description: 'carried forward from the previous round' }),
    version: z.number().int().openapi({ description: 'to be sent back when the answer is saved; 0 without an answer' }),
    answeredBy: z.uuid().nullable(),
    answeredAt: z.iso.datetime().nullable(),
  })
  .openapi('SavedAnswer')
const presentSaved = (saved: AnswerRow): z.infer<typeof SavedOut> => ({
  norm: saved.norm,
  level: saved.level,
  notApplicable: saved.notApplicable,
  reason: saved.reason,
  measure: saved.measure,
  measureDue: saved.measureDue,
  needsConfirmation: saved.needsConfirmation,
  version: saved.version,
  answeredBy: saved.answeredBy,
  answeredAt: saved.answeredAt.toISOString(),
})
const notYet = {
  level: null,
  notApplicable: false,
  reason: null,
  measure: null,
  measureDue: null,
  needsConfirmation: false,
  version: 0,
  answeredBy: null,
  answeredAt: null,
}

const AnswerOut = SavedOut.extend({
  theme: z.string(),
  counting: z.number().int().nullable().openapi({ description: 'the level after the rules on evidence' }),
  because: z
    .object({ rule: z.string(), reason: z.string() })
    .nullable()
    .openapi({ description: 'why it counts lower' }),
  askedFrom: z.array(z.uuid()).openapi({ description: 'the people who are asked for this norm' }),
  evidenceIds: z.array(z.uuid()),
  commentCount: z.number().int(),
  origins: z
    .array(
      z.object({
        scanId: z.uuid(),
        roundId: z.uuid(),
        framework: z.string().openapi({ description: 'the version of that round' }),
        norm: z.string(),
        kind: z.enum(['carry', 'confirm', 'split', 'merge']),
        level: z.number().int().nullable(),
        notApplicable: z.boolean(),
      }),
    )
    .openapi({ description: 'what it was carried forward from, by the mapping between the versions' }),
}).openapi('Answer')

/** Every norm that the round asks, in the order of the framework, with its answer as far as it was given. */
function presentAnswers(view: ScanView): z.infer<typeof AnswerOut>[] {
  const scores = new Map(view.scored.rows.map((row) => [row.norm, row]))
  return view.nodes.map(({ code }) => {
    const given = view.answers.get(code)
    const score = scores.get(code)
    const theme = themeOf(view.framework, code)
    return {
      ...(given ? presentSaved(given) : { norm: code, ...notYet }),
      theme,
      counting: score?.counting ?? null,
      because: score?.because ? { rule: score.because.rule, reason: score.because.reason } : null,
      askedFrom: askedFor(view.asks, code, theme),
      evidenceIds: view.proofs.filter(({ norm }) => norm === code).map(({ id }) => id),
      commentCount: view.comments.get(code) ?? 0,
      origins: view.origins
        .filter(({ norm }) => norm === code)
        .map(({ scanId, roundId, framework, fromNorm, kind, level, notApplicable }) => ({
          scanId,
          roundId,
          framework,
          norm: fromNorm,
          kind,
          level,
          notApplicable,
        })),
    }
  })
}

const AnswerQuery = PageQuery.extend({
  theme: z.string().max(200).optional(),
  answered: yesOrNo.openapi({ description: 'with a level or n.v.t., or without' }),
  needsConfirmation: yesOrNo,
  askedFrom: z.uuid().optional().openapi({ description: 'a person' }),
})
const list = createRoute({
  method: 'get',
  path: '/scans/{id}/answers',
  tags,
  operationId: 'listAnswers',
  request: { params: IdParam, query: AnswerQuery },
  responses: {
    200: json(pageOf(AnswerOut, 'Answer'), 'Every norm that is asked, with its answer'),
    ...problems(400, 401, 403, 404),
  },
})
const read = createRoute({
  method: 'get',
  path: '/scans/{id}/answers/{norm}',
  tags,
  operationId: 'readAnswer',
  request: { params: NormParam },
  responses: { 200: json(AnswerOut, 'The answer to one norm'), ...problems(400, 401, 403, 404) },
})
const save = createRoute({
  method: 'put',
  path: '/scans/{id}/answers/{norm}',
  tags,
  operationId: 'saveAnswer',
  description:
    '`version` is the one that was read. When someone saved another answer meanwhile, nothing is saved (409).',
  request: { params: NormParam, body: body(AnswerInput) },
  responses: { 200: json(SavedOut, 'Saved'), ...problems(400, 401, 403, 404, 409) },
})
const confirmRoute = createRoute({
  method: 'post',
  path: '/scans/{id}/answers/{norm}/confirmations',
  tags,
  operationId: 'confirmAnswer',
  description: 'Keeps an answer that was carried forward from the previous round as it is.',
  request: { params: NormParam },
  responses: { 201: json(SavedOut, 'Confirmed'), ...problems(400, 401, 403, 404, 409) },
})

/** The answers of a scan. */
export const answersApi = newApi()
  .openapi(list, async (c) => {
    const { theme, answered, needsConfirmation, askedFrom, ...paging } = c.req.valid('query')
    const shown = presentAnswers(await viewScan(c.get('ctx'), c.req.valid('param').id))
      .filter((it) => theme === undefined || it.theme === theme)
      .filter((it) => answered === undefined || isAnswered(it) === answered)
      .filter((it) => needsConfirmation === undefined || it.needsConfirmation === needsConfirmation)
      .filter((it) => askedFrom === undefined || it.askedFrom.includes(askedFrom))
    return c.json(paged(c, shown, paging), 200)
  })
  .openapi(read, async (c) => {
    const { id, norm } = c.req.valid('param')
    const found = presentAnswers(await viewScan(c.get('ctx'), id)).find((it) => it.norm === norm)
    if (!found) throw notFound('norm')
    return c.json(found, 200)
  })
  .openapi(save, async (c) => {
    const { id, norm } = c.req.valid('param')
    return c.json(presentSaved(await answer(c.get('ctx'), id, norm, c.req.valid('json'))), 200)
  })
  .openapi(confirmRoute, async (c) => {
    const { id, norm } = c.req.valid('param')
    return c.json(presentSaved(await confirm(c.get('ctx'), id, norm)), 201)
  })
