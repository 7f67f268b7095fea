import { redirect } from 'react-router'
import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { Downloads } from '#ui/downloads'
import { ErrorSummary } from '#ui/error-summary'
import { shared } from '#ui/words'
import { closeAccount, explainDeviation, moveAccount, readAccountability, startAccount } from '../accounting/service.ts'
import { AccountSteps, DayForm } from '../components/account-steps.tsx'
import { AccountActivities, AccountSources } from '../components/account-tables.tsx'
import { accountAsked } from '../components/asked.ts'
import { MoneyHead } from '../components/money-head.tsx'
import { AccountInput, Explanation } from '../input.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/account'

const shown = ({ number, upTo, closedAt }: { number: number; upTo: string; closedAt: Date | null }) => ({
  number,
  upTo,
  closedAt: closedAt?.toISOString() ?? null,
})

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const id = idOf(params)
  const it = await readAccountability(ctx, id, accountAsked(request))
  return {
    programme: { id, title: it.programme.title },
    account: it.account && shown(it.account),
    content: it.content,
    missing: it.missing,
    waiting: it.waiting,
    others: it.others.map(shown),
    mayAccount: it.mayAccount,
    mayStart: it.mayAccount && [it.account, ...it.others].every((one) => one === null || one.closedAt !== null),
    isSaved: new URL(request.url).searchParams.has('bewaard'),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const here = `/programma/${id}/geld/verantwoording`
  const what = (await request.clone().formData()).get('do')
  if (what === 'close') {
    await closeAccount(ctx, id)
    return redirect(here)
  }
  if (what === 'explain') {
    const form = await readForm(request, Explanation)
    if (!form.ok) return form.response
    await explainDeviation(ctx, id, form.value)
    return redirect(`${here}?bewaard`)
  }
  const form = await readForm(request, AccountInput)
  if (!form.ok) return form.response
  try {
    await (what === 'move' ? moveAccount : startAccount)(ctx, id, form.value.upTo)
    return redirect(here)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function AccountPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const form = useForm()
  const base = `/programma/${it.programme.id}/geld`
  const { account } = it
  const isOpen = account !== null && account.closedAt === null
  const day = (upTo: string) => dateText(language, upTo)
  const asked = account ? `?nr=${account.number}` : ''
  return (
    <>
      <MoneyHead
        programme={it.programme}
        current="account"
        title={t.account.title}
        intro={account ? t.account.numbered(account.number, day(account.upTo)) : t.account.intro}
        explain={t.account.explain}
        badge={
          account && <Badge tone={isOpen ? 'warning' : 'ok'}>{t.account.states[isOpen ? 'open' : 'closed']}</Badge>
        }
      />
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {it.isSaved && !form.isRefused && (
        <Alert kind="ok" live>
          {t.account.saved}
        </Alert>
      )}
      {account === null && <Alert kind="info">{t.account.today(day(it.content.upTo))}</Alert>}
      {account?.closedAt && (
        <Alert kind="info">{t.account.closed(dateText(language, new Date(account.closedAt)))}</Alert>
      )}
      {isOpen && it.missing > 0 && <Alert kind="warning">{t.account.missing(it.missing)}</Alert>}
      {isOpen && it.waiting > 0 && (
        <Alert kind="warning">
          {t.waiting(it.waiting)} <a href={`${base}/boekingen?stand=waiting`}>{t.toWaiting}</a>
        </Alert>
      )}
      <Downloads
        label={w.download}
        items={[
          { href: `${base}/verantwoording.xlsx${asked}`, label: t.spreadsheet },
          { href: `${base}/verantwoording.csv${asked}`, label: t.csv },
        ]}
      />
      <AccountActivities base={base} content={it.content} isOpen={isOpen} />
      <AccountSources content={it.content} />
      {isOpen && it.mayAccount && <AccountSteps content={it.content} />}
      {it.mayStart && <DayForm value={it.content.upTo} what="start" label={t.account.start} />}
      {it.others.length > 0 && (
        <>
          <h2>{t.account.others}</h2>
          <ul className="ww-list">
            {it.others.map((one) => (
              <li key={one.number}>
                <a href={`${base}/verantwoording?nr=${one.number}`}>{t.account.numbered(one.number, day(one.upTo))}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
