/** The sub-projects that common threads point to, by the same names; a programme has each at most once. */
export const subProjects = ['integrity', 'awareness', 'information-position', 'basics-in-order'] as const
export type SubProjectKey = (typeof subProjects)[number]
