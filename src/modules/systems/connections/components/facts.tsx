import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { DescriptionList } from '#ui/description-list'
import type { FinderRole } from '../../codes.ts'
import { terms } from '../../terms/texts.ts'
import { texts as systemsTexts } from '../../texts.ts'
import type { Connection } from '../schema.ts'
import { texts } from '../texts.ts'
import { StateBadge } from './standing.tsx'

export type ShownConnection = Pick<
  Connection,
  | 'state'
  | 'since'
  | 'desk'
  | 'contact'
  | 'notes'
  | 'agreement'
  | 'agreementLink'
  | 'agreementEndsOn'
  | 'checkedOn'
  | 'gaps'
  | 'mayBeAsked'
> & { manager: string | null; authorisations: { role: FinderRole; many: number }[] }

/** What a municipality wrote down about a source, for who may see all of it. */
export function ConnectionFacts({ it }: { it: ShownConnection }) {
  const t = useTexts(texts)
  const { unknown } = useTexts(systemsTexts)
  const language = useLanguage()
  const day = (value: string | null) => (value === null ? unknown : dateText(language, value))
  const text = (value: string | null) =>
    value === null ? (
      unknown
    ) : (
      <span className="ww-pre" lang="nl">
        {value}
      </span>
    )
  return (
    <DescriptionList
      items={[
        { term: t.state, value: <StateBadge state={it.state} /> },
        { term: t.since, value: day(it.since) },
        { term: t.manager, value: it.manager ?? t.nobody },
        { term: t.desk, value: text(it.desk) },
        { term: t.mayBeAsked, value: it.mayBeAsked ? t.yesNo.yes : t.yesNo.no },
        { term: t.contact, value: text(it.contact) },
        { term: t.agreement, value: text(it.agreement) },
        {
          term: t.agreementLink,
          value: it.agreementLink === null ? unknown : <a href={it.agreementLink}>{it.agreementLink}</a>,
        },
        { term: t.agreementEndsOn, value: day(it.agreementEndsOn) },
        { term: t.authorisations, value: <Authorisations all={it.authorisations} none={unknown} /> },
        { term: t.checkedOn, value: day(it.checkedOn) },
        { term: t.gaps, value: text(it.gaps) },
        { term: t.notes, value: text(it.notes) },
      ]}
    />
  )
}

function Authorisations({ all, none }: { all: ShownConnection['authorisations']; none: string }) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  if (all.length === 0) return none
  return (
    <ul>
      {all.map(({ role, many }) => (
        <li key={role}>
          {names.roles[role]}: {many}
        </li>
      ))}
      <li>
        {t.total}: {all.reduce((sum, { many }) => sum + many, 0)}
      </li>
    </ul>
  )
}
