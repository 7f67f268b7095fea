import { dump } from 'js-yaml'
import { problemsOf } from '../check.ts'
import type { Framework, FrameworkNode, Group, Level, Rules, Text } from '../model.ts'
import type { Reading } from './reading.ts'
import { compact, isObject, type Loose, listOf, numberOf, objectsOf, textOf } from './values.ts'

/** Marks a file of our own; described in docs/framework-format.md. */
export const marker = 'weerwerk/1'

export const isWeerwerk = (document: unknown): boolean =>
  isObject(document) && textOf(document.format).startsWith('weerwerk/')

const known = new Set([
  'format',
  'code',
  'version',
  'title',
  'description',
  'language',
  'provider',
  'licence',
  'threshold',
  'scale',
  'groups',
  'rules',
  'nodes',
])
const knownOfNode = new Set([
  'code',
  'parent',
  'assessable',
  'title',
  'text',
  'guidance',
  'evidence',
  'kind',
  'weight',
  'threshold',
  'testForms',
  'indicators',
  'groups',
  'levels',
  'source',
])

/** Reads our own format from a parsed document; unknown keys are faults, as they are most often typing errors. */
export function readWeerwerk(document: Loose): Reading {
  const language = textOf(document.language) || 'nl'
  const faults = [
    ...unknownKeys(document, known, ''),
    ...objectsOf(document.nodes).flatMap((node, index) => unknownKeys(node, knownOfNode, `nodes.${index}.`)),
  ]
  if (textOf(document.format) !== marker)
    faults.push({
      path: 'format',
      message: `format ${textOf(document.format)} is not known; this version reads ${marker}`,
    })
  const framework: Framework = compact({
    code: textOf(document.code),
    version: textOf(document.version),
    title: text(document.title, language) ?? {},
    description: text(document.description, language),
    language,
    provider: textOf(document.provider) || undefined,
    licence: textOf(document.licence) || undefined,
    scale: objectsOf(document.scale).map((level) => levelOf(level, language)),
    threshold: numberOf(document.threshold),
    groups: [],
    rules: rulesOf(document.rules),
    nodes: objectsOf(document.nodes).map((node) => nodeOf(node, language)),
  })
  const whole = {
    ...framework,
    groups: objectsOf(document.groups).map((group) => groupOf(group, language)),
    title: framework.title ?? {},
    scale: framework.scale ?? [],
    nodes: framework.nodes ?? [],
    rules: framework.rules ?? null,
  }
  const all = [...faults, ...problemsOf(whole)]
  return { format: 'weerwerk', framework: all.length > 0 ? null : whole, warnings: [], faults: all }
}

const unknownKeys = (object: Loose, allowed: ReadonlySet<string>, path: string) =>
  Object.keys(object)
    .filter((key) => !allowed.has(key))
    .map((key) => ({ path: `${path}${key}`, message: `${path}${key} is not a known key` }))

function text(value: unknown, language: string): Text | undefined {
  if (!isObject(value)) return textOf(value) ? { [language]: textOf(value) } : undefined
  const entries = Object.entries(value)
    .map(([code, one]) => [code, textOf(one)] as const)
    .filter(([, one]) => one)
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

const levelOf = (level: Loose, language: string): Level =>
  compact({
    level: numberOf(level.level) ?? Number.NaN,
    name: text(level.name, language) ?? {},
    description: text(level.description, language),
    evidence: text(level.evidence, language),
  })

const groupOf = (group: Loose, language: string): Group =>
  compact({
    code: textOf(group.code),
    name: text(group.name, language) ?? {},
    description: text(group.description, language),
    isDefault: group.isDefault === true ? true : undefined,
  })

function nodeOf(node: Loose, language: string): FrameworkNode {
  const levels = isObject(node.levels)
    ? Object.entries(node.levels).map(([level, one]) => [level, text(one, language) ?? {}] as const)
    : []
  const kind = textOf(node.kind)
  const texts = (value: unknown) => listOf(value).map(textOf).filter(Boolean)
  const made: FrameworkNode = compact({
    code: textOf(node.code),
    parent: textOf(node.parent) || null,
    assessable: node.assessable === true,
    title: text(node.title, language),
    text: text(node.text, language),
    guidance: text(node.guidance, language),
    evidence: text(node.evidence, language),
    kind: kind === 'core' || kind === 'plus' ? kind : undefined,
    weight: numberOf(node.weight),
    threshold: numberOf(node.threshold),
    testForms: texts(node.testForms),
    indicators: texts(node.indicators),
    groups: texts(node.groups),
    levels: Object.fromEntries(levels),
    source: textOf(node.source) || undefined,
  })
  return { ...made, parent: made.parent ?? null }
}

function rulesOf(value: unknown): Rules | null {
  if (!isObject(value)) return null
  const order = isObject(value.inOrder) ? value.inOrder : {}
  const number = (one: unknown) => numberOf(one) ?? Number.NaN
  return {
    proofFrom: number(value.proofFrom),
    proofKinds: number(value.proofKinds),
    cap: number(value.cap),
    freshMonths: number(value.freshMonths),
    inOrder: {
      core: number(order.core),
      plus: number(order.plus),
      explainedAt: number(order.explainedAt),
      explainedShare: number(order.explainedShare),
    },
  }
}

const document = (framework: Framework) => ({
  format: marker,
  ...framework,
  ...(framework.rules ? {} : { rules: undefined }),
})

/** Our own format as YAML, in the order of the documentation. */
export const writeYaml = (framework: Framework): string => dump(JSON.parse(writeJson(framework)), { lineWidth: 120 })
export const writeJson = (framework: Framework): string => `${JSON.stringify(document(framework), null, 2)}\n`
