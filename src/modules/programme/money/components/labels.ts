import type { Activity } from '../load.ts'

type Named = Pick<Activity, 'id' | 'code' | 'title'>

/** `2a. Ondermijningscongres`, as every list and choice names an activity. */
export const activityLabel = ({ code, title }: Pick<Activity, 'code' | 'title'>): string => `${code}. ${title}`
export const sourceLabel = ({ code, title }: { code: string; title: string }): string => `${code}: ${title}`

/** Choices of a form: only what the page shows leaves the server. */
export const activityOptions = (all: readonly Named[]) =>
  all.map((one) => ({ value: one.id, label: activityLabel(one) }))
export const sourceOptions = (all: readonly { id: string; code: string; title: string }[]) =>
  all.map((one) => ({ value: one.id, label: sourceLabel(one) }))
export const nameOptions = (all: readonly { id: string; name: string }[]) =>
  all.map(({ id, name }) => ({ value: id, label: name }))
export const titleOptions = (all: readonly { id: string; title: string }[]) =>
  all.map(({ id, title }) => ({ value: id, label: title }))
