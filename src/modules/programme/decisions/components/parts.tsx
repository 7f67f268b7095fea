import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { DescriptionList } from '#ui/description-list'
import { texts } from '../texts.ts'
import { FigureTable } from './figure-table.tsx'
import type { ShownProposal } from './shown.ts'

type Props = { proposal: ShownProposal }

/** What still has to be filled in, why it was withdrawn, or that another version is in the making. */
export function OpenPlaces({ proposal: it }: Props) {
  const t = useTexts(texts)
  const isOpen = it.state === 'draft' || it.state === 'review'
  return (
    <>
      {isOpen && it.open.length > 0 && (
        <Alert kind="warning" title={t.stillOpen}>
          <ul>
            {it.open.map((place) => (
              <li key={place}>{place}</li>
            ))}
          </ul>
          {t.stillOpenText}
        </Alert>
      )}
      {it.stateReason && (
        <Alert kind="info" title={t.withdrawnBecause}>
          {it.stateReason}
        </Alert>
      )}
      {it.access === 'board' && isOpen && <Alert kind="info">{t.changedAgain}</Alert>}
      {it.access === 'team' && it.agendaVersion !== null && it.agendaVersion !== it.version && (
        <Alert kind="info">{t.boardReads(it.agendaVersion)}</Alert>
      )}
    </>
  )
}

/** Who handles it, when the board meets, and what it is asked. */
export function Facts({ proposal: { content, ...it } }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  const handler = Object.entries(t.roles).find(([role]) => role === content.handledBy)?.[1]
  const items = [
    { term: t.columns.agendaType, value: t.agendaTypes[content.agendaType] },
    {
      term: t.columns.meetsOn,
      value: <span id="meetsOn">{content.meetsOn ? dateText(language, content.meetsOn) : t.noDay}</span>,
    },
    { term: t.columns.decidedOn, value: it.decidedOn && dateText(language, it.decidedOn) },
    { term: t.columns.isPublic, value: content.isPublic ? t.yes : t.no },
    { term: t.fields.handledBy, value: handler ?? content.handledBy },
    { term: t.fields.portfolioHolder, value: <span id="portfolioHolder">{content.portfolioHolder || '–'}</span> },
  ]
  return <DescriptionList items={items.filter(({ value }) => value !== null)} />
}

/** What municipalities have to do: for who works at one, what their own has to do. */
export function AskedOf({ proposal: { content, own, asks, ownActions } }: Props) {
  const t = useTexts(texts)
  if (content.asked === '' && asks.length === 0 && own === null) return null
  return (
    <section id="asked" aria-labelledby="asked-title">
      <h2 id="asked-title">{own ? t.askedOfYou(own.name) : t.askedOfAll}</h2>
      {own && !own.isAsked ? (
        <p>{t.notAsked(own.name)}</p>
      ) : (
        <>
          <p className="ww-pre">{content.asked}</p>
          {!own && <p id="municipalities">{asks.join(', ')}</p>}
        </>
      )}
      {ownActions.length > 0 && (
        <>
          <h3>{t.ownActions}</h3>
          <ul>
            {ownActions.map(({ id, title }) => (
              <li key={id}>
                <a href={`/acties/${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** The figures in the text, with where they come from and since when they are fixed. */
export function UsedFigures({ proposal: { figures, frozenAt } }: Props) {
  const t = useTexts(texts).figures
  const language = useLanguage()
  if (figures.length === 0) return null
  return (
    <>
      <h2>{t.used}</h2>
      {frozenAt && <p>{t.frozen(dateText(language, frozenAt))}</p>}
      <FigureTable figures={figures} caption={t.used} />
    </>
  )
}

/** The versions that the reader may look back at, each with what changed in it. */
export function Versions({ proposal: it }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <section aria-labelledby="versions-title">
      <h2 id="versions-title">{t.versions}</h2>
      <ul>
        {it.versions.map(({ number, frozenAt, onAgendaAt }, at) => (
          <li key={number}>
            {frozenAt ? (
              <a href={`/voorstellen/${it.id}/versies/${number}`}>{t.versionNumber(number)}</a>
            ) : (
              t.versionNumber(number)
            )}
            , {frozenAt ? t.frozenOn(dateText(language, frozenAt)) : t.working}
            {onAgendaAt && `, ${t.onAgendaOn(dateText(language, onAgendaAt))}`}
            {frozenAt && at > 0 && (
              <>
                {' · '}
                <a href={`/voorstellen/${it.id}/versies/${number}`}>{t.seeChanges(it.versions[at - 1]?.number ?? 0)}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
