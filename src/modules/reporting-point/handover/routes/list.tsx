import { redirect } from 'react-router'
import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { texts as caseTexts } from '../../cases/texts.ts'
import script from '../browser/main.ts?worker&url'
import { Compose } from '../components/compose.tsx'
import { OpeningPlace } from '../components/opening.tsx'
import { grounds } from '../grounds.ts'
import { NewHandover } from '../input.ts'
import { draftHandover, handoversOf } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const id = idOf(params)
  const { number, isClosed, ways, handovers, receivers } = await handoversOf(ctx, id)
  return {
    ...{ id, number, isClosed, hasPasskey: ways.includes('passkey') },
    handovers: handovers.map(({ id: handover, receiver, ground, trail }) => ({
      ...{ id: handover, receiver, law: grounds.find(({ code }) => code === ground)?.law ?? ground },
      ...{ step: trail.at(-1)?.step ?? ('drafted' as const), on: trail.at(-1)?.doneOn ?? '' },
    })),
    receivers: receivers.map(({ id: receiver, body, name, recipient }) => ({ id: receiver, body, name, recipient })),
    grounds: grounds.filter(({ body }) => receivers.some((one) => one.body === body)),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const given = await readForm(request, NewHandover)
  if (!given.ok) return given.response
  try {
    await draftHandover(ctx, id, given.value)
  } catch (error) {
    return given.refuse(error)
  }
  return redirect(`/meldingen/${id}/overdrachten/${given.value.id}?bewaard`)
})

export default function HandoversPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts).list
  const c = useTexts(caseTexts)
  const w = useTexts(shared)
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/meldingen', label: c.title },
          { href: `/meldingen/${data.id}`, label: c.numbered(data.number) },
          { label: t.title },
        ]}
      />
      <PageHeader
        title={t.of(data.number)}
        intro={t.intro}
        actions={
          <ButtonLink href={`/meldingen/${data.id}`} kind="secondary">
            {t.toReport}
          </ButtonLink>
        }
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <Table id={data.id} handovers={data.handovers} />
      {data.isClosed && <Alert kind="info">{t.closed}</Alert>}
      {!data.isClosed && data.receivers.length === 0 && <Alert kind="warning">{t.noReceivers}</Alert>}
      {!data.isClosed && data.receivers.length > 0 && (
        <OpeningPlace title={t.compose} hasPasskey={data.hasPasskey} data={{ report: data.id, number: data.number }}>
          <Compose receivers={data.receivers} grounds={data.grounds} />
        </OpeningPlace>
      )}
      <script type="module" src={script} />
    </>
  )
}

function Table({ id, handovers }: Pick<Route.ComponentProps['loaderData'], 'id' | 'handovers'>) {
  const t = useTexts(texts)
  const c = t.list.columns
  const language = useLanguage()
  return (
    <DataTable
      caption={t.list.title}
      stacked
      rows={handovers}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title={t.list.none}>
          <p>{t.list.noneHelp}</p>
        </EmptyState>
      }
      columns={[
        {
          ...{ key: 'receiver', header: c.receiver, rowHeader: true },
          cell: (row) => <a href={`/meldingen/${id}/overdrachten/${row.id}`}>{row.receiver}</a>,
        },
        { key: 'ground', header: c.ground, cell: ({ law }) => law },
        { key: 'step', header: c.step, cell: ({ step }) => t.steps[step] },
        { key: 'on', header: c.on, cell: ({ on }) => dateText(language, on) },
      ]}
    />
  )
}
