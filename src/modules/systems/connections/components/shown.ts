import { finderRoles } from '../../codes.ts'
import type { Connection } from '../schema.ts'
import type { ShownConnection } from './facts.tsx'

/** What the page tells of a record. */
export const shownConnection = (it: Connection, names: ReadonlyMap<string, string>): ShownConnection => ({
  state: it.state,
  since: it.since,
  desk: it.desk,
  contact: it.contact,
  notes: it.notes,
  agreement: it.agreement,
  agreementLink: it.agreementLink,
  agreementEndsOn: it.agreementEndsOn,
  checkedOn: it.checkedOn,
  gaps: it.gaps,
  mayBeAsked: it.mayBeAsked,
  manager: names.get(it.managerId ?? '') ?? null,
  authorisations: finderRoles.flatMap((role) => {
    const many = it.authorisations[role]
    return many === undefined ? [] : [{ role, many }]
  }),
})
