import type { Action } from '../queries.ts'

/** An action as lists on pages show it: picked fields. */
export const listed = ({ id, number, title, norms, ownerId, ownerName, dueOn, standing }: Action) => ({
  id,
  number,
  title,
  norms,
  ownerId,
  ownerName,
  dueOn,
  standing,
})
export type ListedAction = ReturnType<typeof listed>
