import { type Ctx, inTransaction } from '#platform/db'
import { addPiece } from '../proving.ts'
import type { NewAction, ProveInput } from './input.ts'

/** What an action needs; without owner, day and norms unless given. */
export const actionFields = (fields: Partial<NewAction> = {}): NewAction => ({
  title: 'Stel het beleid vast',
  description: null,
  framework: null,
  norms: [],
  origin: 'own',
  originId: null,
  ownerId: null,
  startsOn: null,
  dueOn: null,
  costCents: null,
  ...fields,
})

/** Proof by a link. */
export const aProof = (fields: Partial<ProveInput> = {}): ProveInput => ({
  evidenceId: null,
  title: 'Besluit',
  form: 'document',
  datedOn: '2024-01-10',
  link: 'https://voorbeeld.example/besluit',
  ...fields,
})

/** A piece of the library of who acts. @returns its id */
export const aPiece = async (ctx: Ctx): Promise<string> => {
  const input = {
    title: 'Verslag',
    form: 'registration' as const,
    datedOn: '2024-01-08',
    provesUse: false,
    link: 'https://voorbeeld.example/verslag',
  }
  return (await inTransaction(ctx, (tx) => addPiece(tx, input, null))).id
}
