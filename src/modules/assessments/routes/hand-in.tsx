import { redirect } from 'react-router'
import { z } from 'zod'
import { nodeOf, textIn, themeOf } from '#modules/frameworks'
import { allows } from '#platform/access'
import { dayOf } from '#platform/language'
import { useForm, useReason, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { ErrorSummary } from '#ui/error-summary'
import { Checkbox, Field } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { readiness, reopen, sign, submit, withdraw } from '../handing-in.ts'
import { ReopenInput, SignInput, SubmitInput } from '../input.ts'
import { stepsFrom } from '../model.ts'
import { may } from '../policy.ts'
import { takesAnswers } from '../rounds.ts'
import { texts } from '../texts.ts'
import { viewScan } from '../view.ts'
import type { Route } from './+types/hand-in'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const view = await viewScan(ctx, idOf(params))
  const { problems } = await readiness(ctx, view.scan.id)
  const steps = takesAnswers(view.round, dayOf(web.now)) ? stepsFrom(view.scan.state) : []
  const name = (code: string) => ({
    code,
    title: textIn(nodeOf(view.framework, code)?.title, web.language),
    theme: themeOf(view.framework, code),
  })
  return {
    id: view.scan.id,
    round: view.round.title,
    state: view.scan.state,
    hash: view.scan.contentHash,
    errors: problems.errors.map(({ path, reason, params: given }) => ({ ...name(path), reason, params: given })),
    unanswered: problems.unanswered.map(name),
    rows: view.scored.rows.map(({ norm, claimed, counting, notApplicable, because }) => ({
      ...name(norm),
      claimed,
      counting,
      notApplicable,
      because: because?.reason ?? null,
    })),
    maySubmit: steps.includes('submit') && allows(ctx, may.submit, view.scan),
    mayWithdraw: steps.includes('withdraw') && allows(ctx, may.submit, view.scan),
    maySign: stepsFrom(view.scan.state).includes('sign') && allows(ctx, may.sign, view.scan),
    mayReopen: steps.includes('reopen') && allows(ctx, may.reopen, view.scan),
  }
})

const Commands = z.discriminatedUnion('do', [
  SubmitInput.extend({ do: z.literal('submit') }),
  z.object({ do: z.literal('withdraw') }),
  SignInput.extend({ do: z.literal('sign') }),
  ReopenInput.extend({ do: z.literal('reopen') }),
])

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, Commands)
  if (!form.ok) return form.response
  const { value } = form
  try {
    if (value.do === 'submit') await submit(ctx, id, value.acceptUnanswered)
    if (value.do === 'withdraw') await withdraw(ctx, id)
    if (value.do === 'sign') await sign(ctx, id, value.contentHash)
    if (value.do === 'reopen') await reopen(ctx, id, value)
  } catch (error) {
    return form.refuse(error)
  }
  return redirect(`/zelfscans/${id}`)
})

export default function HandIn({ loaderData: scan }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/zelfscans', label: t.title },
          { href: `/zelfscans/${scan.id}`, label: scan.round },
          { label: scan.state === 'open' ? t.handIn.title : t.scan.sign },
        ]}
      />
      <PageHeader title={scan.state === 'open' ? t.handIn.title : t.scan.sign} />
      <Explain label={w.whatIsThis}>{t.explains.handIn}</Explain>
      <Audience label={w.whoSees}>{scan.state === 'open' ? t.who.open : t.who.handedIn}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {scan.state === 'open' && <Check scan={scan} />}
      {scan.mayWithdraw && (
        <Confirm summary={t.handIn.withdraw}>
          <form method="post">
            <p>{t.handIn.withdrawConfirm}</p>
            <Button kind="danger" name="do" value="withdraw">
              {t.handIn.withdraw}
            </Button>
          </form>
        </Confirm>
      )}
      {scan.mayReopen && (
        <Confirm summary={t.handIn.reopen} isOpen={form.isRefused}>
          <form method="post" className="ww-form" noValidate>
            <Field
              name="reason"
              label={t.handIn.reopenReason}
              hint={t.handIn.withdrawConfirm}
              value={form.value('reason')}
              problem={form.problem('reason')}
              multiline
              required
            />
            <Button kind="danger" name="do" value="reopen">
              {t.handIn.reopen}
            </Button>
          </form>
        </Confirm>
      )}
      <Levels rows={scan.rows} id={scan.id} />
      {scan.maySign && scan.hash && (
        <form method="post">
          <p>{t.handIn.signConfirm}</p>
          <p>
            {t.scan.hash}: <code className="ww-break">{scan.hash}</code>
          </p>
          <input type="hidden" name="contentHash" value={scan.hash} />
          <Button name="do" value="sign">
            {t.handIn.sign}
          </Button>
        </form>
      )}
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function Check({ scan }: { scan: Data }) {
  const t = useTexts(texts).handIn
  const words = useReason()
  const form = useForm()
  const link = ({ code }: { code: string }) => `/zelfscans/${scan.id}/norm/${encodeURIComponent(code)}`
  return (
    <>
      {scan.errors.length > 0 && (
        <ErrorSummary
          title={t.errors(scan.errors.length)}
          problems={scan.errors.map((error) => ({
            href: link(error),
            text: `${error.code} ${error.title}: ${words(error.reason, error.params)}`,
          }))}
        />
      )}
      {scan.unanswered.length > 0 && (
        <Alert kind="warning" title={t.unanswered(scan.unanswered.length)}>
          <ul>
            {scan.unanswered.slice(0, 200).map((norm) => (
              <li key={norm.code}>
                <a href={link(norm)}>
                  {norm.code} {norm.title}
                </a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {scan.errors.length === 0 && scan.unanswered.length === 0 && <Alert kind="ok">{t.ok}</Alert>}
      {scan.maySubmit && (
        <>
          <h2>{t.what}</h2>
          <ul>
            {t.whatList.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <form method="post" className="ww-form" noValidate>
            {scan.unanswered.length > 0 && (
              <Checkbox name="acceptUnanswered" label={t.accept} problem={form.problem('acceptUnanswered')} />
            )}
            <Button name="do" value="submit">
              {t.submit}
            </Button>
          </form>
        </>
      )}
    </>
  )
}

function Levels({ rows, id }: { rows: Data['rows']; id: string }) {
  const t = useTexts(texts)
  return (
    <DataTable
      caption={t.handIn.levels}
      stacked
      rows={rows}
      rowKey={({ code }) => code}
      empty=""
      columns={[
        {
          key: 'norm',
          header: t.workbook.norm,
          rowHeader: true,
          cell: ({ code, title }) => (
            <a href={`/zelfscans/${id}/norm/${encodeURIComponent(code)}`}>
              {code} {title}
            </a>
          ),
        },
        {
          key: 'claimed',
          header: t.handIn.claimed,
          numeric: true,
          cell: ({ claimed, notApplicable }) => (notApplicable ? t.handIn.na : (claimed ?? '–')),
        },
        {
          key: 'counting',
          header: t.handIn.counting,
          numeric: true,
          cell: ({ counting, notApplicable }) => (notApplicable ? t.handIn.na : (counting ?? '–')),
        },
        { key: 'why', header: t.handIn.why, cell: ({ because }) => (because ? t.norm.why[because] : '') },
      ]}
    />
  )
}
