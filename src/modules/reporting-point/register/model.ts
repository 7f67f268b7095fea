export const registerSorts = ['number', 'received', 'feedback', 'closed'] as const
export type RegisterSort = (typeof registerSorts)[number]
