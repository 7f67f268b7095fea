import { contentFile } from '#content/read.ts'

/** Where a municipality lies: facts of the CBS that nobody changes here. `urbanity` runs from 1, very urban, to 5, not urban. */
export type Geography = {
  areaKm2: number
  urbanity: number
  centre: { latitude: number; longitude: number }
  atGermany: boolean
  /** Neighbours that are in another district, by name. */
  outside: string[]
}
type Known = { municipalities: ({ code: string } & Geography)[] }

/** @returns null for what the file of CBS facts does not hold */
export function geographyOf(code: string): Geography | null {
  const { municipalities }: Known = JSON.parse(contentFile('gemeenten.json').toString('utf8'))
  const found = municipalities.find((one) => one.code === code)
  if (!found) return null
  const { areaKm2, urbanity, centre, atGermany, outside } = found
  return { areaKm2, urbanity, centre, atGermany, outside }
}
