import { hidden, municipalRoles, own, rule } from '#platform/access'

/** Who may do what with the register of side jobs; printed in docs/permissions.md. */
export const may = {
  /** Function and side job of what was published: public within the organisation, which puts it on its website. */
  readRegister: hidden(rule('screening.read_register', [own(...municipalRoles)])),
  keepRegister: hidden(rule('screening.keep_register', [own('integrity-officer')])),
}
