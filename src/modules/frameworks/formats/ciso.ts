import { dump } from 'js-yaml'
import type { Framework, FrameworkNode, Group, Level } from '../model.ts'
import { fallbackScale, fallbackWarning, faulty, type Reading } from './reading.ts'
import { compact, isObject, type Loose, listOf, numberOf, objectsOf, textOf, textsOf, uniqueCodes } from './values.ts'

export const isCiso = (document: unknown): boolean => isObject(document) && isObject(document.objects)

const lastOfUrn = (urn: string) => urn.slice(urn.lastIndexOf(':') + 1)

/**
 * Reads a CISO Assistant library that holds a framework (format of its library files, version 2).
 * `framework` may be an object or a list; nodes may lack `ref_id`, `name` and `depth`; urns compare without case.
 */
export function readCiso(library: Loose): Reading {
  const objects = isObject(library.objects) ? library.objects : {}
  const [source] = objectsOf(objects.framework ?? objects.frameworks)
  if (!source) return faulty('ciso', 'this library holds no framework')
  const language = textOf(library.locale) || 'en'
  const warnings: string[] = []
  const groups = objectsOf(source.implementation_groups_definition).map((group) => groupOf(group, language))
  const scale = scaleOf(source, language, warnings)
  const translations = { ...pick(library.translations), ...pick(source.translations) }
  const nodes = nodesOf(source, language, new Set(groups.map(({ code }) => code)), warnings)
  if (!nodes.some(({ assessable }) => assessable))
    return faulty('ciso', 'the framework in this library holds no assessable item')
  const framework: Framework = {
    ...compact({
      code: textOf(source.ref_id) || lastOfUrn(textOf(source.urn)) || textOf(library.ref_id),
      version: textOf(library.version) || '1',
      title: textsOf(source.name ?? library.name, language, translations, 'name') ?? {
        [language]: textOf(source.ref_id),
      },
      description: textsOf(source.description ?? library.description, language, translations, 'description'),
      language,
      provider: textOf(library.provider) || undefined,
      licence: textOf(library.copyright) || undefined,
    }),
    scale,
    groups,
    rules: null,
    nodes,
  }
  return { format: 'ciso', framework, warnings, faults: [] }
}

const pick = (value: unknown): Loose => (isObject(value) ? value : {})

const groupOf = (group: Loose, language: string): Group =>
  compact({
    code: textOf(group.ref_id),
    name: textsOf(group.name, language, group.translations, 'name') ?? { [language]: textOf(group.ref_id) },
    description: textsOf(group.description, language, group.translations, 'description'),
    isDefault: group.default_selected === true ? true : undefined,
  })

function scaleOf(source: Loose, language: string, warnings: string[]): readonly Level[] {
  const definition = isObject(source.scores_definition) ? source.scores_definition.scale : source.scores_definition
  const named = objectsOf(definition)
    .map((level) => ({
      level: numberOf(level.score) ?? Number.NaN,
      name: textsOf(level.name, language, level.translations, 'name'),
      description: textsOf(level.description, language, level.translations, 'description'),
    }))
    .sort((a, b) => a.level - b.level)
  const min = numberOf(source.min_score) ?? named[0]?.level
  const max = numberOf(source.max_score) ?? named.at(-1)?.level
  if (
    named.length === 0 ||
    min === undefined ||
    max === undefined ||
    max - min < 1 ||
    max - min > 100 ||
    !Number.isInteger(min) ||
    !Number.isInteger(max)
  ) {
    warnings.push(fallbackWarning)
    return fallbackScale
  }
  return Array.from({ length: max - min + 1 }, (_, step) => {
    const found = named.find(({ level }) => level === min + step)
    if (!found?.name) warnings.push(`level ${min + step} has no name in the source`)
    return compact({
      level: min + step,
      name: found?.name ?? { [language]: String(min + step) },
      description: found?.description,
    })
  })
}

function nodesOf(source: Loose, language: string, groups: ReadonlySet<string>, warnings: string[]): FrameworkNode[] {
  const sources = objectsOf(source.requirement_nodes)
  const unique = uniqueCodes()
  const codes = new Map<string, string>()
  for (const node of sources) {
    const urn = textOf(node.urn).toLowerCase()
    const code = unique(textOf(node.ref_id) || lastOfUrn(textOf(node.urn)))
    if (urn && !codes.has(urn)) codes.set(urn, code)
    node.code = code
  }
  return sources.map((node) => {
    const parentUrn = textOf(node.parent_urn).toLowerCase()
    const parent = parentUrn ? (codes.get(parentUrn) ?? null) : null
    if (parentUrn && parent === null)
      warnings.push(`${textOf(node.code)}: its parent ${parentUrn} is not in the file; it stands at the top`)
    return nodeOf(node, parent, language, groups, warnings)
  })
}

function nodeOf(
  node: Loose,
  parent: string | null,
  language: string,
  groups: ReadonlySet<string>,
  warnings: string[],
): FrameworkNode {
  const code = textOf(node.code)
  const text = (key: string) => textsOf(node[key], language, node.translations, key)
  const wanted = listOf(node.implementation_groups).map(textOf)
  const unknown = wanted.filter((group) => !groups.has(group))
  if (unknown.length > 0) warnings.push(`${code}: group ${unknown.join(', ')} is not defined`)
  const weight = numberOf(node.weight)
  const made = compact({
    code,
    assessable: node.assessable === true,
    title: text('name'),
    text: text('description'),
    guidance: text('annotation'),
    evidence: text('typical_evidence'),
    weight: weight !== undefined && weight > 0 && weight !== 1 ? weight : undefined,
    groups: wanted.filter((group) => groups.has(group)),
    source: textOf(node.urn) || undefined,
  })
  const named = made.title ?? made.text ?? (made.assessable ? { [language]: code } : undefined)
  return { ...made, ...(made.title || made.text || !named ? {} : { title: named }), parent }
}

/** Writes a CISO Assistant library; what that format lacks (thresholds, indicators, rules) is left out. */
export function writeCiso(framework: Framework): string {
  const { language, code } = framework
  const slug = (value: string) => value.toLowerCase().replace(/[^a-z0-9._-]+/g, '-')
  const urn = (kind: string, rest = '') => `urn:weerwerk:risk:${kind}:${slug(code)}${rest}`
  const base = (text: Record<string, string> | undefined) =>
    text ? (text[language] ?? Object.values(text)[0]) : undefined
  const others = (texts: Record<string, Record<string, string> | undefined>) => {
    const languages = new Set(
      Object.values(texts)
        .flatMap((text) => Object.keys(text ?? {}))
        .filter((one) => one !== language),
    )
    const made = [...languages].map(
      (one) =>
        [one, compact(Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text?.[one]])))] as const,
    )
    return made.length > 0 ? Object.fromEntries(made) : undefined
  }
  const depthOf = (node: FrameworkNode): number => {
    const parent = framework.nodes.find((one) => one.code === node.parent)
    return parent ? depthOf(parent) + 1 : 1
  }
  const levels = framework.scale.map((level) =>
    compact({
      score: level.level,
      name: base(level.name),
      description: base(level.description),
      translations: others({ name: level.name, description: level.description }),
    }),
  )
  const requirement_nodes = framework.nodes.map((node) =>
    compact({
      urn: urn('req_node', `:${slug(node.code)}`),
      parent_urn: node.parent ? urn('req_node', `:${slug(node.parent)}`) : undefined,
      assessable: node.assessable,
      depth: depthOf(node),
      ref_id: node.code,
      name: base(node.title),
      description: base(node.text),
      annotation: base(node.guidance),
      typical_evidence: base(node.evidence),
      weight: node.weight,
      implementation_groups: node.groups ? [...node.groups] : undefined,
      translations: others({
        name: node.title,
        description: node.text,
        annotation: node.guidance,
        typical_evidence: node.evidence,
      }),
    }),
  )
  const head = {
    ref_id: code,
    name: base(framework.title),
    description: base(framework.description),
    translations: others({ name: framework.title, description: framework.description }),
  }
  return dump(
    compact({
      urn: urn('library'),
      locale: language,
      ...compact(head),
      version: Number(framework.version) || 1,
      provider: framework.provider,
      packager: 'weerwerk',
      copyright: framework.licence,
      objects: {
        framework: compact({
          urn: urn('framework'),
          ...compact({ ...head }),
          min_score: framework.scale[0]?.level,
          max_score: framework.scale.at(-1)?.level,
          scores_definition: levels,
          implementation_groups_definition: framework.groups.map((group) =>
            compact({
              ref_id: group.code,
              name: base(group.name),
              description: base(group.description),
              default_selected: group.isDefault,
              translations: others({ name: group.name, description: group.description }),
            }),
          ),
          requirement_nodes,
        }),
      },
    }),
    { lineWidth: 120, noRefs: true },
  )
}
