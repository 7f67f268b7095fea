import { chance } from './scores.ts'

/** Norms that are weak everywhere in the eyes of an assessor: three common threads. Fictitious. */
const threads = new Set([
  // safety and HR do not find each other
  'OC-04',
  'IN-05',
  'SC-07',
  // awareness stops after the first time
  'BW-02',
  'BW-03',
  // signals and sources do not come together
  'ME-03',
  'IP-02',
  'IP-03',
])
/** Norms that a sub-project worked on and where it shows at the assessment. Fictitious. */
const improved = new Set(['SC-02', 'SC-05', 'BW-01', 'ME-01', 'IP-01', 'IP-04', 'JI-01', 'OC-01'])
/** The norm that every municipality reads differently from the assessor. */
export const misread = 'IN-06'
/** The municipality that is too optimistic about nearly everything: Hellendoorn. Fictitious. */
export const optimist = 'GM0163'

type Level = number | null
type Assessed = { levelThen: Level; naThen: boolean; levelNow: Level; naNow: boolean }
const within = (level: number) => Math.max(0, Math.min(4, level))

/** The invented verdict on what a municipality gave itself, null when that was nothing; mostly the same, sometimes one off. */
export function assessed(municipality: string, norm: string, self: Level, isNa: boolean): Assessed {
  if (isNa) return { levelThen: null, naThen: true, levelNow: null, naNow: true }
  const luck = chance(municipality, norm, 'assessed')
  const start = self ?? Math.round(luck * 2)
  const shift = luck < 0.12 ? -1 : luck > 0.9 ? 1 : 0
  const modest = municipality === optimist && luck < 0.85 ? start - 1 - (luck < 0.15 ? 1 : 0) : start + shift
  const then = within(norm === misread ? Math.min(start - 2, 1) : threads.has(norm) ? Math.min(modest, 1) : modest)
  const gained = chance(municipality, norm, 'progress')
  const progress = improved.has(norm) ? [2, 2, 1, 1, 0][Math.floor(gained * 5)] : gained < 0.28 ? 1 : 0
  return { levelThen: then, naThen: false, levelNow: within(then + (progress ?? 0)), naNow: false }
}

/** The second assessor mostly agrees. */
export function assessedAgain(municipality: string, norm: string, first: Assessed): Assessed {
  const luck = chance(municipality, norm, 'second')
  const shift = luck < 0.1 ? -1 : luck > 0.88 ? 1 : 0
  const move = (level: Level) => (level === null ? null : within(level + shift))
  return { ...first, levelThen: move(first.levelThen), levelNow: move(first.levelNow) }
}
