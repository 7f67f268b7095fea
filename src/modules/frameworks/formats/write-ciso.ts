import { dump } from 'js-yaml'
import type { Framework, FrameworkNode, Group, Level, Text } from '../model.ts'
import { compact, type Loose, uniqueCodes } from './values.ts'

type Texts = Record<string, Text | undefined>

/** Writes a CISO Assistant library; what that format lacks (thresholds, indicators, rules) is left out. */
export function writeCiso(framework: Framework): string {
  const { code, title, description, language } = framework
  const urn = (kind: string) => `urn:weerwerk:risk:${kind}:${slug(code)}`
  const head = { ref_id: code, ...textsIn(language, { name: title, description }) }
  const library = {
    urn: urn('library'),
    locale: language,
    ...head,
    version: wholeVersion(framework.version),
    provider: framework.provider,
    packager: 'weerwerk',
    copyright: framework.licence,
    objects: {
      framework: {
        urn: urn('framework'),
        ...head,
        min_score: framework.scale[0]?.level,
        max_score: framework.scale.at(-1)?.level,
        scores_definition: framework.scale.map((level) => levelOf(level, language)),
        ...(framework.groups.length > 0
          ? { implementation_groups_definition: framework.groups.map((group) => groupOf(group, language)) }
          : {}),
        requirement_nodes: nodesOf(framework, urn('req_node')),
      },
    },
  }
  return dump(JSON.parse(JSON.stringify(library)), { lineWidth: 120 })
}

const slug = (value: string) => value.toLowerCase().replace(/[^a-z0-9._-]+/g, '-')

/** That format counts its versions in whole numbers. */
const wholeVersion = (version: string) => (/^[1-9]\d{0,8}$/.test(version) ? Number(version) : 1)

/** Texts in the base language, and the others as that format keeps its translations. */
function textsIn(language: string, texts: Texts): Loose {
  const entries = Object.entries(texts)
  const base = entries.map(([key, text]) => [key, text?.[language] ?? Object.values(text ?? {})[0]] as const)
  const others = new Set(entries.flatMap(([, text]) => Object.keys(text ?? {})).filter((one) => one !== language))
  const translations = [...others].map((other) => {
    const translated = entries.flatMap(([key, text]) => (text?.[other] ? [[key, text[other]] as const] : []))
    return [other, Object.fromEntries(translated)] as const
  })
  return compact({ ...Object.fromEntries(base), translations: Object.fromEntries(translations) })
}

const levelOf = ({ level, name, description }: Level, language: string) => ({
  score: level,
  ...textsIn(language, { name, description }),
})

const groupOf = ({ code, name, description, isDefault }: Group, language: string) => ({
  ref_id: code,
  ...textsIn(language, { name, description }),
  default_selected: isDefault,
})

function nodesOf({ nodes, language }: Framework, prefix: string): Loose[] {
  const urns = urnsOf(nodes, prefix)
  const depths = depthsOf(nodes)
  return nodes.map((node) =>
    compact({
      urn: urns.get(node.code),
      parent_urn: node.parent === null ? undefined : urns.get(node.parent),
      assessable: node.assessable,
      depth: depths.get(node.code),
      ref_id: node.code,
      ...textsIn(language, {
        name: node.title,
        description: node.text,
        annotation: node.guidance,
        typical_evidence: node.evidence,
      }),
      weight: node.weight,
      implementation_groups: node.groups,
    }),
  )
}

/** The urn that a node came with, as mappings of that format point at it; one of ours for what has none, or the same as another. */
function urnsOf(nodes: readonly FrameworkNode[], prefix: string): Map<string, string> {
  const unique = uniqueCodes()
  const taken = new Set<string>()
  return new Map(
    nodes.map(({ code, source = '' }) => {
      const isTaken = (one: string) => taken.has(one.toLowerCase())
      let urn = /^urn:[^\s:]+:\S+$/i.test(source) && !isTaken(source) ? source : ''
      while (urn === '' || isTaken(urn)) urn = `${prefix}:${unique(slug(code))}`
      taken.add(urn.toLowerCase())
      return [code, urn]
    }),
  )
}

/** How deep each node lies, from 1 at the top; parents may come after their children. */
function depthsOf(nodes: readonly FrameworkNode[]): Map<string, number> {
  const childrenOf = Map.groupBy(nodes, ({ parent }) => parent)
  const depths = new Map<string, number>()
  const waiting = (childrenOf.get(null) ?? []).map(({ code }) => ({ code, depth: 1 }))
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const { code, depth } = at
    depths.set(code, depth)
    for (const child of childrenOf.get(code) ?? []) waiting.push({ code: child.code, depth: depth + 1 })
  }
  return depths
}
