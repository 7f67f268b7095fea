import { ofOwnEmployer } from '#modules/assessments'
import { namesOf } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { learnedFrom } from './book.ts'
import { ItemQuery } from './input.ts'
import { codedOf, codedTimes, type Item } from './items.ts'
import { countedCodes, type ItemState, stateOf } from './model.ts'
import { may } from './policy.ts'
import type { Code, Coding } from './schema.ts'
import { itemIn } from './service.ts'
import { type Suggestion, suggest } from './text/suggest.ts'

/** An item in the list of who codes. */
export type ListedItem = {
  item: Item
  state: ItemState
  /** The codes that count, and what is proposed; nothing is proposed where two people code apart. */
  codes: string[]
  proposed: string | null
  /** The acting assessor works for its municipality, and so does not code it. */
  isOwnEmployer: boolean
}

/** The items of the acting district as they stand for who codes, and the codes that there are. */
export const listItems = (ctx: Ctx, query: ItemQuery = {}): Promise<{ book: Code[]; items: ListedItem[] }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    authorise(tx, may.code, { organisationId })
    const asked = ItemQuery.parse(query)
    const coded = await codedOf(tx, organisationId)
    const times = await codedTimes(
      tx,
      coded.items.map(({ id }) => id),
    )
    const learned = learnedFrom(coded)
    const byItem = Map.groupBy(coded.codings, ({ itemId }) => itemId)
    const own = await ofOwnEmployer(
      tx,
      coded.items.map(({ finding }) => finding),
    )
    const wanted = asked.search.trim().toLowerCase()
    const items = coded.items.flatMap((item, at): ListedItem[] => {
      const given = byItem.get(item.id) ?? []
      const state = stateFor(item, given, { times: times.get(item.id) ?? 0, personId })
      const counted = countedCodes(given, item.isDouble)
      const isWanted =
        (!asked.state || asked.state === state) &&
        (!asked.kind || asked.kind === item.kind) &&
        (!asked.code || counted.includes(asked.code)) &&
        (!wanted || `${item.text} ${item.finding.municipality}`.toLowerCase().includes(wanted))
      if (!isWanted) return []
      const isShown = state === 'waiting' && !item.isDouble
      const proposed = isShown ? suggest(item.text, learned).code : null
      return [{ item, state, codes: counted, proposed, isOwnEmployer: own[at] === true }]
    })
    await audit(tx, 'common-threads.read_items', { object: 'organisation', id: organisationId })
    return { book: coded.book, items }
  })

const stateFor = (item: Item, given: readonly Coding[], { times, personId }: { times: number; personId: string }) =>
  stateOf(given, {
    isDouble: item.isDouble,
    times,
    isMine: given.some(({ coderId, place }) => coderId === personId && place > 0),
  })

export type ItemView = {
  item: Item
  state: ItemState
  book: Code[]
  counted: string[]
  /** Codings that the actor may see, with who gave them and when. */
  given: { place: number; codes: string[]; suggested: string[]; coder: string; at: Date; isMine: boolean }[]
  /** Null where two people code apart: they are to agree with each other, not with the calculation. */
  suggestion: Suggestion | null
  isOwnEmployer: boolean
}

/** One item with its proposal and what people gave it. @throws AppError not_found for what the district may not read */
export const readItem = (ctx: Ctx, itemId: string): Promise<ItemView> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    authorise(tx, may.code, { organisationId })
    const coded = await codedOf(tx, organisationId)
    const item = itemIn(coded, itemId)
    const own = coded.codings.filter((one) => one.itemId === itemId)
    const times = (await codedTimes(tx, [itemId])).get(itemId) ?? 0
    const state = stateFor(item, own, { times, personId })
    const names = new Map(
      (
        await namesOf(
          tx,
          own.map(({ coderId }) => coderId),
        )
      ).map(({ id, name }) => [id, name]),
    )
    const isKept = item.isDouble && times < 2
    const isOwnEmployer = (await ofOwnEmployer(tx, [item.finding])).includes(true)
    return {
      item,
      state,
      book: coded.book,
      counted: countedCodes(own, item.isDouble),
      given: own.map(({ place, codes, suggested, coderId, codedAt }) => ({
        place,
        codes,
        suggested,
        coder: names.get(coderId) ?? '',
        at: codedAt,
        isMine: coderId === personId,
      })),
      isOwnEmployer,
      suggestion: isKept ? null : suggest(item.text, learnedFrom(coded), itemId),
    }
  })
