import type { Ctx } from '#platform/db'
import { listOrganisations } from '../queries.ts'
import { isReadable, type Theme } from '../theme-contrast.ts'
import { availableThemes } from '../themes.ts'

/** A theme is called after the organisation whose CBS code it bears, else by that code. */
export const themeName = (code: string, organisations: readonly { code: string; name: string }[]): string =>
  organisations.find((one) => one.code.toLowerCase() === code)?.name ?? code.toUpperCase()

export type NamedTheme = Theme & { name: string; isReadable: boolean }

/** Every theme that can be looked at, with its name. */
export async function namedThemes(ctx: Ctx): Promise<NamedTheme[]> {
  const all = await listOrganisations(ctx)
  return availableThemes().map((theme) => ({
    ...theme,
    name: themeName(theme.code, all),
    isReadable: isReadable(theme),
  }))
}
