import { type Remark, remark } from '../faults.ts'
import type { Framework, FrameworkNode, Group, Level } from '../model.ts'
import { fallbackScale, fallbackWarning, faulty, type Reading } from './reading.ts'
import { compact, isObject, type Loose, listOf, numberOf, objectsOf, textOf, textsOf, uniqueCodes } from './values.ts'

const lastOfUrn = (urn: string) => urn.slice(urn.lastIndexOf(':') + 1)

/**
 * Reads a CISO Assistant library that holds a framework (format of its library files, version 2).
 * `framework` may be an object or a list; nodes may lack `ref_id`, `name` and `depth`; urns compare without case.
 */
export function readCiso(library: Loose): Reading {
  const objects = isObject(library.objects) ? library.objects : {}
  const [source] = objectsOf(objects.framework ?? objects.frameworks)
  if (!source) return faulty('ciso', 'ciso_no_framework')
  const language = textOf(library.locale) || 'en'
  const warnings: Remark[] = []
  const groups = objectsOf(source.implementation_groups_definition).map((group) => groupOf(group, language))
  const scale = scaleOf(source, language, warnings)
  const translations = { ...pick(library.translations), ...pick(source.translations) }
  const nodes = nodesOf(source, language, new Set(groups.map(({ code }) => code)), warnings)
  if (!nodes.some(({ assessable }) => assessable)) return faulty('ciso', 'ciso_no_norm')
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

function scaleOf(source: Loose, language: string, warnings: Remark[]): readonly Level[] {
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
    if (!found) warnings.push(remark('level_made', { level: min + step }))
    else if (!found.name) warnings.push(remark('level_named', { level: min + step }))
    return compact({
      level: min + step,
      name: found?.name ?? { [language]: String(min + step) },
      description: found?.description,
    })
  })
}

function nodesOf(source: Loose, language: string, groups: ReadonlySet<string>, warnings: Remark[]): FrameworkNode[] {
  const sources = objectsOf(source.requirement_nodes)
  const unique = uniqueCodes()
  const codes = new Map<string, string>()
  const coded = sources.map((node) => {
    const urn = textOf(node.urn)
    const wanted = textOf(node.ref_id) || lastOfUrn(urn)
    const code = unique(wanted)
    if (wanted && code !== wanted) warnings.push(remark('code_renamed', { code: wanted, made: code }))
    if (urn && !codes.has(urn.toLowerCase())) codes.set(urn.toLowerCase(), code)
    return { node, code }
  })
  return coded.map(({ node, code }) => {
    const parentUrn = textOf(node.parent_urn).toLowerCase()
    const parent = parentUrn ? (codes.get(parentUrn) ?? null) : null
    if (parentUrn && parent === null) warnings.push(remark('parent_dropped', { code, parent: parentUrn }))
    return nodeOf(node, { code, parent }, language, groups, warnings)
  })
}

function nodeOf(
  node: Loose,
  { code, parent }: { code: string; parent: string | null },
  language: string,
  groups: ReadonlySet<string>,
  warnings: Remark[],
): FrameworkNode {
  const text = (key: string) => textsOf(node[key], language, node.translations, key)
  const wanted = listOf(node.implementation_groups).map(textOf)
  const unknown = wanted.filter((group) => !groups.has(group))
  if (unknown.length > 0) warnings.push(remark('group_dropped', { code, group: unknown.join(', ') }))
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
