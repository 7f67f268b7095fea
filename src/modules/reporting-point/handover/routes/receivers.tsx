import { redirect } from 'react-router'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field, Select } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { texts as keyTexts } from '../../keys/texts.ts'
import { ReceiverTable } from '../components/receiver-table.tsx'
import { ReceiversForm } from '../input.ts'
import { bodies } from '../model.ts'
import { checkReceiver, endReceiver, enterReceiver, listReceivers } from '../receivers.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/receivers'

export const loader = page(async ({ ctx, login, request }: WithCtx<Route.LoaderArgs>) => {
  const all = await listReceivers(ctx)
  return {
    isDone: new URL(request.url).searchParams.has('gedaan'),
    receivers: all.map((it, at) => ({
      ...{ id: it.id, body: it.body, version: it.version, name: it.name, fingerprint: it.fingerprint },
      ...{ enteredByName: it.enteredByName, enteredOn: it.enteredOn },
      ...{ checkedByName: it.checkedByName, checkedOn: it.checkedOn },
      isMine: it.enteredBy === login.person.id,
      state: it.endedOn
        ? ('ended' as const)
        : !it.checkedOn
          ? ('waiting' as const)
          : all.slice(0, at).some((newer) => newer.body === it.body && newer.checkedOn && !newer.endedOn)
            ? ('replaced' as const)
            : ('inForce' as const),
    })),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const given = await readForm(request, ReceiversForm)
  if (!given.ok) return given.response
  const { value } = given
  try {
    if (value.do === 'enter') await enterReceiver(ctx, value)
    if (value.do === 'check') await checkReceiver(ctx, value.receiver, value.fingerprint)
    if (value.do === 'end') await endReceiver(ctx, value.receiver)
  } catch (error) {
    return given.refuse(error)
  }
  return redirect('/meldingen/ontvangers?gedaan')
})

export default function ReceiversPage({ loaderData: { receivers, isDone } }: Route.ComponentProps) {
  const t = useTexts(texts).receivers
  const keeper = useTexts(keyTexts).keeper
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[{ href: '/meldingen/inrichten', label: keeper.title }, { label: t.title }]}
      />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {isDone && !form.isRefused && (
        <Alert kind="ok" live>
          {t.done}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <ReceiverTable receivers={receivers} />
      <EnterForm />
    </>
  )
}

function EnterForm() {
  const all = useTexts(texts)
  const t = all.receivers
  const form = useForm()
  const isMine = form.value('do') === 'enter'
  const field = (name: string) => (isMine ? { value: form.value(name), problem: form.problem(name) } : {})
  return (
    <section>
      <h2>{t.enter}</h2>
      <form method="post" className="ww-form" noValidate autoComplete="off">
        <Select
          name="body"
          label={t.body}
          {...field('body')}
          options={bodies.map((value) => ({ value, label: all.bodies[value] }))}
        />
        <Field name="name" label={t.name} hint={t.nameHint} {...field('name')} required />
        <Field
          name="recipient"
          label={t.recipient}
          hint={t.recipientHint}
          {...field('recipient')}
          multiline
          rows={2}
          required
        />
        <Field name="fingerprint" label={t.fingerprint} hint={t.fingerprintHint} {...field('fingerprint')} required />
        <Button name="do" value="enter">
          {t.save}
        </Button>
      </form>
    </section>
  )
}
