import type { Framework, FrameworkNode, Text } from './model.ts'

/** A text in the language asked, else in the first language that there is. */
export function textIn(text: Text | undefined, language: string): string {
  if (!text) return ''
  return text[language] ?? text.nl ?? text.en ?? Object.values(text)[0] ?? ''
}

/** The language in which `textIn` gives a text, for its `lang`: a reader of one language often gets another. */
export function languageIn(text: Text | undefined, language: string): string {
  return [language, 'nl', 'en', ...Object.keys(text ?? {})].find((one) => text?.[one] !== undefined) ?? language
}

/**
 * The norms: assessable nodes in document order. With `groups` only those of one of these groups; a node without any
 * group belongs to every choice.
 */
export function norms(framework: Framework, groups?: readonly string[]): FrameworkNode[] {
  const assessable = framework.nodes.filter((node) => node.assessable)
  if (!groups || groups.length === 0) return assessable
  return assessable.filter((node) => !node.groups?.length || node.groups.some((group) => groups.includes(group)))
}

type Index = { byCode: Map<string, FrameworkNode>; themeOf: Map<string, string> }
const indexes = new WeakMap<Framework, Index>()

function indexOf(framework: Framework): Index {
  const known = indexes.get(framework)
  if (known) return known
  const made = { byCode: new Map(framework.nodes.map((node) => [node.code, node])), themeOf: new Map<string, string>() }
  indexes.set(framework, made)
  return made
}

/** A node by its code. */
export const nodeOf = (framework: Framework, code: string): FrameworkNode | undefined =>
  indexOf(framework).byCode.get(code)

/** The theme of a norm: its nearest ancestor that is not assessable, else the framework as a whole (its own code). */
export function themeOf(framework: Framework, code: string): string {
  const { byCode, themeOf: known } = indexOf(framework)
  const found = known.get(code)
  if (found !== undefined) return found
  let node = byCode.get(code)
  const passed = new Set<string>()
  while (node && (node.assessable || node.code === code) && node.parent !== null && !passed.has(node.code)) {
    passed.add(node.code)
    node = byCode.get(node.parent)
  }
  const theme = node && !node.assessable && node.code !== code ? node.code : framework.code
  known.set(code, theme)
  return theme
}

/** The themes that hold a norm, in document order; the framework itself stands in for norms without one. */
export function themes(framework: Framework, groups?: readonly string[]): FrameworkNode[] {
  const used = new Set(norms(framework, groups).map(({ code }) => themeOf(framework, code)))
  const found = framework.nodes.filter((node) => !node.assessable && used.has(node.code))
  const whole: FrameworkNode = { code: framework.code, parent: null, assessable: false, title: framework.title }
  return used.has(framework.code) && !found.some(({ code }) => code === framework.code) ? [whole, ...found] : found
}

/** Middle of the scale, rounded up: the threshold when nothing else says. A whole level above the lowest. */
export function middleLevel({ scale }: Pick<Framework, 'scale'>): number {
  const levels = scale.map(({ level }) => level)
  const min = Math.min(...levels)
  return Math.max(min + 1, Math.ceil((min + Math.max(...levels)) / 2))
}

/** The level asked of a norm: the option, else the norm's, else the framework's, else the middle rounded up. */
export const thresholdOf = (framework: Framework, node: FrameworkNode, option?: number): number =>
  option ?? node.threshold ?? framework.threshold ?? middleLevel(framework)

/** Weight in a theme score; 1 when the framework does not say. */
export const weightOf = (node: FrameworkNode): number => node.weight ?? 1

/** The text of a level for a norm: its own, else its theme's anchor, else the scale's. */
export function levelText(framework: Framework, node: FrameworkNode, level: number): Text | undefined {
  const theme = nodeOf(framework, themeOf(framework, node.code))
  return (
    node.levels?.[level] ?? theme?.levels?.[level] ?? framework.scale.find((one) => one.level === level)?.description
  )
}

/** The indicators that can prove a norm, by their name; by their code where the framework does not say what it means. */
export const indicatorNames = (
  { indicators = [] }: Pick<Framework, 'indicators'>,
  norm: Pick<FrameworkNode, 'indicators'>,
  language: string,
): string[] =>
  (norm.indicators ?? []).map((code) => textIn(indicators.find((one) => one.code === code)?.name, language) || code)
