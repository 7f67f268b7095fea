import { z } from 'zod'
import { changePassword, endLogins, listApiTokens, listLogins, secondStepOf } from '#platform/login'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'
import type { Route } from './+types/account'
import { Logins } from './logins.tsx'
import { PasswordForm } from './password-form.tsx'

export const loader = page(async ({ ctx, login }: WithCtx<Route.LoaderArgs>) => ({
  secondStep: await secondStepOf(ctx),
  tokens: (await listApiTokens(ctx)).length,
  logins: (await listLogins(ctx)).map((one) => ({
    ...one,
    createdAt: one.createdAt.toISOString(),
    lastSeenAt: one.lastSeenAt.toISOString(),
    isHere: one.id === login.loginId,
  })),
}))

const Commands = z.discriminatedUnion('do', [
  z
    .object({ do: z.literal('password'), current: z.string(), password: z.string(), again: z.string() })
    .refine(({ password, again }) => password === again, { path: ['again'], message: 'login.passwords_differ' }),
  z.object({ do: z.literal('end'), id: z.uuid() }),
  z.object({ do: z.literal('end-others') }),
])

export const action = page(async ({ request, ctx, login }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, Commands)
  if (!form.ok) return form.response
  const { value } = form
  try {
    if (value.do === 'password') await changePassword(ctx, login.loginId, value)
    if (value.do === 'end') await endLogins(ctx, { id: value.id })
    if (value.do === 'end-others') await endLogins(ctx, { allBut: login.loginId })
  } catch (error) {
    return form.refuse(error)
  }
  return { done: value.do }
})

export default function Account({ loaderData: { secondStep, tokens, logins }, actionData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const done = actionData && 'done' in actionData ? actionData.done : null
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/', label: t.nav.home }, { label: t.accountPage.title }]} />
      <PageHeader title={t.accountPage.title} />
      <Explain label={t.whatIsThis}>{t.accountPage.explain}</Explain>
      <Audience label={t.whoSees}>{t.accountPage.who}</Audience>
      {form.isRefused && <ErrorSummary title={t.problems} problems={form.summary} />}
      {done === 'password' && <Alert kind="ok">{t.accountPage.changed}</Alert>}
      {(done === 'end' || done === 'end-others') && <Alert kind="ok">{t.accountPage.ended}</Alert>}
      <section>
        <h2>{t.accountPage.second}</h2>
        <p>
          {secondStep.isOn
            ? `${t.accountPage.isOn} ${t.accountPage.codesLeft(secondStep.codesLeft)}`
            : t.accountPage.isOff}
        </p>
        <p>
          <a href="/account/tweede-stap">{secondStep.isOn ? t.accountPage.change : t.accountPage.start}</a>
        </p>
      </section>
      <PasswordForm />
      <Logins logins={logins} />
      <section>
        <h2>{t.accountPage.tokens}</h2>
        <p>{t.accountPage.tokensHelp}</p>
        <p>
          <a href="/account/sleutels">{t.accountPage.tokensLink(tokens)}</a>
        </p>
      </section>
    </>
  )
}
