import { contrastOnWhite, type HouseStyle, isColour, leastContrast, secondOf } from './model.ts'

export type ColourFault = { field: 'accent' | 'secondAccent'; fault: 'colour' | 'contrast' }

/** What is wrong with the colours of a style: words have to be read on white, rules and marks to be seen. */
export const colourFaults = (style: Pick<HouseStyle, 'accent' | 'secondAccent'>): ColourFault[] => [
  ...faultsOf('accent', style.accent),
  ...faultsOf('secondAccent', secondOf(style)),
]

function faultsOf(field: ColourFault['field'], colour: string): ColourFault[] {
  if (!isColour(colour)) return [{ field, fault: 'colour' }]
  return contrastOnWhite(colour) < leastContrast[field] ? [{ field, fault: 'contrast' }] : []
}
