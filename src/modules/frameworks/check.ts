import type { Framework, FrameworkNode } from './model.ts'

export type Fault = { path: string; message: string }

const isText = (text: unknown) =>
  typeof text === 'object' &&
  text !== null &&
  Object.values(text).some((value) => typeof value === 'string' && value.trim())

/** Every fault of a framework at once; empty when it can be published. */
export function problemsOf(framework: Framework): Fault[] {
  return [
    ...headFaults(framework),
    ...scaleFaults(framework),
    ...groupFaults(framework),
    ...nodeFaults(framework),
    ...cycleFaults(framework),
  ]
}

function headFaults({ code, version, title, nodes, language }: Framework): Fault[] {
  const faults: Fault[] = []
  if (!code.trim()) faults.push({ path: 'code', message: 'the framework has no code' })
  if (!version.trim()) faults.push({ path: 'version', message: 'the framework has no version' })
  if (!isText(title)) faults.push({ path: 'title', message: 'the framework has no title' })
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language))
    faults.push({ path: 'language', message: `"${language}" is no language code such as nl` })
  if (!nodes.some(({ assessable }) => assessable))
    faults.push({ path: 'nodes', message: 'the framework holds no norm' })
  return faults
}

function scaleFaults({ scale, threshold }: Framework): Fault[] {
  const levels = scale.map(({ level }) => level)
  const faults: Fault[] = []
  if (levels.length < 2) faults.push({ path: 'scale', message: 'a scale has at least two levels' })
  levels.forEach((level, index) => {
    const before = levels[index - 1]
    if (!Number.isInteger(level)) faults.push({ path: `scale.${index}`, message: `level ${level} is no whole number` })
    else if (before !== undefined && level === before)
      faults.push({ path: `scale.${index}`, message: `level ${level} occurs twice` })
    else if (before !== undefined && level !== before + 1)
      faults.push({ path: `scale.${index}`, message: `level ${before + 1} is missing between ${before} and ${level}` })
    if (!isText(scale[index]?.name)) faults.push({ path: `scale.${index}.name`, message: `level ${level} has no name` })
  })
  return [...faults, ...thresholdFaults('threshold', threshold, levels)]
}

function thresholdFaults(path: string, threshold: number | undefined, levels: readonly number[]): Fault[] {
  if (threshold === undefined || levels.length < 2) return []
  const min = Math.min(...levels)
  const max = Math.max(...levels)
  if (Number.isInteger(threshold) && threshold > min && threshold <= max) return []
  return [{ path, message: `threshold ${threshold} must be a whole level above ${min} and at most ${max}` }]
}

const doubles = (codes: readonly string[]) => [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))]

function groupFaults({ groups }: Framework): Fault[] {
  return doubles(groups.map(({ code }) => code)).map((code) => ({
    path: 'groups',
    message: `group ${code} occurs twice`,
  }))
}

function nodeFaults(framework: Framework): Fault[] {
  const seen = new Map<string, number>()
  const groups = new Set(framework.groups.map(({ code }) => code))
  const levels = framework.scale.map(({ level }) => level)
  const codes = new Set(framework.nodes.map(({ code }) => code))
  return framework.nodes.flatMap((node, index) => {
    const path = `nodes.${index}`
    const first = seen.get(node.code)
    if (first === undefined) seen.set(node.code, index)
    const faults: Fault[] = []
    if (!node.code.trim()) faults.push({ path, message: `node ${index + 1} has no code` })
    else if (first !== undefined)
      faults.push({ path, message: `code ${node.code} occurs twice, at nodes ${first + 1} and ${index + 1}` })
    if (node.parent !== null && !codes.has(node.parent))
      faults.push({ path, message: `${node.code}: parent ${node.parent} does not exist` })
    if (node.weight !== undefined && !(node.weight > 0 && Number.isFinite(node.weight)))
      faults.push({ path, message: `${node.code}: weight ${node.weight} must be above 0` })
    if (node.assessable && !isText(node.text) && !isText(node.title))
      faults.push({ path, message: `${node.code}: a norm needs a title or a text` })
    return [
      ...faults,
      ...thresholdFaults(path, node.threshold, levels).map((fault) => ({
        ...fault,
        message: `${node.code}: ${fault.message}`,
      })),
      ...unknowns(node, path, groups, levels),
    ]
  })
}

function unknowns(node: FrameworkNode, path: string, groups: ReadonlySet<string>, levels: readonly number[]): Fault[] {
  const unknownGroups = (node.groups ?? []).filter((group) => !groups.has(group))
  const unknownLevels = Object.keys(node.levels ?? {}).filter((level) => !levels.includes(Number(level)))
  return [
    ...unknownGroups.map((group) => ({ path, message: `${node.code}: group ${group} is not defined` })),
    ...unknownLevels.map((level) => ({ path, message: `${node.code}: level ${level} is not on the scale` })),
  ]
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
    if (at && path.has(at)) faults.push({ path: 'nodes', message: `${code} is its own ancestor` })
    for (const one of path) safe.add(one)
  }
  return faults
}
