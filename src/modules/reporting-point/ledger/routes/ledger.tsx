import { allows, personOf } from '#platform/access'
import { dayOf } from '#platform/language'
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
import { texts as caseTexts } from '../../cases/texts.ts'
import { texts as keyTexts } from '../../keys/texts.ts'
import { may } from '../../policy.ts'
import script from '../browser/main.ts?worker&url'
import { Signatures } from '../components/signatures.tsx'
import { HeadQuery } from '../input.ts'
import { isOverdue } from '../model.ts'
import { lookAtLog } from '../signing.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/ledger'

export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { regel, kop } = choicesOf(request, ['regel', 'kop'])
  const asked = HeadQuery.safeParse({ line: regel, head: kop })
  const { ledger, signatures, ways, isThere } = await lookAtLog(ctx, asked.success ? asked.data : null)
  const isAsked = regel !== '' || kop !== ''
  return {
    ...{ ledger, regel, kop, keeps: allows(ctx, may.keep, personOf(ctx)) },
    signatures: signatures.map(({ lines, by, name, on, state }) => ({ lines, by, name, on, state })),
    isOverdue: ledger.lines > 0 && isOverdue(signatures, dayOf(web.now)),
    ways: ledger.lines > 0 && ledger.brokenAt === null ? ways : [],
    answer: !isAsked ? null : asked.success ? { line: asked.data.line, isThere: isThere === true } : ('wrong' as const),
  }
})

export default function LedgerPage({
  loaderData: { ledger, answer, regel, kop, keeps, ...signing },
}: Route.ComponentProps) {
  const t = useTexts(texts)
  const keeper = useTexts(keyTexts).keeper
  const c = useTexts(caseTexts)
  const w = useTexts(shared)
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          keeps ? { href: '/meldingen/inrichten', label: keeper.title } : { href: '/meldingen', label: c.title },
          { label: t.title },
        ]}
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
      <Signatures {...signing} />
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
      {signing.ways.length > 0 && <script type="module" src={script} />}
    </>
  )
}
