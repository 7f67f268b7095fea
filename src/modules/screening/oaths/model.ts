/** What someone says: the oath, or the promise that holds as much. */
export const oathKinds = ['oath', 'promise'] as const
export type OathKind = (typeof oathKinds)[number]

/** Before whom it is taken, by role; no name is kept. */
export const oathBefore = ['mayor', 'secretary', 'registrar', 'director', 'chair'] as const
export type OathBefore = (typeof oathBefore)[number]

/** How the oath of a file stands: taken, planned for a day, or neither. */
export const oathStandings = ['without', 'planned', 'taken'] as const
export type OathStanding = (typeof oathStandings)[number]

/** The code of the check that is the oath; the register and the file are one. */
export const oathCode = 'oath'
