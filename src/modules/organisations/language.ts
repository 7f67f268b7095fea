import { eq } from 'drizzle-orm'
import { personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import type { Language } from '#platform/language'
import { people } from './schema.ts'

/** Everyone chooses the language of their own pages and mails; row level security lets nobody choose for another. */
export const chooseLanguage = (ctx: Ctx, language: Language): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { personId } = personOf(tx)
    await tx.db.update(people).set({ language }).where(eq(people.id, personId))
    await audit(tx, 'organisations.choose_language', { object: 'person', id: personId, fields: ['language'] })
  })
