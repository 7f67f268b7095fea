import type { Ctx } from '#platform/db'
import { type MenuKey, menuEntries } from './components/menu-entries.ts'

/** The parts that the actor may open. */
export function menuOf(_: Ctx): MenuKey[] {
  return menuEntries.map(({ key }) => key)
}
