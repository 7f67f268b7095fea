import type { FrameworkNode } from '#modules/frameworks'

/** A number from 0 to 1 that always is the same for the same words: the demo tells one story. */
export function chance(...words: string[]): number {
  let hash = 2166136261
  for (const character of words.join('|')) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 2246822507)
  hash ^= hash >>> 13
  return ((Math.imul(hash, 3266489909) ^ (hash >>> 16)) >>> 0) / 4294967296
}

/** How strong a municipality is in this invented story, 0 to 1: the cities lead, the small ones follow. Fictitious. */
const strength: Record<string, number> = {
  GM0153: 0.8,
  GM0141: 0.72,
  GM0164: 0.7,
  GM1735: 0.62,
  GM1742: 0.58,
  GM0163: 0.55,
  GM0158: 0.5,
  GM0173: 0.52,
  GM1700: 0.4,
  GM0189: 0.45,
  GM0147: 0.5,
  GM1774: 0.42,
  GM0183: 0.35,
  GM0168: 0.32,
}

/** The threads of the story: norms on which the whole district is weak, or on which leaders and followers split. */
const weak = new Set([
  'OC-04',
  'IN-05',
  'BW-02',
  'BW-03',
  'SC-05',
  'SC-07',
  'ME-01',
  'ME-03',
  'IP-02',
  'IP-03',
  'JI-03',
  'KP-03',
  'BS-04',
  'ME-07',
])
const split = new Set(['SC-02', 'SC-03', 'JI-01', 'IP-01', 'BW-01', 'KP-01', 'OC-01'])
const strong = new Set(['IN-01', 'IN-06', 'OC-05', 'VW-01', 'ME-06', 'JI-04', 'BS-02', 'IN-02'])

export type DemoAnswer = { level: number | null; notApplicable: boolean }

/** The invented answer of a municipality to a norm; `progress` lifts it for a later round. */
export function demoAnswer(municipality: string, { code }: FrameworkNode, progress: number): DemoAnswer {
  const luck = chance(municipality, code)
  if (code === 'KP-05' && (municipality === 'GM1774' || municipality === 'GM0183'))
    return { level: null, notApplicable: true }
  if (luck < 0.012) return { level: null, notApplicable: false }
  const power = strength[municipality] ?? 0.5
  const base = strong.has(code)
    ? 2.4 + power * 1.6
    : split.has(code)
      ? power > 0.54
        ? 3.2
        : 0.9
      : weak.has(code)
        ? 0.5 + power * 1.5
        : 1.2 + power * 2.4
  const level = Math.round(base + (luck - 0.5) * 1.4 + progress * chance(code, municipality, 'later'))
  return { level: Math.max(0, Math.min(4, level)), notApplicable: false }
}
