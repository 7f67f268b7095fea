/** What a sub-project is judged on, as the DVO asks. */
export const aspects = ['time', 'money', 'capacity', 'quality'] as const
export type Aspect = (typeof aspects)[number]
export const colours = ['green', 'amber', 'red'] as const
export type Colour = (typeof colours)[number]

export type Judged = { colour: Colour; explanation: string | null }

/** Amber and red are explained; green may be. */
export const isExplained = ({ colour, explanation }: Judged): boolean =>
  colour === 'green' || (explanation ?? '').trim() !== ''

/** The most serious of some colours; null without any. */
export function worstOf(given: readonly Colour[]): Colour | null {
  return colours.findLast((colour) => given.includes(colour)) ?? null
}

type Reported = { subProjectId: string; aspect: Aspect; reportedOn: string; place: number }

/**
 * How each aspect of each sub-project stands on a day: what was said on the latest day up to it, of one day the one given last.
 * @param day YYYY-MM-DD
 */
export function standingOn<R extends Reported>(
  standings: readonly R[],
  day: string,
): Map<string, Partial<Record<Aspect, R>>> {
  const found = new Map<string, Partial<Record<Aspect, R>>>()
  for (const standing of standings) {
    if (standing.reportedOn > day) continue
    const own = found.get(standing.subProjectId) ?? {}
    const before = own[standing.aspect]
    const isLater =
      !before ||
      standing.reportedOn > before.reportedOn ||
      (standing.reportedOn === before.reportedOn && standing.place > before.place)
    if (isLater) own[standing.aspect] = standing
    found.set(standing.subProjectId, own)
  }
  return found
}
