import { ownProp, uuidOf } from '#platform/oscal'
import type { Framework, FrameworkNode, Text } from '../model.ts'
import { compact, type Loose, uniqueCodes } from './values.ts'

type Texts = Record<string, Text | undefined>

/**
 * Writes an OSCAL 1.1.2 catalog. Any OSCAL tool reads the controls; what OSCAL lacks travels as properties in our own
 * namespace, so that reading it back gives the same framework.
 */
export function writeOscal(framework: Framework, changedAt: Date): string {
  const { code, language, threshold, provider, licence, description, scale, groups, indicators, rules } = framework
  const title = split({ title: framework.title }, language)
  const own = {
    format: 'weerwerk/1',
    code,
    language,
    threshold,
    provider,
    licence,
    description,
    scale,
    groups,
    indicators,
  }
  const metadata = {
    title: title.shown.title || code,
    'last-modified': changedAt.toISOString(),
    version: framework.version,
    'oscal-version': '1.1.2',
    props: propsOf({ ...own, rules: rules ?? undefined, title: title.others.title, absent: title.absent }),
  }
  const content = new Writing(framework).container()
  const uuid = uuidOf(JSON.stringify([metadata, content]))
  return `${JSON.stringify({ catalog: { uuid, metadata, ...content } }, null, 2)}\n`
}

/** What OSCAL shows of texts (the base language, else another), the other languages, and which have no base. */
function split(texts: Texts, language: string) {
  const shown: Record<string, string> = {}
  const others: Record<string, Text> = {}
  const absent: string[] = []
  for (const [key, text = {}] of Object.entries(texts)) {
    const { [language]: base, ...rest } = text
    shown[key] = base ?? Object.values(rest)[0] ?? ''
    if (Object.keys(rest).length > 0) others[key] = rest
    if (base === undefined) absent.push(key)
  }
  return { shown, others, absent }
}

const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0

const propsOf = (values: Loose) =>
  Object.entries(values).flatMap(([name, value]) =>
    value === undefined || isEmpty(value) ? [] : [ownProp(name, value)],
  )

/** The tree as groups and controls. Below a control OSCAL knows controls only. */
class Writing {
  private readonly language: string
  private readonly childrenOf: Map<string | null, FrameworkNode[]>
  private readonly ids: Map<string, string>
  private readonly positions: Map<string, number>

  constructor({ nodes, language }: Framework) {
    this.language = language
    this.childrenOf = Map.groupBy(nodes, ({ parent }) => parent)
    this.ids = idsOf(nodes)
    const walked = this.walk(null)
    const isInOrder = nodes.every(({ code }, at) => walked[at] === code)
    this.positions = new Map(isInOrder ? [] : nodes.map(({ code }, at) => [code, at + 1]))
  }

  container(parent: string | null = null): Loose {
    const { groups, controls } = this.kinds(parent)
    return compact({
      groups: groups.map((node) => ({ ...this.node(node, 'overview'), ...this.container(node.code) })),
      controls: controls.map((node) => this.control(node)),
    })
  }

  private control(node: FrameworkNode): Loose {
    const children = this.childrenOf.get(node.code) ?? []
    return compact({
      ...this.node(node, 'statement', node.assessable ? undefined : false),
      controls: children.map((child) => this.control(child)),
    })
  }

  private node(node: FrameworkNode, textPart: string, assessable?: boolean): Loose {
    const { code, parent: _p, assessable: _a, title, text, guidance, evidence, ...rest } = node
    const id = this.ids.get(code) ?? code
    const texts = { title, text, guidance, evidence }
    const { shown, others, absent } = split(texts, this.language)
    const part = (name: string, prose: string | undefined) => (prose ? [{ id: `${id}_${name}`, name, prose }] : [])
    // A text that is not there at all needs no mark; a title does, as OSCAL asks one.
    const marked = absent.filter((key) => key === 'title' || others[key])
    return compact({
      id,
      class: node.kind,
      title: shown.title || code,
      props: [
        { name: 'label', value: code },
        ...propsOf({
          ...rest,
          code: id === code ? undefined : code,
          assessable,
          texts: others,
          absent: marked,
          position: this.positions.get(code),
        }),
      ],
      parts: [...part(textPart, shown.text), ...part('guidance', shown.guidance), ...part('example', shown.evidence)],
    })
  }

  private kinds(parent: string | null) {
    const children = this.childrenOf.get(parent) ?? []
    return {
      groups: children.filter(({ assessable }) => !assessable),
      controls: children.filter(({ assessable }) => assessable),
    }
  }

  /** The codes in the order in which the catalog holds them. */
  private walk(parent: string | null): string[] {
    const { groups, controls } = this.kinds(parent)
    return [
      ...groups.flatMap(({ code }) => [code, ...this.walk(code)]),
      ...controls.flatMap(({ code }) => [code, ...this.below(code)]),
    ]
  }

  private below(control: string): string[] {
    return (this.childrenOf.get(control) ?? []).flatMap(({ code }) => [code, ...this.below(code)])
  }
}

/** Identifiers that OSCAL takes (a token), by code: the code itself when it is one. */
export function idsOf(nodes: readonly FrameworkNode[]): Map<string, string> {
  const unique = uniqueCodes()
  const isToken = ({ code }: FrameworkNode) => /^[A-Za-z_][\w.-]*$/.test(code)
  const ids = new Map(nodes.filter(isToken).map(({ code }) => [code, unique(code)]))
  for (const [at, { code }] of nodes.entries()) if (!ids.has(code)) ids.set(code, unique(`n${at + 1}`))
  return ids
}
