import { z } from 'zod'
import { confirmSecondStep, newRecoveryCodes, secondStepOf, startSecondStep, stopSecondStep } from '#platform/login'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { QrCode } from '#ui/qr-code'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'
import type { Route } from './+types/own-second-step'

export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) => {
  const { isOn, codesLeft } = await secondStepOf(ctx)
  return { isOn, codesLeft, setUp: isOn ? null : await startSecondStep(ctx) }
})

const Commands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('confirm'), code: z.string() }),
  z.object({ do: z.literal('codes'), password: z.string() }),
  z.object({ do: z.literal('stop'), password: z.string() }),
])

export const action = page(async ({ request, ctx }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, Commands)
  if (!form.ok) return form.response
  const { value } = form
  try {
    if (value.do === 'confirm') return { codes: await confirmSecondStep(ctx, value.code) }
    if (value.do === 'codes') return { codes: await newRecoveryCodes(ctx, value.password) }
    await stopSecondStep(ctx, value.password)
  } catch (error) {
    return form.refuse(error)
  }
  return { stopped: true }
})

export default function OwnSecondStep({ loaderData: { setUp, codesLeft }, actionData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/', label: t.nav.home },
          { href: '/account', label: t.accountPage.title },
          { label: t.accountPage.second },
        ]}
      />
      <PageHeader
        title={t.accountPage.second}
        intro={setUp ? t.accountPage.isOff : `${t.accountPage.isOn} ${t.accountPage.codesLeft(codesLeft)}`}
      />
      <Audience label={t.whoSees}>{t.accountPage.who}</Audience>
      <Explain label={t.accountPage.secondWhat}>{t.accountPage.secondExplain}</Explain>
      {form.isRefused && <ErrorSummary title={t.problems} problems={form.summary} />}
      {actionData && 'codes' in actionData && actionData.codes && <RecoveryCodes codes={actionData.codes} />}
      {actionData && 'stopped' in actionData && (
        <Alert kind="ok" live>
          {t.accountPage.stopped}
        </Alert>
      )}
      {setUp ? <SetUp {...setUp} /> : <WithPassword />}
    </>
  )
}

function RecoveryCodes({ codes }: { codes: string[] }) {
  const t = useTexts(texts).accountPage
  return (
    <Alert kind="warning" title={t.codes} live>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function SetUp({ secret, uri }: { secret: string; uri: string }) {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <section>
      <h2>{t.accountPage.start}</h2>
      <p>{t.accountPage.scan}</p>
      <QrCode value={uri} label={t.accountPage.qr} />
      <p>
        {t.accountPage.secret}: <code className="ww-break">{secret}</code>
      </p>
      <p>
        <a href={uri}>{t.accountPage.open}</a>
      </p>
      <form method="post" className="ww-form" noValidate>
        <Field
          name="code"
          label={t.secondStep.code}
          hint={t.accountPage.codeHint}
          problem={form.problem('code')}
          autoComplete="one-time-code"
          required
        />
        <Button name="do" value="confirm">
          {t.accountPage.confirm}
        </Button>
      </form>
    </section>
  )
}

function WithPassword() {
  const t = useTexts(texts).accountPage
  const form = useForm()
  return (
    <section>
      <h2>{t.change}</h2>
      <form method="post" className="ww-form" noValidate>
        <Field
          name="password"
          type="password"
          label={t.current}
          hint={t.passwordWhy}
          problem={form.problem('password')}
          autoComplete="current-password"
          required
        />
        <ButtonGroup>
          <Button kind="secondary" name="do" value="codes">
            {t.newCodes}
          </Button>
          <Button kind="danger" name="do" value="stop">
            {t.stop}
          </Button>
        </ButtonGroup>
      </form>
    </section>
  )
}
