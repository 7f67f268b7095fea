import type { ReactNode } from 'react'
import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field, Select } from '#ui/field'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'

/** Asks who gets which role, from when until when; `isKnown` when it is clear whom it is about. */
export function InviteForm({
  roles,
  isKnown,
  submit,
  children,
}: {
  roles: readonly string[]
  isKnown?: boolean
  submit: string
  children?: ReactNode
}) {
  const t = useTexts(texts)
  return (
    <form method="post" className="ww-form" noValidate>
      {children}
      {!isKnown && <Whom />}
      <RoleChoice label={t.people.role} roles={roles} />
      <Period />
      <Button name="do" value="invite">
        {submit}
      </Button>
    </form>
  )
}

function Whom() {
  const t = useTexts(texts).people
  const form = useForm()
  const field = (name: string) => ({ name, value: form.value(name), problem: form.problem(name), required: true })
  return (
    <>
      <Field {...field('name')} label={t.name} autoComplete="off" />
      <Field {...field('mail')} type="email" label={t.mail} autoComplete="off" />
    </>
  )
}

export function RoleChoice({ label, roles, id = 'role' }: { label: string; roles: readonly string[]; id?: string }) {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <Select
      name="role"
      id={id}
      label={label}
      value={form.value('role')}
      problem={form.problem('role')}
      options={roles.map((role) => ({ value: role, label: t.roles[role] ?? role }))}
    />
  )
}

function Period() {
  const t = useTexts(texts).people
  const w = useTexts(shared)
  const form = useForm()
  const day = (name: string) => ({
    name,
    type: 'date' as const,
    value: form.value(name),
    problem: form.problem(name),
    optionalLabel: w.optional,
  })
  return (
    <>
      <Field {...day('startsOn')} label={t.startsOn} hint={t.startsOnHint} />
      <Field {...day('endsOn')} label={t.endsOn} hint={t.endsOnHint} />
    </>
  )
}
