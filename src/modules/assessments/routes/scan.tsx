import { textIn } from '#modules/frameworks'
import { namesOf } from '#modules/organisations'
import { allows } from '#platform/access'
import { inTransaction } from '#platform/db'
import { dateText, dayOf, momentText, numberText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Progress } from '#ui/progress'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { tallyOf } from '../actions/model.ts'
import { actionsAt } from '../actions/queries.ts'
import { texts as actionTexts } from '../actions/texts.ts'
import { MovedNote } from '../components/moved.tsx'
import { movedFrom } from '../components/moved-data.ts'
import { People } from '../components/people.tsx'
import { may } from '../policy.ts'
import { personProgress } from '../progress.ts'
import { texts } from '../texts.ts'
import { themeProgress, viewScan } from '../view.ts'
import type { Route } from './+types/scan'

export const loader = page(async ({ ctx, params, web, login }: WithCtx<Route.LoaderArgs>) => {
  const view = await viewScan(ctx, idOf(params))
  const { scan, round, scored } = view
  const themes = themeProgress(view)
  const names = new Map(
    (
      await inTransaction(ctx, (tx) =>
        namesOf(
          tx,
          view.asks.map(({ personId }) => personId),
        ),
      )
    ).map(({ id, name }) => [id, name]),
  )
  const people = view.asks.length > 0 ? personProgress(view) : []
  const acted = tallyOf(
    await actionsAt(
      ctx,
      view.framework.code,
      view.nodes.map(({ code }) => code),
    ),
    dayOf(web.now),
  )
  return {
    acted,
    id: scan.id,
    title: round.title,
    organisation: login.organisation.name,
    state: scan.state,
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    takesAnswers: view.takesAnswers,
    signed:
      scan.signedAt && scan.signedAs
        ? { as: scan.signedAs, at: scan.signedAt.toISOString(), hash: scan.contentHash }
        : null,
    reopened:
      scan.reopenedAt && scan.state !== 'signed'
        ? { at: scan.reopenedAt.toISOString(), reason: scan.reopenReason ?? '' }
        : null,
    moved: await movedFrom(ctx, view),
    total: view.nodes.length,
    done: themes.reduce((sum, { done }) => sum + done, 0),
    inOrder: scored.inOrder && {
      inOrder: scored.inOrder.inOrder,
      failing: scored.inOrder.failing.length,
      explained: scored.inOrder.explained.length,
      allowed: scored.inOrder.explainedAllowed,
    },
    mayHandIn: allows(ctx, may.submit, scan) || allows(ctx, may.sign, scan),
    mayExchange: allows(ctx, may.exchange, scan),
    // Who is asked first, then what is asked of nobody.
    people: people
      .toSorted((one, other) => Number(one.personId === null) - Number(other.personId === null))
      .map(({ personId, ...progress }) => ({
        ...progress,
        personId: personId ?? '',
        name: personId && (names.get(personId) ?? ''),
      })),
    themes: themes.map(({ theme, average, lowest, done, total, confirm, askedFrom }) => ({
      code: theme.code,
      title: textIn(theme.title, web.language),
      average,
      lowest,
      done,
      total,
      confirm,
      asked: askedFrom ? (names.get(askedFrom) ?? '') : '',
    })),
  }
})

const tones = { open: 'warning', submitted: 'info', signed: 'ok' } as const

export default function ScanPage({ loaderData: scan }: Route.ComponentProps) {
  const t = useTexts(texts)
  const a = useTexts(actionTexts)
  const w = useTexts(shared)
  const language = useLanguage()
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/zelfscans', label: t.title }, { label: scan.title }]} />
      <PageHeader
        title={scan.title}
        intro={`${scan.organisation} · ${t.until(dateText(language, scan.opensOn), dateText(language, scan.closesOn))}`}
        badge={<Badge tone={tones[scan.state]}>{t.states[scan.state]}</Badge>}
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{scan.state === 'open' ? t.who.open : t.who.handedIn}</Audience>
      {scan.signed && (
        <Alert
          kind="ok"
          title={t.scan.signedBy(
            t.scan.offices[scan.signed.as] ?? scan.signed.as,
            momentText(language, scan.signed.at),
          )}
        >
          {t.scan.hash}: <code className="ww-break">{scan.signed.hash}</code>
        </Alert>
      )}
      {scan.reopened && (
        <Alert kind="info" title={t.scan.reopened(momentText(language, scan.reopened.at))}>
          <p className="ww-pre">{scan.reopened.reason}</p>
        </Alert>
      )}
      {!scan.takesAnswers && !scan.signed && (
        <Alert kind="info">{scan.state === 'open' ? t.scan.closed : t.scan.readOnly}</Alert>
      )}
      {scan.moved && <MovedNote moved={scan.moved} />}
      <Progress label={t.title} value={scan.done} max={scan.total} text={t.progress(scan.done, scan.total)} />
      {scan.inOrder && (
        <p>
          <Badge tone={scan.inOrder.inOrder ? 'ok' : 'warning'}>
            {scan.inOrder.inOrder ? t.scan.inOrder : t.scan.notInOrder}
          </Badge>{' '}
          {scan.inOrder.inOrder ? t.scan.inOrderText : t.scan.failing(scan.inOrder.failing)}{' '}
          {scan.inOrder.explained > 0 && t.scan.explained(scan.inOrder.explained, scan.inOrder.allowed)}
        </p>
      )}
      <ButtonGroup>
        {scan.mayHandIn && (
          <ButtonLink href={`/zelfscans/${scan.id}/indienen`}>
            {scan.state === 'open' ? t.scan.handIn : t.scan.sign}
          </ButtonLink>
        )}
        {scan.mayExchange && (
          <ButtonLink href={`/zelfscans/${scan.id}/werkblad`} kind="secondary">
            {t.scan.workbook}
          </ButtonLink>
        )}
      </ButtonGroup>
      <p>
        <a href="/acties">{a.atScan.title}</a>:{' '}
        {a.atScan.counts(scan.acted.late, scan.acted['on-time'], scan.acted['no-day'], scan.acted.done)}
      </p>
      <h2>{t.scan.themes}</h2>
      <DataTable
        caption={t.scan.themes}
        captionHidden
        stacked
        rows={scan.themes}
        rowKey={({ code }) => code}
        empty=""
        columns={[
          {
            key: 'theme',
            header: t.scan.theme,
            rowHeader: true,
            cell: ({ code, title }) => (
              <a href={`/zelfscans/${scan.id}/thema/${encodeURIComponent(code)}`}>{title || code}</a>
            ),
          },
          {
            key: 'done',
            header: t.scan.done,
            cell: ({ done, total, title }) => (
              <Progress label={title} value={done} max={total} text={`${done} / ${total}`} />
            ),
          },
          { key: 'confirm', header: t.scan.confirm, numeric: true, cell: ({ confirm }) => confirm || '' },
          {
            key: 'average',
            header: t.scan.score,
            numeric: true,
            cell: ({ average }) => (average === null ? '' : numberText(language, average, 1)),
          },
          {
            key: 'lowest',
            header: t.scan.lowest,
            cell: ({ lowest }) =>
              lowest ? (
                <a
                  href={`/zelfscans/${scan.id}/norm/${encodeURIComponent(lowest.norm)}`}
                >{`${lowest.norm}: ${lowest.level}`}</a>
              ) : (
                ''
              ),
          },
          { key: 'asked', header: t.scan.asked, cell: ({ asked }) => asked },
        ]}
      />
      {scan.people.length > 0 && <People people={scan.people} scanId={scan.id} />}
    </>
  )
}
