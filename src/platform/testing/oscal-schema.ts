import { Ajv } from 'ajv'

/**
 * What the JSON schema of OSCAL 1.2.0 (NIST, public domain) asks of the parts that are written here, put down anew: every object
 * takes the keys below and no others, `!` marks those it can not do without. What is not written here is not in it.
 */
const text = { type: 'string' }
const line = { type: 'string', pattern: '^[^\n]+$' }
const words = { type: 'string', pattern: '^\\S(.*\\S)?$' }
const token = { type: 'string', pattern: '^(\\p{L}|_)(\\p{L}|\\p{N}|[.\\-_])*$' }
const uri = { type: 'string', pattern: '^[a-zA-Z][a-zA-Z0-9+\\-.]+:[^\\s<>"{}|\\\\^`]+$' }
const reference = { type: 'string', pattern: '^[^\\s<>"{}|\\\\^`]+$' }
const uuid = {
  type: 'string',
  pattern: '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$',
}
const moment = {
  type: 'string',
  pattern: '^(19|2\\d)\\d\\d-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$',
}
const base64 = { type: 'string', pattern: '^[0-9A-Za-z+/]+={0,2}$' }
const oneOf = (...values: string[]) => ({ enum: values })
const many = (items: object) => ({ type: 'array', minItems: 1, items })

function object(keys: Record<string, object>) {
  const names = Object.keys(keys)
  const properties = Object.fromEntries(names.map((name) => [name.replace('!', ''), keys[name]]))
  const required = names.filter((name) => name.endsWith('!')).map((name) => name.replace('!', ''))
  return { type: 'object', properties, required, additionalProperties: false }
}

const props = many(
  object({ 'name!': token, uuid, ns: uri, 'value!': words, class: token, group: token, remarks: text }),
)
const party = object({ 'uuid!': uuid, 'type!': oneOf('person', 'organization'), name: words, props })
const responsible = object({ 'role-id!': token, 'party-uuids!': many(uuid), props, remarks: text })
const metadata = object({
  'title!': line,
  'last-modified!': moment,
  'version!': words,
  'oscal-version!': words,
  props,
  roles: many(object({ 'id!': token, 'title!': line, description: text })),
  parties: many(party),
})
const resources = many(
  object({
    'uuid!': uuid,
    title: line,
    description: text,
    props,
    rlinks: many(
      object({
        'href!': reference,
        'media-type': words,
        hashes: many(object({ 'algorithm!': words, 'value!': words })),
      }),
    ),
    base64: object({ filename: token, 'media-type': words, 'value!': base64 }),
    remarks: text,
  }),
)
const backMatter = object({ resources })
const related = (key: string) => many(object({ [`${key}!`]: uuid }))
const observation = object({
  'uuid!': uuid,
  title: line,
  'description!': text,
  props,
  'methods!': many(words),
  types: many(token),
  'relevant-evidence': many(object({ href: reference, 'description!': text, props, remarks: text })),
  'collected!': moment,
  expires: moment,
  remarks: text,
})
const status = object({ 'state!': oneOf('satisfied', 'not-satisfied'), reason: token, remarks: text })
const finding = object({
  'uuid!': uuid,
  'title!': line,
  'description!': text,
  props,
  'target!': object({ 'type!': oneOf('statement-id', 'objective-id'), 'target-id!': token, 'status!': status }),
  'related-observations': related('observation-uuid'),
  remarks: text,
})
const controls = many(object({ 'control-id!': token, 'statement-ids': many(token) }))
const selection = object({
  description: text,
  'include-all': object({}),
  'include-controls': controls,
  'exclude-controls': controls,
})
const attestation = object({
  'responsible-parties': many(responsible),
  'parts!': many(object({ uuid, 'name!': token, ns: uri, class: token, title: line, props, prose: text })),
})
const result = object({
  'uuid!': uuid,
  'title!': line,
  'description!': text,
  'start!': moment,
  end: moment,
  props,
  'reviewed-controls!': object({ 'control-selections!': many(selection) }),
  attestations: many(attestation),
  observations: many(observation),
  findings: many(finding),
  remarks: text,
})
const day = {
  'within-date-range': object({ 'start!': moment, 'end!': moment }),
  'on-date': object({ 'date!': moment }),
}
const task = object({
  'uuid!': uuid,
  'type!': token,
  'title!': line,
  description: text,
  props,
  timing: object(day),
  'responsible-roles': many(object({ 'role-id!': token, props, 'party-uuids': many(uuid) })),
})
const response = object({
  'uuid!': uuid,
  'lifecycle!': token,
  'title!': line,
  'description!': text,
  props,
  tasks: many(task),
})
const risk = object({
  'uuid!': uuid,
  'title!': line,
  'description!': text,
  'statement!': text,
  'status!': token,
  deadline: moment,
  props,
  remediations: many(response),
  'related-observations': related('observation-uuid'),
})
const item = object({
  uuid,
  'title!': line,
  'description!': text,
  props,
  'related-observations': related('observation-uuid'),
  'related-risks': related('risk-uuid'),
  remarks: text,
})

const documents = {
  'assessment-results': object({
    'uuid!': uuid,
    'metadata!': metadata,
    'import-ap!': object({ 'href!': reference, remarks: text }),
    'results!': many(result),
    'back-matter': backMatter,
  }),
  'plan-of-action-and-milestones': object({
    'uuid!': uuid,
    'metadata!': metadata,
    'system-id': object({ 'identifier-type': uri, 'id!': words }),
    observations: many(observation),
    risks: many(risk),
    'poam-items!': many(item),
    'back-matter': backMatter,
  }),
}

const ajv = new Ajv({ allErrors: true })
const checks = {
  'assessment-results': ajv.compile(object({ 'assessment-results!': documents['assessment-results'] })),
  'plan-of-action-and-milestones': ajv.compile(
    object({ 'plan-of-action-and-milestones!': documents['plan-of-action-and-milestones'] }),
  ),
}

/** What the schema of OSCAL would refuse in a document, each with its place; empty when nothing. */
export function schemaFaults(root: keyof typeof checks, document: unknown): string[] {
  const check = checks[root]
  check(document)
  return (check.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}
