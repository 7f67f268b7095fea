/** What a file knows of a candidate, and what the staff file knows of an employment. */
type Candidate = { name: string | null; mail: string | null; startsOn: string | null; startedOn: string | null }
type Employment = { name: string; mail: string; startsOn: string }

/** How far the first day of work and that of the employment may lie apart. */
export const daysApart = 31

const dayMs = 86_400_000
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()

/** Whether an employment may be proposed for a file: the same mail or name, and a first day nearby. HR decides. */
export function fitsEmployment(file: Candidate, employment: Employment): boolean {
  const isSame = (one: string | null, other: string) => one !== null && plain(one) !== '' && plain(one) === plain(other)
  const day = file.startedOn ?? file.startsOn
  if (day === null || !(isSame(file.mail, employment.mail) || isSame(file.name, employment.name))) return false
  return Math.abs(Date.parse(day) - Date.parse(employment.startsOn)) <= daysApart * dayMs
}
