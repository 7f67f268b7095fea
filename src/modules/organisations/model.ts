import { districtRoles, municipalRoles, provinceRoles, type Role } from '#platform/access'

export const kinds = ['district', 'municipality', 'service', 'riec', 'province'] as const
export type Kind = (typeof kinds)[number]

const rolesByKind: Record<Kind, readonly Role[]> = {
  district: districtRoles,
  municipality: municipalRoles,
  service: municipalRoles,
  riec: ['analyst', 'assessor', 'administrator'],
  province: provinceRoles,
}

/** The roles that people can have at an organisation of this kind. */
export const rolesAt = (kind: Kind): readonly Role[] => rolesByKind[kind]

/** Whether a period holds on a day; both ends are included, no end means still going. */
export const holdsOn = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }, day: string): boolean =>
  startsOn <= day && (endsOn === null || day <= endsOn)

/** Whether an organisation exists on a day; `validTo` is the first day that it does not, as in a merger. */
export const existsOn = ({ validFrom, validTo }: { validFrom: string; validTo: string | null }, day: string): boolean =>
  validFrom <= day && (validTo === null || day < validTo)
