import { redirect } from 'react-router'
import { addDays, dateText, numberText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { TrialsMenu } from '../../../components/trials-menu.tsx'
import { menuOf } from '../../../menu.ts'
import { texts as rollOutTexts } from '../../texts.ts'
import { contribute, previewContribution, takeBackContribution } from '../contributing.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/hand-in'

const path = '/meldbereidheid/invoering'

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const { rollOut, halves, contributedOn, isDrawn } = await previewContribution(ctx, idOf(params))
  const { id, number, title } = rollOut
  const asked = new URL(request.url).searchParams
  const told = asked.has('ingeleverd')
    ? ('contributedNow' as const)
    : asked.has('terug')
      ? ('takenBack' as const)
      : null
  return { menu: menuOf(ctx), id, number, title, halves, contributedOn, isDrawn, told }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const isBack = (await request.formData()).get('do') === 'take-back'
  await (isBack ? takeBackContribution(ctx, id) : contribute(ctx, id))
  return redirect(`${path}/${id}/inleveren?${isBack ? 'terug' : 'ingeleverd'}`)
})

export default function HandInPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const r = useTexts(rollOutTexts)
  const w = useTexts(shared)
  const language = useLanguage()
  return (
    <>
      <TrialsMenu
        entries={it.menu}
        current="roll-outs"
        above={[{ href: `${path}/${it.id}`, label: r.one(it.number, it.title) }]}
        below={t.hand}
      />
      <PageHeader title={t.hand} intro={r.one(it.number, it.title)} />
      <Explain label={w.whatIsThis}>{t.handExplain}</Explain>
      <Audience label={w.whoSees}>{t.handWho}</Audience>
      {it.told && (
        <Alert kind="ok" live>
          {t[it.told]}
        </Alert>
      )}
      {it.isDrawn ? <Alert kind="info">{t.drawn}</Alert> : <Halves it={it} />}
      {!it.isDrawn && it.contributedOn && <p>{t.contributed(dateText(language, it.contributedOn))}</p>}
      {!it.isDrawn && <Act isBack={it.contributedOn !== null} />}
    </>
  )
}

function Act({ isBack }: { isBack: boolean }) {
  const t = useTexts(texts)
  const label = isBack ? t.takeBack : t.contribute
  return (
    <Confirm summary={label}>
      <p>{isBack ? t.takeBackText : t.contributeText}</p>
      <form method="post">
        <Button kind={isBack ? 'danger' : 'primary'} name="do" value={isBack ? 'take-back' : 'contribute'}>
          {label}
        </Button>
      </form>
    </Confirm>
  )
}

function Halves({ it }: { it: Route.ComponentProps['loaderData'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <>
      <h2>{t.leaves}</h2>
      <DataTable
        caption={t.leaves}
        captionHidden
        stacked
        rows={it.halves}
        rowKey={({ from }) => from}
        empty=""
        columns={[
          { key: 'start', header: t.start, rowHeader: true, cell: ({ step, isOwn }) => t.startOf(step, isOwn) },
          { key: 'side', header: t.side, cell: ({ isAfter }) => (isAfter ? t.after : t.before) },
          { key: 'from', header: t.from, cell: ({ from }) => dateText(language, from) },
          { key: 'upTo', header: t.upTo, cell: ({ upTo }) => dateText(language, addDays(upTo, -1)) },
          { key: 'reports', header: t.reports, numeric: true, cell: ({ reports }) => numberText(language, reports) },
          {
            ...{ key: 'employees', header: t.employees, numeric: true },
            cell: ({ employees }) => numberText(language, employees),
          },
        ]}
      />
    </>
  )
}
