import { addDevelopment, addNote, shippedSources, startVersion, stepVersion } from '#modules/systems'
import type { Ctx } from '#platform/db'

type As = (mail: string, at: Date) => Ctx
/** What a source says, with one thing otherwise. */
function changed(code: string, changes: Partial<ReturnType<typeof shippedSources>[number]>) {
  const found = shippedSources().find((source) => source.code === code)
  if (!found) throw new Error(`no source ${code} is shipped`)
  const { code: _, ...content } = found
  return { ...content, ...changes }
}
const dayMs = 24 * 60 * 60_000

/** A proposal that waits for a decision, a draft of the project leader, and what employees said about sources. */
export async function proposeChanges(as: As, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * dayMs)
  const manager = as('bronbeheerder.enschede', ago(6))
  const { number } = await startVersion(manager, 'bgt', {
    reason: 'Het loket voor deze kaart heeft een andere naam gekregen (fictief).',
    content: changed('bgt', { contact: 'het loket geo-informatie (fictief)' }),
  })
  await stepVersion(manager, 'bgt', { number, step: 'propose' })
  const employee = as('medewerker.enschede', ago(4))
  await addNote(employee, { code: 'vth', text: 'Het aanvraagformulier staat niet meer op deze plek (fictief).' })
  await addNote(employee, { text: 'Ik zoek een bron over verhuurde bedrijfsloodsen en garageboxen (fictief).' })
  await addDevelopment(manager, 'bag', {
    kind: 'law',
    day: '2025-01-01',
    title: 'De wet over deze registratie verandert (fictief)',
    text: 'Kijk of de grondslag nog klopt (fictief).',
    url: 'https://wet.example/fictief',
  })
  await startVersion(as('projectleider', ago(2)), 'lisa', {
    reason: 'De aanvraag duurt voortaan een week (fictief).',
    content: changed('lisa', { leadTime: 'een week (fictief)' }),
  })
}
