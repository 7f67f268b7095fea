/** A fault in an OpenAPI document, by the rule of the NLGov REST API Design Rules 2.1 that it breaks. */
export type RuleFault = { rule: string; where: string }

type Loose = Record<string, unknown>
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const object = (value: unknown): Loose => (isObject(value) ? value : {})
const list = (value: unknown): Loose[] => (Array.isArray(value) ? value.filter(isObject) : [])
const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace']
/** What tells who someone is does not belong in an address, which ends up in logs. */
const personal = /^(bsn|mail|email|phone|password|token|secret|(first|last|family|person)?name)$/i
const allowed = ['get', 'put', 'post', 'delete', 'patch']

/** The rules of the published text that a document can show; the others are tested on answers. */
export function faultsOf(document: unknown): RuleFault[] {
  const api = object(document)
  return [
    ...headFaults(api),
    ...namesTwice(api),
    ...schemaFaults(object(object(api.components).schemas), 'components'),
    ...Object.entries(object(api.paths)).flatMap(([path, item]) => pathFaults(path, object(item))),
  ]
}

function headFaults(api: Loose): RuleFault[] {
  const info = object(api.info)
  const contact = object(info.contact)
  const urls = list(api.servers).map(({ url }) => String(url))
  const faults: RuleFault[] = []
  if (!/^3\.0\.\d+$/.test(String(api.openapi))) faults.push({ rule: 'openapi3', where: 'openapi' })
  if (!contact.name || !contact.url || !contact.email)
    faults.push({ rule: 'doc-openapi-contact', where: 'info.contact' })
  if (!/^\d+\.\d+\.\d+$/.test(String(info.version))) faults.push({ rule: 'semver', where: 'info.version' })
  const major = String(info.version).split('.')[0]
  if (urls.length === 0 || urls.some((url) => !url.endsWith(`/v${major}`)))
    faults.push({ rule: 'uri-version', where: 'servers' })
  if (urls.some((url) => !/^https:|\/\/(localhost|127\.0\.0\.1)/.test(url)))
    faults.push({ rule: 'transport/tls', where: 'servers' })
  if (!info.title || !info.description) faults.push({ rule: 'doc-openapi', where: 'info' })
  if (!object(object(api.paths)['/openapi.json']).get) faults.push({ rule: 'publish-openapi', where: 'paths' })
  return faults
}

/** A name of an operation stands for one operation. */
function namesTwice({ paths }: Loose): RuleFault[] {
  const names = Object.values(object(paths)).flatMap((item) =>
    Object.values(object(item)).flatMap((operation) => object(operation).operationId ?? []),
  )
  return names.flatMap((name, at) =>
    names.indexOf(name) < at ? [{ rule: 'doc-openapi', where: `operationId ${name}` }] : [],
  )
}

/** Names of fields are camelCase; what is called a moment or a day says so, a day without a time (RFC 3339). */
function schemaFaults(schema: Loose, where: string): RuleFault[] {
  const faults = Object.entries(object(schema.properties)).flatMap(([name, value]): RuleFault[] => {
    const { type, format } = object(value)
    const wanted = /[a-z]At$/.test(name) ? 'date-time' : /[a-z](On|Day)$/.test(name) ? 'date' : format
    const at = `${where}.${name}`
    return [
      ...(/^[a-z][a-zA-Z0-9]*$/.test(name) ? [] : [{ rule: 'property-keys-camel-case', where: at }]),
      ...(type === 'string' && format !== wanted ? [{ rule: 'date-time/format', where: at }] : []),
    ]
  })
  const within = Object.entries(schema).flatMap(([key, value]) =>
    key === 'example' || key === 'default' || key === 'enum'
      ? []
      : [value].flat().flatMap((one) => (isObject(one) ? schemaFaults(one, `${where}.${key}`) : [])),
  )
  return [...faults, ...within]
}

function pathFaults(path: string, item: Loose): RuleFault[] {
  const segments = path.split('/').slice(1)
  const words = segments.filter((segment) => !segment.startsWith('{'))
  const faults: RuleFault[] = []
  if (path.length > 1 && path.endsWith('/')) faults.push({ rule: 'no-trailing-slash', where: path })
  if (words.some((word) => word && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(word) && !/^[a-z]+\.json$/.test(word)))
    faults.push({ rule: 'path-segments-kebab-case', where: path })
  if (/\/v\d+(\/|$)/.test(path)) faults.push({ rule: 'uri-version', where: path })
  // A collection is a plural noun: what an id follows ends in s, or is people.
  segments.forEach((segment, index) => {
    if (segment.startsWith('{') && index > 0 && !/(s|^people)$/.test(segments[index - 1] ?? ''))
      faults.push({ rule: 'naming-collections', where: path })
  })
  for (const [method, operation] of Object.entries(item)) {
    if (!methods.includes(method)) continue
    if (!allowed.includes(method)) faults.push({ rule: 'http-methods', where: `${method} ${path}` })
    faults.push(...operationFaults(`${method} ${path}`, method, object(operation)))
  }
  return faults
}

function operationFaults(where: string, method: string, operation: Loose): RuleFault[] {
  const parameters = list(operation.parameters)
  const responses = object(operation.responses)
  const faults: RuleFault[] = []
  if (parameters.some((one) => one.in === 'query' && !/^[a-z][a-zA-Z0-9]*$/.test(String(one.name))))
    faults.push({ rule: 'query-keys-camel-case', where })
  const hasInput = ['post', 'put', 'patch'].includes(method) || parameters.length > 0
  if (hasInput && !('400' in responses)) faults.push({ rule: 'invalid-input', where })
  if ('422' in responses) faults.push({ rule: 'invalid-input', where })
  for (const [status, response] of Object.entries(responses)) {
    const content = object(object(response).content)
    if (Number(status) >= 400 && !('application/problem+json' in content))
      faults.push({ rule: 'problem-details', where: `${where} ${status}` })
    if (!('API-Version' in object(object(response).headers)))
      faults.push({ rule: 'version-header', where: `${where} ${status}` })
    faults.push(...schemaFaults(content, `${where} ${status}`))
  }
  faults.push(...schemaFaults(object(object(operation.requestBody).content), where))
  if (parameters.some((one) => personal.test(String(one.name))))
    faults.push({ rule: 'transport/no-sensitive-uris', where })
  if (['get', 'delete'].includes(method) && operation.requestBody) faults.push({ rule: 'http-safety', where })
  if (!Object.keys(responses).some((status) => /^[23]/.test(status))) faults.push({ rule: 'http-response-code', where })
  if (!operation.operationId) faults.push({ rule: 'doc-openapi', where })
  return faults
}
