export const inspectionStates = ['draft', 'hearing', 'final', 'acknowledged'] as const
export type InspectionState = (typeof inspectionStates)[number]

/** The first assessor judges every norm and signs; the second judges a chosen share, without seeing the first. */
export const places = ['first', 'second'] as const
export type Place = (typeof places)[number]

/** A level, not applicable, or nothing given yet. */
export type Mark = number | 'na' | null
/** The two levels of a verdict: on the reference day of the self-scan, and now. */
export type Levels = { levelThen: number | null; naThen: boolean; levelNow: number | null; naNow: boolean }
export const markOf = (level: number | null, isNa: boolean): Mark => (isNa ? 'na' : level)
export const thenOf = ({ levelThen, naThen }: Levels): Mark => markOf(levelThen, naThen)
export const nowOf = ({ levelNow, naNow }: Levels): Mark => markOf(levelNow, naNow)

/** Why someone counts as working for an organisation; `shared` when an employer organisation serves it too. */
export type Employer = { organisationId: string; via: 'employment' | 'role' | 'declared' | 'shared'; throughId: string }
