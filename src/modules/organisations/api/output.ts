import { z } from '@hono/zod-openapi'
import type { Contact } from '../contacts.ts'
import { kinds } from '../model.ts'
import type { OrganisationView } from '../queries.ts'
import type { Organisation } from '../schema.ts'

const count = z.number().int().nullable()
export const OrganisationOut = z
  .object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    kind: z.enum(kinds),
    districtId: z.uuid().nullable(),
    inhabitants: count,
    staffEstimate: count,
    tile: z.object({ column: z.number().int(), row: z.number().int() }).nullable(),
    theme: z.string().nullable().openapi({ description: 'null is the neutral regional one' }),
    maySeeNames: z.boolean().openapi({ description: 'whether its people may see names of municipalities' }),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable().openapi({ description: 'the first day that it does not exist' }),
    successorId: z.uuid().nullable(),
  })
  .openapi('Organisation')

export const presentOrganisation = (it: Organisation): z.infer<typeof OrganisationOut> => ({
  id: it.id,
  code: it.code,
  name: it.name,
  kind: it.kind,
  districtId: it.districtId,
  inhabitants: it.inhabitants,
  staffEstimate: it.staffEstimate,
  tile: it.tileColumn === null || it.tileRow === null ? null : { column: it.tileColumn, row: it.tileRow },
  theme: it.theme,
  maySeeNames: it.maySeeNames,
  validFrom: it.validFrom,
  validTo: it.validTo,
  successorId: it.successorId,
})

const named = z.object({ id: z.uuid(), name: z.string() })
export const OrganisationViewOut = OrganisationOut.extend({
  predecessors: z.array(named.extend({ validTo: z.iso.date() })),
  neighbours: z.array(named.extend({ weight: z.number() })),
  serves: z.array(named).openapi({ description: 'municipalities whose staff it employs' }),
  servedBy: z.array(named),
  geography: z
    .object({
      areaKm2: z.number(),
      urbanity: z.number().int().openapi({ description: 'of the CBS: 1 is very urban, 5 is not urban' }),
      centre: z.object({ latitude: z.number(), longitude: z.number() }),
      atGermany: z.boolean(),
      outside: z.array(z.string()).openapi({ description: 'names of neighbours in another district' }),
    })
    .nullable(),
}).openapi('OrganisationWithOthers')

export const presentView = (it: OrganisationView): z.infer<typeof OrganisationViewOut> => ({
  ...presentOrganisation(it),
  predecessors: it.predecessors.map(({ id, name, validTo }) => ({ id, name, validTo })),
  neighbours: it.neighbours.map(({ id, name, weight }) => ({ id, name, weight })),
  serves: it.serves.map(({ id, name }) => ({ id, name })),
  servedBy: it.servedBy.map(({ id, name }) => ({ id, name })),
  geography: it.geography,
})

export const ContactOut = z
  .object({ membershipId: z.uuid(), role: z.string(), name: z.string(), mail: z.string() })
  .openapi('Contact')
export const presentContact = ({ id, role, name, mail }: Contact): z.infer<typeof ContactOut> => ({
  membershipId: id,
  role,
  name,
  mail,
})
