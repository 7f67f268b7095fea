import { type Language, numberText } from '#platform/language'
import { useTexts } from '#platform/texts'
import { barsSvg } from '#ui/charts/bars'
import { stacksSvg } from '#ui/charts/stacks'
import { Figure } from '#ui/figure'
import { shared } from '#ui/words'
import type { Sums } from '../model.ts'
import type { MunicipalityHours } from '../picture.ts'
import { texts } from '../texts.ts'
import { MunicipalityTable } from './tables.tsx'

/** What each municipality carries, and what that is for its size. */
export function picturesOf(language: Language, municipalities: MunicipalityHours[], total: Sums) {
  const t = texts[language]
  const text = (value: number) => numberText(language, value)
  const per = municipalities
    .flatMap(({ name, promisedPerThousand: value }) => (value === null ? [] : [{ label: name, value }]))
    .toSorted((one, other) => other.value - one.value)
  return {
    rows: municipalities,
    carried: stacksSvg({
      title: t.picture,
      description: t.pictureText(text(total.promised), text(total.asked)),
      steps: 5,
      say: text,
      parts: [
        { words: t.kinds.promised, step: 3 },
        { words: t.short, step: null },
      ],
      rows: municipalities.map(({ name, promised, short }) => ({ label: name, values: [promised, short] })),
    }),
    perThousand: barsSvg({
      title: t.perPicture,
      description: t.perPictureText,
      bars: per.map((bar) => ({ ...bar, text: numberText(language, bar.value, 1) })),
      most: Math.max(0, ...per.map(({ value }) => value)),
    }),
  }
}

export function Pictures({ pictures }: { pictures: ReturnType<typeof picturesOf> }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <Figure title={t.picture} svg={pictures.carried} tableLabel={w.table}>
        <MunicipalityTable rows={pictures.rows} />
      </Figure>
      <Figure title={t.perPicture} svg={pictures.perThousand} tableLabel={w.table}>
        <MunicipalityTable rows={pictures.rows} />
      </Figure>
    </>
  )
}
