import { redirect } from 'react-router'
import { allows } from '#platform/access'
import { dateText } from '#platform/language'
import { Files } from '#platform/list-files'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { districtOf } from '../../catalogue/district.ts'
import { Dutch, Naming } from '../../components/dutch.tsx'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { may } from '../../policy.ts'
import { toldOf } from '../components/asked.ts'
import { ReasonForm } from '../components/reason-form.tsx'
import { VersionsTable } from '../components/versions-table.tsx'
import { bringBackSource, withdrawSource } from '../deciding.ts'
import { confirmSource } from '../drafting.ts'
import { ReasonInput } from '../input.ts'
import { historyOf } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/history'

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const { source, versions, withdrawals } = await historyOf(ctx, params.code)
  const district = districtOf(ctx)
  return {
    ...{ menu: menuOf(ctx), code: source.code, name: source.content.name, state: source.state, told: toldOf(request) },
    mayPropose: allows(ctx, may.propose, district),
    mayDecide: allows(ctx, may.decide, district),
    mayConfirm: allows(ctx, may.confirm, district),
    versions: versions.map(({ number, state, reason, declineReason, madeAt, madeBy, makerName, ...one }) => ({
      ...{ number, state, reason, declineReason, makerName, isShipped: madeBy === null, deciderName: one.deciderName },
      ...{ madeAt: madeAt.toISOString(), decidedAt: one.decidedAt?.toISOString() ?? null },
    })),
    withdrawals: withdrawals.map(({ id, kind, reason, name, doneAt }) => ({
      ...{ id, kind, reason, name, doneAt: doneAt.toISOString() },
    })),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, ReasonInput)
  if (!form.ok) return form.response
  const { reason } = form.value
  const what = form.values.do
  if (what === 'confirm') {
    const { number } = await confirmSource(ctx, params.code, reason)
    return redirect(`/bron/${params.code}/versies/${number}?voorgesteld`)
  }
  await (what === 'withdraw' ? withdrawSource : bringBackSource)(ctx, params.code, reason)
  return redirect(`/bron/${params.code}/versies?besloten`)
})

export default function HistoryPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const title = t.historyTitle(it.name)
  const above = [{ href: `/bron/${it.code}`, label: it.name, lang: 'nl' }]
  return (
    <>
      <SourcesMenu entries={it.menu} current="sources" above={above} below={t.history} />
      <PageHeader title={title} heading={<Naming text={title} name={it.name} />} />
      <Explain label={w.whatIsThis}>{t.historyExplain}</Explain>
      <Audience label={w.whoSees}>{t.who.history}</Audience>
      {it.told && (
        <Alert kind="ok" live>
          {t.told[it.told]}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {it.mayPropose && (
        <ButtonGroup>
          <ButtonLink href={`/bron/${it.code}/wijzigen`} kind="secondary">
            {t.startTitle}
          </ButtonLink>
        </ButtonGroup>
      )}
      <Files path={`/bron/${it.code}/versies`} choices={{}} />
      <VersionsTable code={it.code} versions={it.versions} />
      {it.withdrawals.length > 0 && <Withdrawals rows={it.withdrawals} />}
      {it.mayConfirm && it.state === 'published' && (
        <ReasonForm what="confirm" title={t.confirm} help={t.confirmHelp} label={t.confirmReason} />
      )}
      {it.mayDecide && it.state === 'published' && (
        <ReasonForm what="withdraw" title={t.withdraw} help={t.withdrawHelp} label={t.withdrawReason} kind="danger" />
      )}
      {it.mayDecide && it.state === 'withdrawn' && (
        <ReasonForm what="bring-back" title={t.bringBack} help={t.bringBackHelp} label={t.bringBackReason} />
      )}
    </>
  )
}

function Withdrawals({ rows }: { rows: Route.ComponentProps['loaderData']['withdrawals'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <section>
      <h2>{t.withdrawals}</h2>
      <DataTable
        caption={t.withdrawals}
        captionHidden
        stacked
        rows={rows}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          { key: 'on', header: t.on, rowHeader: true, cell: ({ doneAt }) => dateText(language, doneAt) },
          { key: 'kind', header: t.state, cell: ({ kind }) => t.withdrawalKinds[kind] },
          { key: 'who', header: t.decider, cell: ({ name }) => name ?? t.someone },
          { key: 'why', header: t.why, cell: ({ reason }) => <Dutch>{reason}</Dutch> },
        ]}
      />
    </section>
  )
}
