import { choicesOf } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { DescriptionList } from '#ui/description-list'
import { Field } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { texts as keyTexts } from '../../keys/texts.ts'
import { HeadQuery } from '../input.ts'
import { hasHead, readLedger } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/ledger'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { regel, kop } = choicesOf(request, ['regel', 'kop'])
  const asked = HeadQuery.safeParse({ line: regel, head: kop })
  const isAsked = regel !== '' || kop !== ''
  return {
    ...{ ledger: await readLedger(ctx), regel, kop },
    answer: !isAsked
      ? null
      : asked.success
        ? { line: asked.data.line, isThere: await hasHead(ctx, asked.data) }
        : ('wrong' as const),
  }
})

export default function LedgerPage({ loaderData: { ledger, answer, regel, kop } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const keeper = useTexts(keyTexts).keeper
  const w = useTexts(shared)
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[{ href: '/meldingen/inrichten', label: keeper.title }, { label: t.title }]}
      />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {ledger.lines === 0 && <Alert kind="info">{t.empty}</Alert>}
      {ledger.lines > 0 && ledger.brokenAt === null && <Alert kind="ok">{t.whole}</Alert>}
      {ledger.brokenAt !== null && <Alert kind="error">{t.broken(ledger.brokenAt)}</Alert>}
      <DescriptionList
        items={[
          { term: t.lines, value: `${ledger.lines}` },
          { term: t.head, value: <code className="ww-break">{ledger.head}</code> },
        ]}
      />
      <h2>{t.compare}</h2>
      {answer === 'wrong' && <Alert kind="error">{t.wrong}</Alert>}
      {answer !== null && answer !== 'wrong' && (
        <Alert kind={answer.isThere ? 'ok' : 'error'} live>
          {answer.isThere ? t.same(answer.line) : t.other(answer.line)}
        </Alert>
      )}
      <form method="get" className="ww-form" autoComplete="off">
        <Field name="regel" label={t.line} value={regel} required />
        <Field name="kop" label={t.mailed} hint={t.mailedHint} value={kop} required />
        <Button>{t.check}</Button>
      </form>
    </>
  )
}
