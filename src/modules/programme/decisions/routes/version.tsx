import { notFound } from '#platform/errors'
import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ChangedText } from '../components/changed-text.tsx'
import { changesIn } from '../components/changes.ts'
import { Trail } from '../components/trail.tsx'
import { readVersion } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/version'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  if (!/^[1-9]\d{0,5}$/.test(params.number)) throw notFound('page')
  const view = await readVersion(ctx, idOf(params), Number(params.number))
  const { proposal, version, filled, before } = view
  return {
    id: proposal.id,
    number: proposal.number,
    audience:
      proposal.state === 'decided'
        ? ('decided' as const)
        : version.onAgendaAt
          ? ('agenda' as const)
          : ('draft' as const),
    version: version.number,
    subject: filled.subject,
    frozenAt: version.frozenAt?.toISOString() ?? null,
    onAgendaAt: version.onAgendaAt?.toISOString() ?? null,
    before: before?.version.number ?? null,
    changes: changesIn(view, web.language),
  }
})

export default function VersionPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const same = it.changes.filter((one) => !one.isChanged)
  const isChanged = same.length < it.changes.length
  const moments = [
    it.frozenAt && t.frozenOn(dateText(language, it.frozenAt)),
    it.onAgendaAt && t.onAgendaOn(dateText(language, it.onAgendaAt)),
  ]
  return (
    <>
      <Trail id={it.id} number={it.number} below={t.versionNumber(it.version)} />
      <PageHeader title={t.versionTitle(it.version, it.subject)} intro={moments.filter(Boolean).join(', ')} />
      <Explain label={w.whatIsThis}>{t.explains.version}</Explain>
      <Audience label={w.whoSees}>{t.who[it.audience]}</Audience>
      {it.before === null ? (
        <p>{t.firstVersion}</p>
      ) : (
        <>
          <p>
            <strong>{t.changedSince(it.before)}:</strong> <ins>{t.added}</ins>, <del>{t.removed}</del>
          </p>
          {!isChanged && <p>{t.nothingChanged}</p>}
        </>
      )}
      <Parts parts={it.changes.filter((one) => it.before === null || one.isChanged)} />
      {it.before !== null && same.length > 0 && (
        <details>
          <summary>{t.sameParts(same.length)}</summary>
          <Parts parts={same} />
        </details>
      )}
    </>
  )
}

function Parts({ parts }: { parts: Route.ComponentProps['loaderData']['changes'] }) {
  const t = useTexts(texts)
  return parts.map(({ key, lines }) => (
    <section key={key} aria-labelledby={`change-${key}`}>
      <h2 id={`change-${key}`}>{t.fields[key]}</h2>
      <ChangedText lines={lines} />
    </section>
  ))
}
