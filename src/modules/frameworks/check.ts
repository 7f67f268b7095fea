import { type Fault, fault } from './faults.ts'
import type { Framework, FrameworkNode, Rules, Text } from './model.ts'

/** The most characters of one text; the longest in public libraries stays far below it. */
const longest = 100_000
const languageCode = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/

const isText = (text: Text | undefined) =>
  text !== undefined && Object.values(text).some((value) => value.trim() !== '')

/** Every fault of a framework at once; empty when it can be published. */
export function problemsOf(framework: Framework): Fault[] {
  return [
    ...headFaults(framework),
    ...scaleFaults(framework),
    ...groupFaults(framework),
    ...indicatorFaults(framework),
    ...rulesFaults(framework),
    ...nodeFaults(framework),
    ...cycleFaults(framework),
  ]
}

function headFaults({ code, version, title, description, nodes, language }: Framework): Fault[] {
  const faults = [...textFaults('title', title), ...textFaults('description', description)]
  if (!code.trim()) faults.push(fault('code', 'code_missing'))
  if (!version.trim()) faults.push(fault('version', 'version_missing'))
  if (!isText(title)) faults.push(fault('title', 'title_missing'))
  if (!languageCode.test(language)) faults.push(fault('language', 'language_wrong', { language }))
  if (!nodes.some(({ assessable }) => assessable)) faults.push(fault('nodes', 'no_norm'))
  return faults
}

function textFaults(path: string, text: Text | undefined): Fault[] {
  return Object.entries(text ?? {}).flatMap(([language, value]) => {
    const faults = languageCode.test(language) ? [] : [fault(path, 'language_wrong', { language })]
    if (value.length > longest)
      faults.push(fault(`${path}.${language}`, 'text_too_long', { length: value.length, most: longest }))
    return faults
  })
}

function scaleFaults({ scale, threshold }: Framework): Fault[] {
  const levels = scale.map(({ level }) => level)
  const faults: Fault[] = levels.length < 2 ? [fault('scale', 'scale_short')] : []
  const seen = new Set<number>()
  scale.forEach(({ level, name, description, evidence }, index) => {
    const path = `scale.${index}`
    const before = levels[index - 1]
    if (!Number.isInteger(level)) faults.push(fault(path, 'level_not_whole', { level }))
    else if (seen.has(level)) faults.push(fault(path, 'level_double', { level }))
    else if (before !== undefined && level < before) faults.push(fault(path, 'level_order', { level, before }))
    else if (before !== undefined && level > before + 1)
      faults.push(fault(path, 'level_hole', { missing: before + 1, before, level }))
    seen.add(level)
    if (!isText(name)) faults.push(fault(`${path}.name`, 'level_nameless', { level }))
    for (const [key, text] of Object.entries({ name, description, evidence }))
      faults.push(...textFaults(`${path}.${key}`, text))
  })
  const limits = offScale(threshold, levels)
  return limits ? [...faults, fault('threshold', 'threshold_off', limits)] : faults
}

/** A threshold is a whole level above the lowest and at most the highest; null when it is, or can't be told. */
function offScale(threshold: number | undefined, levels: readonly number[]) {
  if (threshold === undefined || levels.length < 2) return null
  const [min, max] = [Math.min(...levels), Math.max(...levels)]
  return Number.isInteger(threshold) && threshold > min && threshold <= max ? null : { threshold, min, max }
}

function groupFaults({ groups }: Framework): Fault[] {
  const seen = new Set<string>()
  return groups.flatMap(({ code, name, description }, index) => {
    const path = `groups.${index}`
    const faults = [...textFaults(`${path}.name`, name), ...textFaults(`${path}.description`, description)]
    if (!code.trim() || !isText(name)) faults.push(fault(path, 'group_nameless', { code }))
    if (seen.has(code)) faults.push(fault(path, 'group_double', { code }))
    seen.add(code)
    return faults
  })
}

function indicatorFaults({ indicators = [], scale }: Framework): Fault[] {
  const known = new Set(scale.map(({ level }) => String(level)))
  const seen = new Set<string>()
  return indicators.flatMap((indicator, index) => {
    const { code, name, unit, levels = {}, freshMonths } = indicator
    const path = `indicators.${index}`
    const faults = (['name', 'description', 'statement'] as const).flatMap((key) =>
      textFaults(`${path}.${key}`, indicator[key]),
    )
    if (!code.trim() || !isText(name)) faults.push(fault(path, 'indicator_nameless', { code }))
    if (seen.has(code)) faults.push(fault(path, 'indicator_double', { code }))
    seen.add(code)
    for (const level of Object.keys(levels))
      if (!known.has(level)) faults.push(fault(`${path}.levels`, 'level_unknown', { code, level }))
    const bounds = Object.entries(levels).toSorted(([one], [other]) => Number(one) - Number(other))
    if (bounds.some(([, from]) => !Number.isFinite(from) || (unit === 'share' && (from < 0 || from > 1))))
      faults.push(fault(`${path}.levels`, 'bound_wrong', { code }))
    else if (bounds.some(([, from], at) => at > 0 && from < (bounds[at - 1]?.[1] ?? from)))
      faults.push(fault(`${path}.levels`, 'bounds_order', { code }))
    if (freshMonths !== undefined && !(Number.isInteger(freshMonths) && freshMonths >= 1 && freshMonths <= 120))
      faults.push(fault(`${path}.freshMonths`, 'rules_wrong', { min: 1, max: 120 }))
    return faults
  })
}

function rulesFaults({ rules, scale }: Framework): Fault[] {
  if (!rules) return []
  const levels = scale.map(({ level }) => level)
  const onScale = [Math.min(...levels), Math.max(...levels)] as const
  const within = (path: string, value: number, [min, max]: readonly [number, number], isWhole = true) =>
    value >= min && value <= max && (!isWhole || Number.isInteger(value))
      ? []
      : [fault(`rules.${path}`, 'rules_wrong', { min, max })]
  const { inOrder }: Rules = rules
  return [
    ...within('proofFrom', rules.proofFrom, onScale),
    ...within('proofKinds', rules.proofKinds, [1, 10]),
    ...within('cap', rules.cap, onScale),
    ...within('freshMonths', rules.freshMonths, [1, 120]),
    ...within('inOrder.core', inOrder.core, onScale),
    ...within('inOrder.plus', inOrder.plus, onScale),
    ...within('inOrder.explainedAt', inOrder.explainedAt, onScale),
    ...within('inOrder.explainedShare', inOrder.explainedShare, [0, 1], false),
  ]
}

type Known = { codes: ReadonlySet<string>; groups: ReadonlySet<string>; levels: readonly number[] }

function nodeFaults({ nodes, groups, scale }: Framework): Fault[] {
  const known: Known = {
    codes: new Set(nodes.map(({ code }) => code)),
    groups: new Set(groups.map(({ code }) => code)),
    levels: scale.map(({ level }) => level),
  }
  const seen = new Map<string, number>()
  return nodes.flatMap((node, index) => {
    const { code } = node
    const path = `nodes.${index}`
    const first = seen.get(code)
    if (first === undefined) seen.set(code, index)
    const faults = faultsOf(node, path, known)
    if (!code.trim()) faults.push(fault(path, 'node_codeless', { number: index + 1 }))
    else if (first !== undefined)
      faults.push(fault(`${path}.code`, 'code_double', { code, first: first + 1, second: index + 1 }))
    return faults
  })
}

function faultsOf(node: FrameworkNode, path: string, { codes, groups, levels }: Known): Fault[] {
  const { code, parent, weight, threshold, assessable, title, text, guidance, evidence } = node
  const faults = Object.entries({ title, text, guidance, evidence }).flatMap(([key, one]) =>
    textFaults(`${path}.${key}`, one),
  )
  if (parent !== null && !codes.has(parent)) faults.push(fault(`${path}.parent`, 'parent_unknown', { code, parent }))
  if (weight !== undefined && !(weight > 0 && Number.isFinite(weight)))
    faults.push(fault(`${path}.weight`, 'weight_wrong', { code, weight }))
  if (assessable && !isText(text) && !isText(title)) faults.push(fault(`${path}.text`, 'norm_empty', { code }))
  const limits = offScale(threshold, levels)
  if (limits) faults.push(fault(`${path}.threshold`, 'norm_threshold_off', { code, ...limits }))
  for (const group of node.groups ?? [])
    if (!groups.has(group)) faults.push(fault(`${path}.groups`, 'group_unknown', { code, group }))
  for (const [level, one] of Object.entries(node.levels ?? {})) {
    if (!levels.some((known) => String(known) === level))
      faults.push(fault(`${path}.levels`, 'level_unknown', { code, level }))
    faults.push(...textFaults(`${path}.levels.${level}`, one))
  }
  return faults
}

function cycleFaults({ nodes }: Framework): Fault[] {
  const parents = new Map(nodes.map(({ code, parent }) => [code, parent]))
  const safe = new Set<string>()
  const faults: Fault[] = []
  for (const { code } of nodes) {
    const path = new Set<string>()
    let at: string | null | undefined = code
    while (at && !safe.has(at) && !path.has(at)) {
      path.add(at)
      at = parents.get(at)
    }
    if (at && path.has(at)) faults.push(fault('nodes', 'own_ancestor', { code: at }))
    for (const one of path) safe.add(one)
  }
  return faults
}
