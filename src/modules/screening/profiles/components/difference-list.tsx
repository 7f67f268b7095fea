import { useLanguage, useTexts } from '#platform/texts'
import type { FunctionClass } from '../../codes.ts'
import type { Difference } from '../difference.ts'
import { texts } from '../texts.ts'

type Place = {
  key: string
  organisation: string
  class: FunctionClass
  calculatedClass: FunctionClass
  scores: readonly number[]
  motivation: string | null
}
type Props = {
  difference: Difference
  places: Place[]
  factors: { code: string; name: { nl: string; en: string } }[]
}

/** In words why organisations come to another class for one function. */
export function DifferenceList({ difference: d, places, factors }: Props) {
  const { comparing: t } = useTexts(texts)
  const language = useLanguage()
  const each = (of: (place: Place) => string | number) =>
    places.map((place) => `${place.organisation} ${of(place)}`).join('; ')
  const deviating = places.filter((place) => place.class !== place.calculatedClass)
  return (
    <ul>
      <li>{d.isDifferent ? t.classDiffers(each((place) => place.class)) : t.classEqual(places.length)}</li>
      {deviating.map((place) => (
        <li key={place.key}>
          {t.chose(place.organisation, place.class, place.calculatedClass)} {place.motivation}
        </li>
      ))}
      {factors
        .flatMap((factor, at) => (d.factors.includes(at) ? [{ ...factor, at }] : []))
        .map(({ code, name, at }) => (
          <li key={code}>
            {t.factorDiffers(
              `${code} · ${name[language]}`,
              each(({ scores }) => scores[at] ?? ''),
            )}
          </li>
        ))}
      {d.domains && <li>{t.domainsDiffer}</li>}
      {d.flags && <li>{t.flagsDiffer}</li>}
      {d.versions && <li>{t.versionsDiffer}</li>}
      {d.factors.length === 0 && !d.domains && !d.flags && !d.versions && <li>{t.scoresEqual}</li>}
    </ul>
  )
}
