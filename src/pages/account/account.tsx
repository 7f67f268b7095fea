import { z } from 'zod'
import { momentText } from '#platform/language'
import {
  changePassword,
  confirmSecondStep,
  createApiToken,
  endLogins,
  listApiTokens,
  listLogins,
  revokeApiToken,
  secondStepOf,
  startSecondStep,
  stopSecondStep,
} from '#platform/login'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { Audience, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import type { Route } from './+types/account'

export const meta: Route.MetaFunction = () => [{ title: 'Mijn account · Weerwerk' }]

export const loader = page(async ({ ctx, login }: WithCtx<Route.LoaderArgs>) => {
  const second = await secondStepOf(ctx)
  return {
    second,
    logins: (await listLogins(ctx)).map((one) => ({
      ...one,
      createdAt: one.createdAt.toISOString(),
      lastSeenAt: one.lastSeenAt.toISOString(),
      isHere: one.id === login.loginId,
    })),
    tokens: (await listApiTokens(ctx)).map(({ id, name, expiresAt }) => ({
      id,
      name,
      expiresAt: expiresAt.toISOString(),
    })),
  }
})

const Commands = z.discriminatedUnion('do', [
  z
    .object({ do: z.literal('password'), current: z.string(), password: z.string(), again: z.string() })
    .refine(({ password, again }) => password === again, { path: ['again'], message: 'login.passwords_differ' }),
  z.object({ do: z.literal('start') }),
  z.object({ do: z.literal('confirm'), code: z.string(), secret: z.string(), uri: z.string() }),
  z.object({ do: z.literal('stop'), stopPassword: z.string() }),
  z.object({ do: z.literal('end'), id: z.uuid() }),
  z.object({ do: z.literal('end-others') }),
  z.object({
    do: z.literal('token'),
    name: z.string().trim().min(1).max(100),
    days: z.coerce.number().int().min(1).max(365),
  }),
  z.object({ do: z.literal('revoke'), id: z.uuid() }),
])

export const action = page(async ({ request, ctx, login }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, Commands)
  if (!form.ok) return form.response
  const { value } = form
  try {
    if (value.do === 'password') await changePassword(ctx, login.loginId, value)
    if (value.do === 'start') return { setUp: await startSecondStep(ctx) }
    if (value.do === 'confirm') return { codes: await confirmSecondStep(ctx, value.code) }
    if (value.do === 'stop') await stopSecondStep(ctx, value.stopPassword)
    if (value.do === 'end') await endLogins(ctx, { id: value.id })
    if (value.do === 'end-others') await endLogins(ctx, { allBut: login.loginId })
    if (value.do === 'token') return { token: (await createApiToken(ctx, value)).token }
    if (value.do === 'revoke') await revokeApiToken(ctx, value.id)
  } catch (error) {
    return form.refuse(error)
  }
  return { done: value.do }
})

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const form = useForm()
  const result = actionData ?? {}
  return (
    <>
      <PageHeader title={t.accountPage.title} />
      <Audience label={t.whoSees}>{t.accountPage.who}</Audience>
      {form.isRefused && <ErrorSummary title={t.problems} problems={form.summary} />}
      {'done' in result && result.done === 'password' && <Alert kind="ok">{t.accountPage.changed}</Alert>}
      <SecondStep second={loaderData.second} result={result} />
      <PasswordForm />
      <Logins logins={loaderData.logins} />
      <Tokens tokens={loaderData.tokens} made={'token' in result ? result.token : undefined} />
    </>
  )
}

function PasswordForm() {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title">{t.accountPage.password}</h2>
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="do" value="password" />
        <Field
          name="current"
          type="password"
          label={t.accountPage.current}
          problem={form.problem('current')}
          autoComplete="current-password"
          required
        />
        <Field
          name="password"
          type="password"
          label={t.choose.password}
          problem={form.problem('password')}
          autoComplete="new-password"
          required
        />
        <Field
          name="again"
          type="password"
          label={t.choose.again}
          problem={form.problem('again')}
          autoComplete="new-password"
          required
        />
        <Button>{t.choose.submit}</Button>
      </form>
    </section>
  )
}

type SetUp = { secret: string; uri: string }

function SecondStep({ second, result }: { second: { isOn: boolean; codesLeft: number }; result: object }) {
  const t = useTexts(texts).accountPage
  const form = useForm()
  const setUp: SetUp | null =
    'setUp' in result
      ? (result.setUp as SetUp)
      : form.value('secret')
        ? { secret: form.value('secret'), uri: form.value('uri') }
        : null
  const codes = 'codes' in result ? (result.codes as string[]) : []
  return (
    <section aria-labelledby="second-title">
      <h2 id="second-title">{t.second}</h2>
      <p>{second.isOn ? `${t.isOn} ${t.codesLeft(second.codesLeft)}` : t.isOff}</p>
      {codes.length > 0 && (
        <Alert kind="warning" title={t.codes}>
          <ul>
            {codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {setUp && !second.isOn && <ConfirmSecondStep {...setUp} />}
      {!second.isOn && !setUp && (
        <form method="post">
          <Button kind="secondary" name="do" value="start">
            {t.start}
          </Button>
        </form>
      )}
      {second.isOn && (
        <form method="post" className="ww-form" noValidate>
          <Field
            name="stopPassword"
            type="password"
            label={t.current}
            problem={form.problem('stopPassword')}
            autoComplete="current-password"
            required
          />
          <Button kind="danger" name="do" value="stop">
            {t.stop}
          </Button>
        </form>
      )}
    </section>
  )
}

function ConfirmSecondStep({ secret, uri }: SetUp) {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <form method="post" className="ww-form" noValidate>
      <p>{t.accountPage.scan}</p>
      <p>
        {t.accountPage.secret}: <code>{secret}</code> · <a href={uri}>{t.accountPage.open}</a>
      </p>
      <input type="hidden" name="secret" value={secret} />
      <input type="hidden" name="uri" value={uri} />
      <Field
        name="code"
        label={t.secondStep.code}
        problem={form.problem('code')}
        autoComplete="one-time-code"
        required
      />
      <Button name="do" value="confirm">
        {t.accountPage.confirm}
      </Button>
    </form>
  )
}

function Logins({
  logins,
}: {
  logins: { id: string; browser: string; createdAt: string; lastSeenAt: string; isHere: boolean }[]
}) {
  const t = useTexts(texts).accountPage
  const language = useLanguage()
  return (
    <section>
      <h2>{t.logins}</h2>
      <DataTable
        caption={t.logins}
        captionHidden
        stacked
        rows={logins}
        rowKey={({ id }) => id}
        empty=""
        columns={[
          {
            key: 'browser',
            header: t.browser,
            rowHeader: true,
            cell: ({ browser, isHere }) => (isHere ? `${browser} (${t.here})` : browser),
          },
          { key: 'since', header: t.since, cell: ({ createdAt }) => momentText(language, createdAt) },
          { key: 'seen', header: t.seen, cell: ({ lastSeenAt }) => momentText(language, lastSeenAt) },
          {
            key: 'end',
            header: t.end,
            cell: ({ id, isHere }) =>
              !isHere && (
                <form method="post">
                  <input type="hidden" name="id" value={id} />
                  <Button kind="plain" name="do" value="end">
                    {t.end}
                  </Button>
                </form>
              ),
          },
        ]}
      />
      {logins.length > 1 && (
        <form method="post">
          <Button kind="secondary" name="do" value="end-others">
            {t.endOthers}
          </Button>
        </form>
      )}
    </section>
  )
}

function Tokens({ tokens, made }: { tokens: { id: string; name: string; expiresAt: string }[]; made: unknown }) {
  const t = useTexts(texts).accountPage
  const language = useLanguage()
  const form = useForm()
  return (
    <section>
      <h2>{t.tokens}</h2>
      {typeof made === 'string' && (
        <Alert kind="ok" title={t.made}>
          <code className="ww-break">{made}</code>
        </Alert>
      )}
      <DataTable
        caption={t.tokens}
        captionHidden
        stacked
        rows={tokens}
        rowKey={({ id }) => id}
        empty={t.noTokens}
        columns={[
          { key: 'name', header: t.tokenName, rowHeader: true, cell: ({ name }) => name },
          { key: 'until', header: t.until, cell: ({ expiresAt }) => momentText(language, expiresAt) },
          {
            key: 'revoke',
            header: t.revoke,
            cell: ({ id }) => (
              <form method="post">
                <input type="hidden" name="id" value={id} />
                <Button kind="plain" name="do" value="revoke">
                  {t.revoke}
                </Button>
              </form>
            ),
          },
        ]}
      />
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="do" value="token" />
        <Field name="name" label={t.tokenName} value={form.value('name')} problem={form.problem('name')} required />
        <Field
          name="days"
          type="number"
          label={t.tokenDays}
          value={form.value('days', '90')}
          problem={form.problem('days')}
          min={1}
          max={365}
          required
        />
        <Button kind="secondary">{t.make}</Button>
      </form>
    </section>
  )
}
