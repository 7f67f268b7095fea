import { finderRoles } from '../../codes.ts'
import type { Authorisations } from '../model.ts'
import type { Connection } from '../schema.ts'
import type { ShownConnection } from './facts.tsx'

/** Numbers by kind of work, in the order of the kinds. */
export const countsOf = (all: Authorisations) =>
  finderRoles.flatMap((role) => {
    const many = all[role]
    return many === undefined ? [] : [{ role, many }]
  })

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
  authorisations: countsOf(it.authorisations),
})
