/** A colleague is asked for a theme or for one norm, by its code. */
export type Ask = { node: string; personId: string }

/** Who is asked for a norm: the person it is delegated to, else whoever has its theme. */
export function askedFor(asks: readonly Ask[], norm: string, theme: string): string[] {
  const own = asks.filter(({ node }) => node === norm)
  return (own.length > 0 ? own : asks.filter(({ node }) => node === theme)).map(({ personId }) => personId)
}
