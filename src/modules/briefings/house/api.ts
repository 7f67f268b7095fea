import { createRoute, z } from '@hono/zod-openapi'
import { body, fieldsAndFile, fieldsOf, file, json, languageOf, newApi, problems } from '#platform/api'
import { download } from '#platform/web'
import { ResetStyle, StyleInput } from './input.ts'
import { keepStyle, resetStyle } from './keeping.ts'
import { contrastOnWhite, secondOf } from './model.ts'
import { readLogoPicture, readStyle, type StyleView } from './queries.ts'
import { sampleForms, styleSample } from './sample.ts'

const tags = ['house style']
const StyleOut = z
  .object({
    name: z.string(),
    accent: z.string(),
    secondAccent: z.string(),
    contrast: z
      .object({ accent: z.number(), secondAccent: z.number() })
      .openapi({ description: 'with white, from 1 to 21: at least 4.5 and 3' }),
    footer: z.string().nullable(),
    logo: z.object({ form: z.enum(['png', 'svg']), alt: z.string() }).nullable(),
    isSet: z.boolean().openapi({ description: 'whether the district has a style of its own' }),
    revision: z.number().int().openapi({ description: '0 when none was ever set' }),
    changedAt: z.iso.datetime().nullable(),
  })
  .openapi('HouseStyle')

const present = ({ style, isSet, revision, changedAt }: StyleView): z.infer<typeof StyleOut> => ({
  name: style.name,
  accent: style.accent,
  secondAccent: secondOf(style),
  contrast: { accent: contrastOnWhite(style.accent), secondAccent: contrastOnWhite(secondOf(style)) },
  footer: style.footer,
  logo: style.logo && { form: style.logo.form, alt: style.logo.alt },
  isSet,
  revision,
  changedAt: changedAt?.toISOString() ?? null,
})

const read = createRoute({
  method: 'get',
  path: '/house-style',
  tags,
  operationId: 'readHouseStyle',
  responses: { 200: json(StyleOut, 'How the papers of the acting district look'), ...problems(401, 403) },
})
const keep = createRoute({
  method: 'put',
  path: '/house-style',
  tags,
  operationId: 'keepHouseStyle',
  description: 'The whole style; a logo (PNG, JPEG or SVG) comes as `file` of a form, and stays when there is none.',
  request: { body: fieldsAndFile('KeepHouseStyle') },
  responses: { 200: json(StyleOut, 'The changed style'), ...problems(400, 401, 403, 409, 413, 415) },
})
const reset = createRoute({
  method: 'post',
  path: '/house-style/resets',
  tags,
  operationId: 'resetHouseStyle',
  description: 'Back to the standard style; what was published stays as it is.',
  request: { body: body(ResetStyle) },
  responses: { 200: json(StyleOut, 'The standard style'), ...problems(400, 401, 403, 409) },
})
const logo = createRoute({
  method: 'get',
  path: '/house-style/logo',
  tags,
  operationId: 'readHouseLogo',
  responses: { 200: file('The logo, a drawing too', 'png'), ...problems(401, 403, 404) },
})
const sample = createRoute({
  method: 'get',
  path: '/house-style/sample',
  tags,
  operationId: 'writeHouseSample',
  request: { query: z.object({ form: z.enum(sampleForms).default('pdf') }) },
  responses: { 200: file('A page in the style', ...sampleForms), ...problems(400, 401, 403, 409) },
})

export const houseApi = newApi()
houseApi.openAPIRegistry.register('KeepHouseStyle', StyleInput)
houseApi
  .openapi(read, async (c) => c.json(present(await readStyle(c.get('ctx'))), 200))
  .openapi(keep, async (c) => {
    const { fields, file: given } = await fieldsOf(c, StyleInput)
    const upload = given && { bytes: new Uint8Array(await given.arrayBuffer()) }
    return c.json(present(await keepStyle(c.get('ctx'), fields, upload)), 200)
  })
  .openapi(reset, async (c) => c.json(present(await resetStyle(c.get('ctx'), c.req.valid('json').revision)), 200))
  .openapi(logo, async (c) => download('logo.png', await readLogoPicture(c.get('ctx')), 'image/png'))
  .openapi(sample, async (c) => {
    const { name, content } = await styleSample(c.get('ctx'), c.req.valid('query').form, languageOf(c))
    return download(name, content)
  })
