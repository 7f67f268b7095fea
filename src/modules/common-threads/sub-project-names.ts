/** What the district works on; a common thread has its answer in one of these. */
export const subProjects = ['integrity', 'awareness', 'information-position', 'basics-in-order'] as const
export type SubProject = (typeof subProjects)[number]
