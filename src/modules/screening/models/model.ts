/** A version is drafted, put before the municipalities, and holds from its day when all of them agreed. */
export const modelStates = ['draft', 'proposed', 'adopted', 'retired'] as const
export type ModelState = (typeof modelStates)[number]
