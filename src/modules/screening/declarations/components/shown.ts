import type { Declaration } from '../schema.ts'

/** What a page shows of a declaration, fields by name. */
export const shownDeclaration = ({ id, name, kind, items, state, reason, declaredAt, ...rest }: Declaration) => ({
  ...{ id, name, function: rest.function, kind, items, state, reason, revision: rest.revision },
  declaredAt: declaredAt.toISOString(),
  assessedAt: rest.assessedAt?.toISOString() ?? null,
  isReplaced: rest.replacedAt !== null,
})
export type ShownDeclaration = ReturnType<typeof shownDeclaration>

export const stateTones = {
  submitted: 'info',
  allowed: 'ok',
  'allowed-with-agreements': 'warning',
  'not-allowed': 'error',
} as const
