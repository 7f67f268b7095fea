import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { DescriptionList } from '#ui/description-list'
import { texts } from '../texts.ts'

type Sign = { name: string | null; on: string } | null
export type Signatures = { made: Sign; proposed: Sign; hr: Sign; security: Sign; refusal: string | null }

/** Who scored a function, who put it forward and who agreed. */
export function SignatureList({ signs, isOpen }: { signs: Signatures; isOpen: boolean }) {
  const { signs: s } = useTexts(texts)
  const language = useLanguage()
  const text = (sign: Sign) => sign && `${sign.name ?? s.unknown}, ${dateText(language, sign.on)}`
  const agreed = (sign: Sign) => text(sign) ?? (isOpen ? s.waits : '–')
  return (
    <DescriptionList
      items={[
        { term: s.made, value: text(signs.made) },
        ...(signs.proposed ? [{ term: s.proposed, value: text(signs.proposed) }] : []),
        ...(signs.proposed
          ? [
              { term: s.hr, value: agreed(signs.hr) },
              { term: s.security, value: agreed(signs.security) },
            ]
          : []),
        ...(signs.refusal ? [{ term: s.refusal, value: <span className="ww-pre">{signs.refusal}</span> }] : []),
      ]}
    />
  )
}
