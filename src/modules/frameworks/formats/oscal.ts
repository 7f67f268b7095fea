import { createHash } from 'node:crypto'
import type { Framework, FrameworkNode, Text } from '../model.ts'
import { fallbackScale, fallbackWarning, faulty, type Reading } from './reading.ts'
import { compact, isObject, type Loose, objectsOf, textOf, uniqueCodes } from './values.ts'
import { readWeerwerk } from './weerwerk.ts'

/** Namespace of our own properties: what OSCAL has no place for (scale, weights, thresholds, languages). */
export const namespace = 'https://weerwerk.example/ns/oscal'

export const isOscal = (document: unknown): boolean => isObject(document) && isObject(document.catalog)

const propsOf = (of: Loose) => objectsOf(of.props)
const propOf = (of: Loose, name: string) =>
  textOf(propsOf(of).find((prop) => textOf(prop.name) === name && textOf(prop.ns) !== namespace)?.value)
const ownOf = (of: Loose, name: string) =>
  textOf(propsOf(of).find((prop) => textOf(prop.name) === name && textOf(prop.ns) === namespace)?.value)

/**
 * Reads an OSCAL 1.1 or 1.2 catalog in JSON (a resolved profile too): groups become themes, every control that is not
 * withdrawn becomes a norm, nested ones below their control. Parameters in the prose are filled in or named.
 */
export function readOscal(document: Loose): Reading {
  const catalog = isObject(document.catalog) ? document.catalog : {}
  const metadata = isObject(catalog.metadata) ? catalog.metadata : {}
  const language = textOf(metadata.language) || 'en'
  const whole = ownOf(metadata, 'framework')
  if (whole) return fromOwn(whole)
  const walk = new Walk(language)
  walk.params(catalog)
  walk.container(catalog, null)
  if (!walk.nodes.some(({ assessable }) => assessable)) return faulty('oscal', 'this catalog holds no control')
  const title = textOf(metadata.title)
  const framework: Framework = {
    code: codeFrom(textOf(catalog.uuid), title),
    version: textOf(metadata.version) || '1',
    title: { [language]: title || 'OSCAL catalog' },
    language,
    scale: fallbackScale,
    groups: [],
    rules: null,
    nodes: walk.nodes,
  }
  return { format: 'oscal', framework, warnings: [fallbackWarning, ...walk.warnings], faults: [] }
}

function fromOwn(whole: string): Reading {
  try {
    return { ...readWeerwerk(JSON.parse(whole)), format: 'oscal' }
  } catch {
    return faulty('oscal', 'the property "framework" of Weerwerk in this catalog is damaged')
  }
}

const codeFrom = (uuid: string, title: string): string =>
  title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) ||
  uuid ||
  'oscal'

class Walk {
  readonly nodes: FrameworkNode[] = []
  readonly warnings: string[] = []
  private readonly unique = uniqueCodes()
  private readonly parameters = new Map<string, Loose>()
  private readonly language: string

  constructor(language: string) {
    this.language = language
  }

  params(of: Loose): void {
    for (const param of objectsOf(of.params)) this.parameters.set(textOf(param.id), param)
    for (const child of [...objectsOf(of.groups), ...objectsOf(of.controls)]) this.params(child)
  }

  container(of: Loose, parent: string | null): void {
    for (const group of objectsOf(of.groups)) this.container(group, this.group(group, parent))
    for (const control of objectsOf(of.controls)) this.control(control, parent)
  }

  private group(group: Loose, parent: string | null): string {
    const code = this.unique(textOf(group.id) || textOf(group.title))
    this.nodes.push({
      ...compact({ code, title: this.text(textOf(group.title)), text: this.text(this.prose(group, 'overview')) }),
      code,
      parent,
      assessable: false,
    })
    return code
  }

  private control(control: Loose, parent: string | null): void {
    if (propOf(control, 'status').toLowerCase() === 'withdrawn') {
      // A withdrawn control may still hold controls that count.
      for (const child of objectsOf(control.controls)) this.control(child, parent)
      return
    }
    const code = this.unique(textOf(control.id))
    const fields = compact({
      title: this.text(textOf(control.title)),
      text: this.text(this.prose(control, 'statement') || this.prose(control, 'overview')),
      guidance: this.text(this.prose(control, 'guidance')),
      evidence: this.text(this.prose(control, 'example')),
      source: textOf(control.id),
    })
    this.nodes.push({ ...fields, code, parent, assessable: true })
    this.container(control, code)
  }

  private text(value: string): Text | undefined {
    return value ? { [this.language]: value } : undefined
  }

  private prose(of: Loose, name: string): string {
    return objectsOf(of.parts)
      .filter((part) => textOf(part.name) === name)
      .map((part) => this.whole(part, ''))
      .filter(Boolean)
      .join('\n\n')
  }

  private whole(part: Loose, indent: string): string {
    const label = propOf(part, 'label')
    const own = this.fill(textOf(part.prose))
    const line = [label, own].filter(Boolean).join(' ')
    const below = objectsOf(part.parts)
      .map((child) => this.whole(child, `${indent}  `))
      .filter(Boolean)
    return [line ? `${indent}${line}` : '', ...below].filter(Boolean).join('\n')
  }

  /** `{{ insert: param, ac-1_prm_1 }}` becomes the parameter's value, its choices or its label in brackets. */
  private fill(prose: string, depth = 0): string {
    if (depth > 5) return prose
    return prose.replace(/\{\{\s*insert:\s*param\s*,\s*([^\s}]+)\s*\}\}/g, (_all, id: string) => {
      const param = this.parameters.get(id)
      if (!param) return `[${id}]`
      const values = Array.isArray(param.values) ? param.values.map(textOf).join(', ') : ''
      if (values) return this.fill(values, depth + 1)
      const choices =
        isObject(param.select) && Array.isArray(param.select.choice) ? param.select.choice.map(textOf) : []
      return `[${this.fill(choices.length > 0 ? choices.join(' / ') : textOf(param.label) || id, depth + 1)}]`
    })
  }
}

/** A uuid that follows from the content, so that the same framework gives the same file. */
function uuidOf(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * Writes an OSCAL 1.1.2 catalog. Any OSCAL tool reads the controls; what OSCAL lacks travels as properties in our own
 * namespace, so that reading it back gives the same framework.
 */
export function writeOscal(framework: Framework): string {
  const base = (text: Text | undefined) => (text ? (text[framework.language] ?? Object.values(text)[0] ?? '') : '')
  const childrenOf = Map.groupBy(framework.nodes, ({ parent }) => parent)
  const ids = new Map(
    framework.nodes.map(({ code }, index) => [code, /^[A-Za-z_][\w.-]*$/.test(code) ? code : `n${index + 1}`]),
  )
  const own = (name: string, value: unknown) => ({
    name,
    ns: namespace,
    value: typeof value === 'string' ? value : JSON.stringify(value),
  })
  const part = (node: FrameworkNode, name: string, text: Text | undefined) =>
    text ? [{ id: `${ids.get(node.code)}_${name}`, name, prose: base(text) }] : []
  const control = (node: FrameworkNode): Loose =>
    compact({
      id: ids.get(node.code),
      class: node.kind,
      title: base(node.title) || node.code,
      props: [
        { name: 'label', value: node.code },
        ...(node.weight === undefined ? [] : [own('weight', node.weight)]),
        ...(node.threshold === undefined ? [] : [own('threshold', node.threshold)]),
      ],
      parts: [
        ...part(node, 'statement', node.text),
        ...part(node, 'guidance', node.guidance),
        ...part(node, 'example', node.evidence),
      ],
      controls: (childrenOf.get(node.code) ?? []).filter(({ assessable }) => assessable).map(control),
    })
  const group = (node: FrameworkNode): Loose =>
    compact({
      id: ids.get(node.code),
      title: base(node.title) || node.code,
      parts: part(node, 'overview', node.text),
      ...below(node.code),
    })
  const below = (parent: string | null): Loose => {
    const children = childrenOf.get(parent) ?? []
    return compact({
      groups: children.filter(({ assessable }) => !assessable).map(group),
      controls: children.filter(({ assessable }) => assessable).map(control),
    })
  }
  const whole = JSON.stringify({ format: 'weerwerk/1', ...framework, rules: framework.rules ?? undefined })
  const metadata = {
    title: base(framework.title),
    'last-modified': '2024-01-01T00:00:00Z',
    version: framework.version,
    'oscal-version': '1.1.2',
    props: [own('framework', whole)],
  }
  return `${JSON.stringify({ catalog: { uuid: uuidOf(whole), metadata, ...below(null) } }, null, 2)}\n`
}
