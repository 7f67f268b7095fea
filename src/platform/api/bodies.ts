import { type RouteConfig, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { invalid } from '#platform/errors'
import { type Language, languages, plainText } from '#platform/language'
import { valuesOf } from '#platform/web'

type Body = NonNullable<NonNullable<RouteConfig['request']>['body']>

/** A JSON body that an endpoint needs; as in a form, control characters and halves of characters are left out of every text. */
export const body = <T extends z.ZodType>(schema: T) => ({
  required: true,
  content: { 'application/json': { schema: z.preprocess(clean, schema) } },
})

function clean(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value).toWellFormed()
  if (Array.isArray(value)) return value.map(clean)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, clean(one)]))
}

/** The media types of the files that go in and out. */
export const mediaTypes = {
  json: 'application/json',
  yaml: 'application/yaml',
  xml: 'application/xml',
  csv: 'text/csv',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  html: 'text/html',
  png: 'image/png',
} as const
type FileKind = keyof typeof mediaTypes

const bytes = { type: 'string', format: 'binary' } as const

/** An answer that is a file of one of these kinds. */
export const file = (description: string, ...kinds: readonly FileKind[]) => ({
  description,
  headers: {
    'content-disposition': { description: 'attachment with the name of the file', schema: { type: 'string' as const } },
  },
  content: Object.fromEntries(kinds.map((kind) => [mediaTypes[kind], { schema: bytes }])),
})

/** A file that goes in: as the body itself with its media type, or in the field `file` of a form. Read it by `uploadOf`. */
export const upload = (...kinds: readonly FileKind[]): Body => ({
  required: true,
  content: {
    ...Object.fromEntries(kinds.map((kind) => [mediaTypes[kind], { schema: bytes }])),
    'multipart/form-data': { schema: { type: 'object', properties: { file: bytes }, required: ['file'] } },
  },
})

const refused = (status: 400 | 415, message: string) => new HTTPException(status, { message })

/**
 * The file of a request that `upload` describes.
 * @throws HTTPException 415 for another media type, 400 for a form that can't be read or has no file
 */
export async function uploadOf(
  c: Context,
  ...kinds: readonly FileKind[]
): Promise<{ name: string; bytes: Uint8Array }> {
  const [type = ''] = (c.req.header('content-type') ?? '').toLowerCase().split(';')
  const kind = kinds.find((one) => mediaTypes[one] === type.trim())
  if (kind) return { name: `file.${kind}`, bytes: new Uint8Array(await c.req.arrayBuffer()) }
  if (type.trim() !== 'multipart/form-data') throw refused(415, 'the body is not of a kind that this path takes')
  const form = await c.req.formData().catch(() => null)
  const given = form?.get('file')
  if (!(given instanceof File)) throw refused(400, 'the form has no file in its field file')
  return { name: given.name, bytes: new Uint8Array(await given.arrayBuffer()) }
}

/**
 * Fields as JSON, or as a form that may have a file in its field `file`. `name` is that of a component registered by
 * `openAPIRegistry.register`. Read it by `fieldsOf`.
 */
export function fieldsAndFile(name: string): Body {
  const fields = { $ref: `#/components/schemas/${name}` }
  const withFile = { allOf: [fields, { type: 'object' as const, properties: { file: bytes } }] }
  return {
    required: true,
    content: { 'application/json': { schema: fields }, 'multipart/form-data': { schema: withFile } },
  }
}

/**
 * The fields of a request that `fieldsAndFile` describes, and its file.
 * @throws AppError invalid with every fault; HTTPException 400 for a body that can't be read, 415 for another media type
 */
export async function fieldsOf<S extends z.ZodType>(
  c: Context,
  schema: S,
): Promise<{ fields: z.output<S>; file: File | null }> {
  const [type = ''] = (c.req.header('content-type') ?? '').toLowerCase().split(';')
  const isForm = type.trim() === 'multipart/form-data'
  if (!isForm && type.trim() !== mediaTypes.json) throw refused(415, 'the body is not of a kind that this path takes')
  const form = isForm ? await c.req.formData().catch(() => null) : null
  const given = isForm ? form && valuesOf(form) : await c.req.json().catch(() => undefined)
  if (given === undefined || (isForm && !form)) throw refused(400, 'the body can not be read')
  const parsed = schema.safeParse(clean(given))
  if (!parsed.success) throw invalid(faultsOf(parsed.error).map(({ path, code: reason }) => ({ path, reason })))
  const file = form?.get('file')
  return { fields: parsed.data, file: file instanceof File && file.size > 0 ? file : null }
}

/** Where input does not fit a schema, and the code of why. */
export const faultsOf = ({ issues }: z.ZodError): { path: string; code: string }[] =>
  issues.map(({ path, code, message }) => ({ path: path.join('.'), code: code === 'custom' ? message : code }))

/** The language for files that hold words: Dutch, unless the client asks for English. */
export function languageOf(c: Context): Language {
  const wanted = (c.req.header('accept-language') ?? '').slice(0, 2).toLowerCase()
  return languages.find((language) => language === wanted) ?? 'nl'
}
