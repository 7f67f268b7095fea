import { changePaper, makePaper, type NewPaper, publishPaper, releasePaper } from '#modules/briefings'
import type { Ctx } from '#platform/db'

type About = { programmeId: string; roundId: string; quarters: { last: string; running: string } }
type Written = {
  paper: Partial<NewPaper> & Pick<NewPaper, 'kind'>
  texts: Record<string, string>
  isPublished: boolean
}

const none = { title: null, language: 'nl', programmeId: null, roundId: null, proposalId: null, quarter: null } as const

/** Fictitious papers: one of each kind that was published, and a draft to work on. */
export async function writePapers(
  leader: Ctx,
  coordinators: { released: Ctx; draft: Ctx },
  { programmeId, roundId, quarters }: About,
): Promise<void> {
  const of = { programmeId, roundId }
  const ofDistrict: Written[] = [
    { paper: { ...of, kind: 'proposal' }, texts: proposal, isPublished: true },
    { paper: { ...of, kind: 'results' }, texts: results, isPublished: true },
    { paper: { ...of, kind: 'progress', quarter: quarters.last }, texts: progress, isPublished: true },
    { paper: { ...of, kind: 'accountability' }, texts: accountability, isPublished: true },
    { paper: { ...of, kind: 'threads' }, texts: threads, isPublished: true },
    {
      paper: { ...of, kind: 'progress', quarter: quarters.running },
      texts: {
        opening: 'Dit kwartaal lopen {{programme.busy}} van de {{programme.sub-projects}} deelprojecten. (fictief)',
      },
      isPublished: false,
    },
  ]
  for (const written of ofDistrict) await write(leader, written)
  const facts = { kind: 'fact-sheet', roundId } as const
  const sheet = await write(coordinators.released, { paper: facts, texts: factSheet, isPublished: true })
  await releasePaper(coordinators.released, sheet, true)
  await write(coordinators.draft, { paper: facts, texts: {}, isPublished: false })
}

async function write(ctx: Ctx, { paper, texts, isPublished }: Written): Promise<string> {
  const { id, title, revision } = await makePaper(ctx, { ...none, ...paper })
  await changePaper(ctx, id, { title, texts, revision })
  if (isPublished) await publishPaper(ctx, id)
  return id
}

const proposal = {
  opening:
    'Het programma **{{programme.title}}** helpt alle gemeenten om hun basis op orde te krijgen. Dit stuk legt het voorstel aan het bestuur voor. (fictief)',
  explanation:
    'Zwakke gemeenten trekken aan wat sterke gemeenten buiten de deur houden. Daarom werken wij samen aan dezelfde basis. (fictief)',
}
const results = {
  opening:
    'Alle veertien gemeenten deden mee aan de zelfscan en aan de onafhankelijke toetsing. Dit rapport laat zien wat er sindsdien beter is geworden. (fictief)',
  cost: 'De provincie betaalt het programma. Gemeenten brengen uren in. (fictief)',
  carried: 'Alle veertien gemeenten leverden uren, elk naar vermogen. (fictief)',
  asked: 'Wij vragen het DVO om de gezamenlijke aanpak voort te zetten. (fictief)',
}
const progress = {
  opening: 'De projectgroep rapporteert elk kwartaal hoe de deelprojecten ervoor staan. (fictief)',
  risks: 'Wij bespreken de risico’s elke maand in de projectgroep. (fictief)',
}
const accountability = {
  opening:
    'Met deze verantwoording laten wij de provincie zien wat er met de subsidie is gedaan, naast het plan dat wij indienden. (fictief)',
  deviations: 'Bij elk onderdeel dat meer dan 10% afwijkt, staat waarom. (fictief)',
}
const threads = {
  opening:
    'Dit beeld is gemaakt van de zelfscans die alle veertien gemeenten vorig jaar ondertekenden. Namen van gemeenten staan er niet in. (fictief)',
  closing: 'Het DVO besprak dit beeld en koos daarna de deelprojecten. (fictief)',
}
const factSheet = {
  opening: 'Dit feitenblad is gemaakt voor het gesprek met de portefeuillehouder. (fictief)',
  actions: 'De acties worden elke maand besproken in het veiligheidsoverleg. (fictief)',
}
