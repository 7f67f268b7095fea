import { problemsOf } from '../check.ts'
import { type Fault, type FaultReason, fault } from '../faults.ts'
import {
  type Framework,
  type FrameworkNode,
  type Group,
  type Indicator,
  indicatorUnits,
  type Level,
  type Rules,
  type Text,
} from '../model.ts'
import { fallbackScale, fallbackWarning, type Reading } from './reading.ts'
import { compact, isObject, type Loose, listOf, numberOf, objectsOf, textOf } from './values.ts'
import { Document, marker } from './weerwerk-schema.ts'

/** Reads our own format from a parsed document; unknown keys are faults, as they are most often typing errors. */
export function readWeerwerk(given: Loose): Reading {
  const format = textOf(given.format)
  const newer = format === marker ? [] : [fault('format', 'format_newer', { format, known: marker })]
  const shape = [...newer, ...shapeFaults(plain({ ...given, format: marker }))]
  const framework = frameworkOf(given)
  const isToldAlready = ({ path, reason }: Fault) =>
    shape.some((one) => path === one.path || path.startsWith(`${one.path}.`)) ||
    (reason === 'no_norm' && shape.some((one) => one.path.startsWith('nodes')))
  const faults = [...shape, ...problemsOf(framework).filter((one) => !isToldAlready(one))]
  const warnings = objectsOf(given.scale).length > 0 ? [] : [fallbackWarning]
  return { format: 'weerwerk', framework: faults.length > 0 ? null : framework, warnings, faults }
}

/** YAML reads an unquoted day, such as a version, as a date, and a key without a value as null. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return textOf(value)
  if (Array.isArray(value)) return value.map(plain)
  if (!isObject(value)) return value
  const given = Object.entries(value).filter(([, one]) => one !== null)
  return Object.fromEntries(given.map(([key, one]) => [key, plain(one)]))
}

/** What is wrong with the shape of a document: unknown keys, and values of another kind than asked. */
function shapeFaults(document: unknown): Fault[] {
  const parsed = Document.safeParse(document)
  if (parsed.success) return []
  return parsed.error.issues.flatMap((issue) => {
    const path = issue.path.map(String)
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => fault([...path, key].join('.'), 'key_unknown', { key }))
    // The schema gives a reason of ours for each of its faults.
    return [fault(path.join('.') || 'file', issue.message as FaultReason)]
  })
}

function frameworkOf(document: Loose): Framework {
  const language = textOf(document.language) || 'nl'
  const scale = objectsOf(document.scale).map((level) => levelOf(level, language))
  const indicators = objectsOf(document.indicators).map((indicator) => indicatorOf(indicator, language))
  return {
    ...compact({
      code: textOf(document.code),
      version: textOf(document.version),
      description: text(document.description, language),
      language,
      provider: textOf(document.provider) || undefined,
      licence: textOf(document.licence) || undefined,
      threshold: numberOf(document.threshold),
    }),
    title: text(document.title, language) ?? {},
    scale: scale.length > 0 ? scale : fallbackScale,
    groups: objectsOf(document.groups).map((group) => groupOf(group, language)),
    ...(indicators.length > 0 ? { indicators } : {}),
    rules: rulesOf(document.rules),
    nodes: objectsOf(document.nodes).map((node) => nodeOf(node, language)),
  }
}

function text(value: unknown, language: string): Text | undefined {
  if (!isObject(value)) return textOf(value) ? { [language]: textOf(value) } : undefined
  const entries = Object.entries(value)
    .map(([code, one]) => [code.trim(), textOf(one)] as const)
    .filter(([, one]) => one)
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

const levelOf = (level: Loose, language: string): Level => ({
  ...compact({ description: text(level.description, language), evidence: text(level.evidence, language) }),
  level: numberOf(level.level) ?? Number.NaN,
  name: text(level.name, language) ?? {},
})

const groupOf = (group: Loose, language: string): Group => ({
  ...compact({
    description: text(group.description, language),
    isDefault: group.isDefault === true ? true : undefined,
  }),
  code: textOf(group.code),
  name: text(group.name, language) ?? {},
})

function indicatorOf(indicator: Loose, language: string): Indicator {
  const levels = isObject(indicator.levels)
    ? Object.entries(indicator.levels).map(([level, from]) => [level, numberOf(from) ?? Number.NaN] as const)
    : []
  return {
    ...compact({
      description: text(indicator.description, language),
      statement: text(indicator.statement, language),
      levels: Object.fromEntries(levels),
      freshMonths: numberOf(indicator.freshMonths),
    }),
    code: textOf(indicator.code),
    name: text(indicator.name, language) ?? {},
    unit: indicatorUnits.find((unit) => unit === textOf(indicator.unit)) ?? 'share',
  }
}

function nodeOf(node: Loose, language: string): FrameworkNode {
  const levels = isObject(node.levels)
    ? Object.entries(node.levels).flatMap(([level, one]) => {
        const found = text(one, language)
        return found ? [[level, found] as const] : []
      })
    : []
  const kind = textOf(node.kind)
  const texts = (value: unknown) => listOf(value).map(textOf).filter(Boolean)
  return {
    ...compact({
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
    }),
    code: textOf(node.code),
    parent: textOf(node.parent) || null,
    assessable: node.assessable === true,
  }
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
