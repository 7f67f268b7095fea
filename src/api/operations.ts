/** One operation of an OpenAPI document, with its references followed. */
export type Operation = {
  name: string
  method: string
  path: string
  /** The parameters that a query needs, with any value; empty when it needs none. */
  query: string
  pathParameters: { name: string; schema: Schema; collection: string }[]
  /** The schema of the JSON body; null when it takes none. */
  body: Schema | null
  /** Whether anyone may ask it, without a token. */
  isOpen: boolean
  /** Whether a file can be sent as a form. */
  takesForm: boolean
}
/** As far as the samples below need to know a schema. */
export type Schema = {
  $ref?: string
  type?: string
  format?: string
  pattern?: string
  enum?: unknown[]
  minimum?: number
  minLength?: number
  minItems?: number
  nullable?: boolean
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
}
type Written = {
  operationId?: string
  security?: unknown[]
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}
export type Document = {
  paths: Record<string, Record<string, Written>>
  components: { schemas: Record<string, Schema> }
}

/** Every operation of a document. */
export function operationsOf({ paths, components }: Document): Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { operationId = '', security, parameters = [], requestBody }]) => {
      const json = requestBody?.content['application/json']?.schema
      return {
        name: operationId,
        method: method.toUpperCase(),
        path,
        isOpen: security?.length === 0,
        pathParameters: parameters
          .filter((one) => one.in === 'path')
          .map(({ name, schema }) => ({ name, schema, collection: collectionOf(path, name) })),
        query: queryOf(parameters),
        body: json && json.format !== 'binary' ? resolved(json, components.schemas) : null,
        takesForm: requestBody?.content['multipart/form-data'] !== undefined,
      }
    }),
  )
}

function queryOf(parameters: NonNullable<Written['parameters']>): string {
  const needed = parameters.filter((one) => one.in === 'query' && one.required)
  const query = new URLSearchParams(needed.map(({ name, schema }) => [name, String(sampleOf(schema))]))
  return query.size > 0 ? `?${query}` : ''
}

/** The word of a path that a parameter stands behind: `scans` for the id in `/scans/{id}/answers`. */
function collectionOf(path: string, parameter: string): string {
  const segments = path.split('/')
  return segments[segments.indexOf(`{${parameter}}`) - 1] ?? ''
}

function resolved(schema: Schema, known: Record<string, Schema>, within: readonly string[] = []): Schema {
  const name = schema.$ref?.split('/').at(-1)
  if (name) return within.includes(name) ? {} : resolved(known[name] ?? {}, known, [...within, name])
  const each = (list: Schema[]) => list.map((one) => resolved(one, known, within))
  const { items, properties, allOf, anyOf, oneOf } = schema
  return {
    ...schema,
    ...(items ? { items: resolved(items, known, within) } : {}),
    ...(allOf ? { allOf: each(allOf) } : {}),
    ...(anyOf ? { anyOf: each(anyOf) } : {}),
    ...(oneOf ? { oneOf: each(oneOf) } : {}),
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([key, one]) => [key, resolved(one, known, within)]),
          ),
        }
      : {}),
  }
}

/** The smallest value that fits a schema: what is required, and nothing more. */
export function sampleOf(schema: Schema): unknown {
  const [first] = schema.oneOf ?? schema.anyOf ?? []
  if (first) return sampleOf(first)
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(sampleOf))
  if (schema.enum) return schema.enum[0]
  if (schema.type === 'object' || schema.properties) return sampleObject(schema)
  if (schema.type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}))
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1
  if (schema.type === 'boolean') return true
  return schema.type === 'string' ? sampleText(schema) : null
}

const sampleObject = ({ properties = {}, required = [] }: Schema) =>
  Object.fromEntries(required.map((key) => [key, sampleOf(properties[key] ?? {})]))

function sampleText({ format, minLength = 1 }: Schema): string {
  if (format === 'uuid') return crypto.randomUUID()
  if (format === 'date') return '2024-01-10'
  if (format === 'uri') return 'https://voorbeeld.example/'
  if (format === 'email') return 'iemand@voorbeeld.example'
  return 'x'.repeat(minLength)
}

/**
 * For each form that a body can have: what to send so that everything else is missing, and the names of what is missing. One for
 * most bodies, one for each kind of command where `do` tells which.
 */
export function gapsOf(body: Schema): { sent: Record<string, unknown>; missing: string[] }[] {
  const variants = body.oneOf ?? body.anyOf
  if (variants) return variants.flatMap(gapsOf)
  const parts = [body, ...(body.allOf ?? [])]
  const properties: Record<string, Schema> = Object.assign({}, ...parts.map((part) => part.properties ?? {}))
  const required = parts.flatMap((part) => part.required ?? [])
  const told = Object.entries(properties).filter(([, { enum: values }]) => values?.length === 1)
  return [
    {
      sent: Object.fromEntries(told.map(([key, { enum: values = [] }]) => [key, values[0]])),
      missing: required.filter((key) => !told.some(([one]) => one === key)),
    },
  ]
}
