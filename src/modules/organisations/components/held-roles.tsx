import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import type { PeriodState } from '../model.ts'
import type { HeldRole } from '../person.ts'
import { texts } from '../texts.ts'
import { RoleChoice } from './invite-form.tsx'
import { PeriodBadge } from './period-badge.tsx'

type Shown = HeldRole & { state: PeriodState; mayEnd: boolean; mayInvite: boolean }

/** The roles of a person with what can be done about each; `given` are the roles that the reader may give. */
export function HeldRoles({ roles, given }: { roles: Shown[]; given: readonly string[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const hasActions = roles.some(({ state, mayEnd, mayInvite }) => state !== 'ended' && (mayEnd || mayInvite))
  const columns: Column<Shown>[] = [
    {
      key: 'role',
      header: t.columns.role,
      rowHeader: true,
      cell: ({ id, role }) => <span id={`recht-${id}`}>{t.roles[role] ?? role}</span>,
    },
    { key: 'state', header: t.person.state, cell: ({ state }) => <PeriodBadge state={state} /> },
    { key: 'from', header: t.columns.from, cell: ({ startsOn }) => dateText(language, startsOn) },
    {
      key: 'to',
      header: t.columns.to,
      cell: ({ endsOn }) => (endsOn ? dateText(language, endsOn) : t.people.openEnd),
    },
  ]
  return (
    <DataTable
      caption={t.person.roles}
      captionHidden
      stacked
      rows={roles}
      rowKey={({ id }) => id}
      empty={<p>{t.person.noRoles}</p>}
      columns={[
        ...columns,
        ...(hasActions
          ? [
              {
                key: 'change',
                header: t.person.change,
                cell: (right: Shown) => right.state !== 'ended' && <Actions right={right} given={given} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function Actions({ right, given }: { right: Shown; given: readonly string[] }) {
  const t = useTexts(texts)
  const form = useForm()
  const isAsked = form.isRefused && form.value('membershipId') === right.id
  const whose = <span className="ww-hidden"> {t.roles[right.role] ?? right.role}</span>
  return (
    <Confirm summary={`${t.person.change}: ${t.roles[right.role] ?? right.role}`} isOpen={isAsked}>
      {right.mayEnd && given.length > 1 && <Change right={right} given={given} />}
      {right.mayInvite && (
        <form method="post" className="ww-form">
          <h3>{t.person.inviteAgain}</h3>
          <p>{t.person.inviteAgainHelp}</p>
          <input type="hidden" name="membershipId" value={right.id} />
          <Button kind="secondary" name="do" value="again">
            {t.person.inviteAgain}
            {whose}
          </Button>
        </form>
      )}
      {right.mayEnd && <End right={right} isAsked={isAsked} />}
    </Confirm>
  )
}

function Change({ right, given }: { right: Shown; given: readonly string[] }) {
  const t = useTexts(texts).person
  return (
    <form method="post" className="ww-form" noValidate>
      <h3>{t.changeRole}</h3>
      <p>{t.changeHelp}</p>
      <input type="hidden" name="membershipId" value={right.id} />
      <RoleChoice label={t.newRole} id={`role-${right.id}`} roles={given.filter((role) => role !== right.role)} />
      <Button kind="secondary" name="do" value="change">
        {t.changeSubmit}
      </Button>
    </form>
  )
}

function End({ right, isAsked }: { right: Shown; isAsked: boolean }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <form method="post" className="ww-form" noValidate>
      <h3>{t.person.end}</h3>
      <p>{t.person.endHelp}</p>
      <input type="hidden" name="membershipId" value={right.id} />
      <Field
        name="lastDay"
        id={`last-day-${right.id}`}
        type="date"
        label={t.person.lastDay}
        hint={t.person.lastDayHint}
        optionalLabel={w.optional}
        value={isAsked ? form.value('lastDay') : ''}
        problem={isAsked ? (form.problem('lastDay') ?? form.problem('membershipId')) : undefined}
      />
      <Button kind="danger" name="do" value="end">
        {t.person.endSubmit}
      </Button>
    </form>
  )
}
