import { element, language, tell } from '../../browser/page.ts'
import { Told } from '../../browser/unlocking.ts'
import type { Handler } from '../../crypto/index.ts'
import { texts } from '../texts.ts'
import { type NeedsSecond, sealParts } from './joining.ts'

const t = texts[language].browser
const namesOf = (people: readonly Handler[]) => people.map(({ id, name }) => name ?? id).join(', ')

/**
 * Says what is missing, with a button to ask a second handler or to give one's part to who asked.
 * @param done after parts were given: `opens` when this one can open it too then
 */
export function offerParts(
  place: HTMLElement,
  report: string,
  needed: NeedsSecond,
  shown: (work: () => Promise<void>) => Promise<boolean>,
  done: (opens: boolean) => Promise<void>,
): void {
  const { asking, others, together } = needed
  const isAsked = asking.length > 0
  const hasAsked = !isAsked && together.given.some(({ from }) => from === together.me)
  if (others.length === 0) {
    tell(place, 'warning', t.needsTwo, t.nobody)
    return
  }
  tell(place, 'info', t.needsTwo, isAsked ? t.wants(namesOf(asking)) : t.who(namesOf(others)))
  if (hasAsked) {
    place.append(element('p', '', t.waiting))
    return
  }
  const button = element('button', 'utrecht-button utrecht-button--primary-action', isAsked ? t.give : t.ask)
  button.setAttribute('type', 'button')
  button.addEventListener('click', () =>
    shown(async () => {
      button.setAttribute('disabled', '')
      tell(place, 'info', t.sealing)
      const body = await sealParts(needed, isAsked ? asking : others)
      const answer = await fetch(`/meldingen/${report}/delen`, { method: 'POST', body }).catch(() => null)
      if (!answer?.ok) throw new Told(t.failed)
      await done(isAsked)
      tell(place, 'ok', isAsked ? t.given : t.asked)
    }),
  )
  place.append(element('p', '', button))
  button.focus()
}
