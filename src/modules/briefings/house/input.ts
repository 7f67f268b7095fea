import { z } from 'zod'
import { plainText } from '#platform/language'

const words = z.string().overwrite(plainText).trim().max(10_000)
const revision = z.coerce.number().int().min(0).max(2_147_483_647)

/** `#0B3C5D`, `0b3c5d` and `#03c` as `#rrggbb`; anything else as it was typed. */
const colour = words.transform((typed) => {
  const [, short] = /^#?([0-9a-f]{3})$/i.exec(typed) ?? []
  const [, long] = /^#?([0-9a-f]{6})$/i.exec(short ? short.replace(/./g, '$&$&') : typed) ?? []
  return long ? `#${long.toLowerCase()}` : typed
})

/**
 * A whole style but its logo, which is a file and stays when there is none. What is wrong with any of it the service tells, with what
 * is wrong with the logo. `revision` is that of the style as it was read, 0 when none was set yet.
 */
export const StyleInput = z.object({
  name: words,
  accent: colour,
  secondAccent: colour,
  footer: words.default(''),
  logoAlt: words.default(''),
  removeLogo: z
    .preprocess((value) => value === true || value === 'yes' || value === 'true', z.boolean())
    .default(false),
  revision,
})
export type StyleInput = z.output<typeof StyleInput>

export const ResetStyle = z.object({ revision })
