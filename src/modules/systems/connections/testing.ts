import { ConnectionInput } from './input.ts'

/** A record of a source that is connected, complete but for its manager. */
export const connectionFields = (fields: Partial<Record<keyof ConnectionInput, unknown>> = {}): ConnectionInput =>
  ConnectionInput.parse({
    ...{ state: 'connected', since: '2022-03-01', desk: 'Team Veiligheid', contact: 'Informatiecoördinator' },
    ...{ agreement: 'OVK-1', authorisations: { boa: 3, 'permit-officer': 7 }, checkedOn: '2024-01-02', revision: 0 },
    ...fields,
  })
