import { z } from 'zod'
import type { Candidate } from './candidates.ts'
import { type Fault, faultOfFile } from './file.ts'

/** An object, or its id alone. */
const reference = z.union([z.string().transform((id) => ({ id })), z.looseObject({ id: z.string().optional() })])
const Named = z.looseObject({ id: z.string().optional(), naam: z.string().trim().optional() })
const day = z.iso.date().nullable().catch(null)
const third = z.preprocess(
  (value) => ['laag', 'midden', 'hoog'].indexOf(String(value).toLowerCase()) + 1,
  z.union([z.literal(1), z.literal(2), z.literal(3)]),
)

/** The fields of the Softwarecatalogus that are read; all others, and so all that are of a person, are left. */
const Facility = Named.extend({
  beschrijving: z.string().catch(''),
  referentieComponenten: z.array(z.union([z.string(), Named.transform(({ naam, id }) => naam ?? id ?? '')])).catch([]),
})
const Offer = z.looseObject({ voorziening: reference, leverancier: reference })
const Organisation = z.looseObject({ id: z.string().optional(), organisatienaam: z.string().trim().min(1) })
const Use = z.looseObject({
  voorzieningId: z.string(),
  status: z.string().catch(''),
  startDatum: day,
  eindDatum: day,
  bbnScore: z.number().int().nullable().catch(null),
  bivClassificatie: z
    .object({ beschikbaarheid: third, integriteit: third, vertrouwelijkheid: third })
    .nullable()
    .catch(null),
})
type Sorted = {
  facilities: { at: string; it: z.infer<typeof Facility> }[]
  offers: z.infer<typeof Offer>[]
  organisations: z.infer<typeof Organisation>[]
  uses: z.infer<typeof Use>[]
}

type Item = { at: string; value: unknown }
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The objects of a list, of the answer of an API (`results`), or of an object with lists; a lone object is a list of one. */
function itemsIn(value: unknown): Item[] {
  if (Array.isArray(value)) return value.map((one, at) => ({ at: `[${at}]`, value: one }))
  if (!isRecord(value)) return []
  const lists = Object.entries(value).filter(([, one]) => Array.isArray(one) && one.some(isRecord))
  if (lists.length === 0 || 'naam' in value) return [{ at: '', value }]
  return lists.flatMap(([name, list]) => itemsIn(list).map((item) => ({ ...item, at: `${name}${item.at}` })))
}

/** Puts every object with those of its kind; the kind shows from its fields. */
function sorted(items: readonly Item[], faults: Fault[]): Sorted {
  const found: Sorted = { facilities: [], offers: [], organisations: [], uses: [] }
  for (const { at, value } of items) {
    const [offer, use, organisation] = [Offer, Use, Organisation].map((shape) => shape.safeParse(value))
    const facility = Facility.safeParse(value)
    if (offer?.success) found.offers.push(Offer.parse(value))
    else if (use?.success) found.uses.push(Use.parse(value))
    else if (organisation?.success) found.organisations.push(Organisation.parse(value))
    else if (facility.success && facility.data.naam) found.facilities.push({ at, it: facility.data })
    else faults.push({ ...faultOfFile('catalogue_no_name'), heading: at === '' ? null : at })
  }
  return found
}

const phaseOf = { actief: 'in-use', gepland: 'planned', beëindigd: 'ended' } as const

function candidateOf({ at, it }: Sorted['facilities'][number], { offers, organisations, uses }: Sorted): Candidate {
  const id = it.id ?? it.naam ?? at
  const supplierOf = ({ leverancier }: z.infer<typeof Offer>) => {
    const own = Organisation.safeParse(leverancier)
    if (own.success) return own.data.organisatienaam
    return organisations.find((one) => one.id === leverancier.id)?.organisatienaam
  }
  const used = uses.filter(({ voorzieningId }) => voorzieningId === it.id)
  const statuses = used.map(({ status }) => status.toLowerCase())
  const status = (['actief', 'gepland', 'beëindigd'] as const).find((one) => statuses.includes(one)) ?? 'actief'
  const use = used.find((one) => one.status.toLowerCase() === status)
  const biv = use?.bivClassificatie ?? null
  const days = [use?.startDatum ?? null, use?.eindDatum ?? null] as const
  const isTurned = days[0] !== null && days[1] !== null && days[1] < days[0]
  return {
    ...{ id, line: 1, name: it.naam ?? '', kind: 'municipal-system', description: it.beschrijving.trim() },
    supplier:
      offers
        .filter(({ voorziening }) => voorziening.id === it.id)
        .map(supplierOf)
        .find(Boolean) ?? null,
    references: [...new Set(it.referentieComponenten.map((one) => one.trim()).filter(Boolean))].sort(),
    ...{ phase: phaseOf[status], validFrom: days[0], validUntil: isTurned ? null : days[1] },
    level: use?.bbnScore ? `BBN${use.bbnScore}` : null,
    classification: biv && {
      ...{ availability: biv.beschikbaarheid, integrity: biv.integriteit, confidentiality: biv.vertrouwelijkheid },
    },
  }
}

/** The facilities (voorzieningen) in JSON of the Softwarecatalogus, with their supplier and use when the file has those too. */
export function candidatesInCatalogue(bytes: Uint8Array): { candidates: Candidate[]; faults: Fault[] } {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return { candidates: [], faults: [faultOfFile('catalogue_broken')] }
  }
  const faults: Fault[] = []
  const found = sorted(itemsIn(value), faults)
  if (faults.length === 0 && found.facilities.length === 0) faults.push(faultOfFile('catalogue_empty'))
  return { candidates: faults.length > 0 ? [] : found.facilities.map((one) => candidateOf(one, found)), faults }
}
