import type { PlanSeed, SeededProgramme } from '#modules/programme'

type Colour = 'green' | 'amber' | 'red'
type Told = readonly [Colour, string?]
type Round = { on: number; time: Told; money: Told; capacity: Told; quality: Told }

const fine: Told = ['green']
/** How each sub-project stood on three report days, in their order. */
const told: readonly (readonly Round[])[] = [
  [
    { on: -181, time: fine, money: fine, capacity: fine, quality: fine },
    {
      on: -91,
      time: ['amber', 'Instemming van ondernemingsraden kost zes weken meer.'],
      money: fine,
      capacity: fine,
      quality: fine,
    },
    { on: -6, time: ['amber', 'Twee haltes van de roadshow volgen nog.'], money: fine, capacity: fine, quality: fine },
  ],
  [
    { on: -181, time: fine, money: fine, capacity: fine, quality: fine },
    {
      on: -91,
      time: fine,
      money: fine,
      capacity: ['amber', 'Vier gemeenten leverden minder uren dan toegezegd.'],
      quality: fine,
    },
    {
      on: -6,
      time: ['red', 'De laatste kennissessies zijn verschoven: er waren te weinig trainers.'],
      money: fine,
      capacity: ['amber', 'Een extra trainer begint volgende maand.'],
      quality: fine,
    },
  ],
  [
    { on: -181, time: fine, money: fine, capacity: fine, quality: fine },
    {
      on: -91,
      time: fine,
      money: ['amber', 'De bouw van het overzicht kost meer dan geraamd; binnen het budget opgevangen.'],
      capacity: fine,
      quality: fine,
    },
    { on: -6, time: fine, money: fine, capacity: fine, quality: fine },
  ],
  [
    { on: -181, time: fine, money: fine, capacity: fine, quality: fine },
    {
      on: -91,
      time: fine,
      money: fine,
      capacity: fine,
      quality: ['amber', 'Toetsers lezen twee normen verschillend.'],
    },
  ],
]

const aspects = ['time', 'money', 'capacity', 'quality'] as const

/** The standings of a year; the last sub-project has not reported for the latest day yet. */
export const standingsOf = (
  { subProjectIds }: SeededProgramme,
  reportedBy: string,
  day: (days: number) => string,
): PlanSeed['standings'] =>
  told.flatMap((rounds, at) =>
    rounds.flatMap(({ on, ...round }) =>
      aspects.map((aspect) => {
        const [colour, explanation] = round[aspect]
        return {
          subProjectId: subProjectIds[at] ?? '',
          reportedOn: day(on),
          aspect,
          colour,
          explanation: explanation ? `${explanation} (fictief)` : null,
          reportedBy,
          reportedAt: new Date(`${day(on)}T11:00:00Z`),
        }
      }),
    ),
  )
