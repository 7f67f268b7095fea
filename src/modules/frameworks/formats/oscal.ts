import { type Remark, remark } from '../faults.ts'
import type { Framework, FrameworkNode, Text } from '../model.ts'
import { isOwnCatalog, propOf } from './oscal-properties.ts'
import { fallbackScale, fallbackWarning, faulty, type Reading } from './reading.ts'
import { compact, isObject, type Loose, objectsOf, textOf, uniqueCodes } from './values.ts'

/**
 * Reads an OSCAL 1.1 or 1.2 catalog in JSON (a resolved profile too): groups become themes, every control that is not
 * withdrawn becomes a norm, nested ones below their control. Parameters in the prose are filled in or named.
 */
export async function readOscal(document: Loose): Promise<Reading> {
  const catalog = isObject(document.catalog) ? document.catalog : {}
  const metadata = isObject(catalog.metadata) ? catalog.metadata : {}
  const language = textOf(metadata.language) || 'en'
  if (isOwnCatalog(metadata)) {
    const { readOwnCatalog } = await import('./own-oscal.ts')
    return readOwnCatalog(catalog, metadata)
  }
  const walk = new Walk(language)
  walk.params(catalog)
  walk.container(catalog, null)
  if (!walk.nodes.some(({ assessable }) => assessable)) return faulty('oscal', 'oscal_no_norm')
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
  readonly warnings: Remark[] = []
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
    const code = this.code(textOf(group.id) || textOf(group.title))
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
    const code = this.code(textOf(control.id))
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

  private code(wanted: string): string {
    const code = this.unique(wanted)
    if (wanted && code !== wanted) this.warnings.push(remark('code_renamed', { code: wanted, made: code }))
    return code
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
      .map((child) => this.whole(child, line ? `${indent}  ` : indent))
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
