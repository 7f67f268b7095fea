import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, problems } from '#platform/api'
import { classes } from '../codes.ts'
import { findAddressees } from './batch.ts'
import { BatchQuery, SendLetter, TemplateInput, TemplatePlace } from './input.ts'
import { findTemplates, resetTemplate, saveTemplate } from './keeping.ts'
import { letterKinds, ways } from './model.ts'
import { lettersFor, sendLetter } from './sending.ts'

const tags = ['screening']
const TemplateOut = z
  .object({
    kind: z.enum(letterKinds),
    language: z.enum(['nl', 'en']),
    subject: z.string(),
    body: z.string().openapi({ description: 'Markdown, with fields between double braces' }),
    revision: z.int().openapi({ description: '0 for the standard text' }),
  })
  .openapi('ScreeningLetterTemplate')
const LetterOut = z
  .object({
    ...{ kind: z.enum(letterKinds), language: z.enum(['nl', 'en']), subject: z.string(), body: z.string() },
    ways: z.array(z.enum(ways)),
  })
  .openapi('ScreeningLetter')

const list = createRoute({
  method: 'get',
  path: '/screening-letter-templates',
  tags,
  operationId: 'listLetterTemplates',
  description: 'Every text in both languages: the own words of the organisation, or the standard text.',
  responses: { 200: json(z.array(TemplateOut), 'Texts'), ...problems(401, 403, 404) },
})
const save = createRoute({
  method: 'post',
  path: '/screening-letter-templates',
  tags,
  operationId: 'saveLetterTemplate',
  description: 'Keeps the own words of the organisation; a field that does not exist is refused by its name.',
  request: { body: body(TemplateInput.extend(TemplatePlace.shape)) },
  responses: { 201: json(TemplateOut, 'Kept'), ...problems(400, 401, 403, 404, 409) },
})
const reset = createRoute({
  method: 'post',
  path: '/screening-letter-template-resets',
  tags,
  operationId: 'resetLetterTemplate',
  request: { body: body(TemplatePlace) },
  responses: { 204: { description: 'The standard text holds again' }, ...problems(400, 401, 403, 404) },
})
const letters = createRoute({
  method: 'get',
  path: '/screening-files/{id}/letters',
  tags,
  operationId: 'listScreeningLetters',
  description: 'The letters that make sense for a file now, filled in. Reading it is logged.',
  request: { params: IdParam },
  responses: { 200: json(z.array(LetterOut), 'Letters'), ...problems(400, 401, 403, 404) },
})
const send = createRoute({
  method: 'post',
  path: '/screening-files/{id}/letters',
  tags,
  operationId: 'sendScreeningLetter',
  description: 'Mails a letter, or notes that it was made to print: kind, day and by whom, never its content.',
  request: { params: IdParam, body: body(SendLetter) },
  responses: { 204: { description: 'Sent, or noted' }, ...problems(400, 401, 403, 404, 409) },
})

const AddresseesOut = z
  .object({
    count: z.int().openapi({ description: 'of all; at most 200 are named' }),
    results: z.array(
      z.object({
        ...{ fileId: z.uuid(), name: z.string(), function: z.string(), class: z.enum(classes) },
        hasMail: z.boolean().openapi({ description: 'whether a mail can go there too' }),
      }),
    ),
  })
  .openapi('LetterAddressees')
const addressees = createRoute({
  method: 'get',
  path: '/screening-letter-addressees',
  tags,
  operationId: 'listLetterAddressees',
  description: 'For whom a letter of this kind, in this language, makes sense now.',
  request: { query: BatchQuery },
  responses: { 200: json(AddresseesOut, 'People'), ...problems(400, 401, 404) },
})

/** Letters and mails: their texts, and sending them. */
export const templatesApi = newApi()
  .openapi(list, async (c) => c.json(z.array(TemplateOut).parse(await findTemplates(c.var.ctx)), 200))
  .openapi(save, async (c) => {
    const { kind, language, ...input } = c.req.valid('json')
    return c.json(TemplateOut.parse(await saveTemplate(c.var.ctx, { kind, language }, input)), 201)
  })
  .openapi(reset, async (c) => {
    await resetTemplate(c.var.ctx, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(letters, async (c) => {
    const found = await lettersFor(c.var.ctx, c.req.valid('param').id, c.var.baseUrl)
    return c.json(z.array(LetterOut).parse(found.letters), 200)
  })
  .openapi(addressees, async (c) => c.json(await findAddressees(c.var.ctx, c.req.valid('query')), 200))
  .openapi(send, async (c) => {
    await sendLetter(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.body(null, 204)
  })
