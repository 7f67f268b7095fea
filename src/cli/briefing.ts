import type { Asked } from '#modules/briefings'
import type { Ctx } from '#platform/db'
import { isAppError } from '#platform/errors'
import { WrongInput } from './wrong-input.ts'

type Say = (line: string) => void
type Given = Omit<Asked, 'kind' | 'form'> & { kind: string; form: string }

/** A paper as base64, with what it is said on the way. @throws WrongInput for what is missing, unknown or not possible here */
export async function briefing(ctx: Ctx, say: Say, given: Given): Promise<string> {
  const { forms, paperKinds } = await import('#modules/briefings')
  const kind = paperKinds.find((one) => one === given.kind)
  const form = forms.find((one) => one === given.form)
  if (!kind || !form) throw new WrongInput(`no paper of kind ${given.kind} in form ${given.form}`)
  const content = await written(ctx, say, { ...given, kind, form }).catch((error) => {
    throw isAppError(error) ? wrong(error, forms) : error
  })
  return Buffer.from(content).toString('base64')
}

async function written(ctx: Ctx, say: Say, asked: Asked): Promise<Uint8Array> {
  if (asked.municipality && asked.kind !== 'fact-sheet') say('--municipality goes with a fact sheet: it is left out')
  if (asked.proposal && asked.kind !== 'proposal') say('--proposal goes with a proposal: it is left out')
  const { writeBriefing } = await import('#modules/briefings')
  const { content, title, state, counts } = await writeBriefing(ctx, asked)
  if (counts) tellCounts(say, title, counts)
  else say(`${title}: ${howItStands[state]}`)
  return content
}

const howItStands = {
  published: 'as it was published',
  draft: 'a draft, with the figures of now',
  withdrawn: 'withdrawn',
  living: 'no one started this paper; made now, without texts',
}

/** The common threads are told with how far the scans are. */
function tellCounts(say: Say, title: string, { signed, submitted, open }: Counts): void {
  const total = signed + submitted + open
  say(`${title}: ${signed} of ${total} municipalities signed, ${submitted} submitted, ${open} open (not answered)`)
  if (signed < total) say('not all have signed: the paper says that it is a provisional picture (voorlopig beeld)')
}
type Counts = { signed: number; submitted: number; open: number }

type Refused = { code: string; reason: string; problems: readonly { path: string; reason: string }[] }

function wrong(error: Error & Refused, forms: readonly string[]): Error {
  if (error.reason === 'briefings.office_missing') {
    const others = forms.filter((form) => form !== 'odt' && form !== 'archive').map((form) => `.${form}`)
    return new WrongInput(`.odt needs LibreOffice on this server; without it the endings are ${others.join(', ')}`)
  }
  return error.code === 'invalid' ? new WrongInput(error.problems.map(({ reason }) => reason).join('\n')) : error
}
