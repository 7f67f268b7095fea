import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Button, ButtonGroup } from '#ui/button'
import { CheckboxGroup, Field } from '#ui/field'
import { DataTable } from '#ui/table'
import { texts as screening } from '../../texts.ts'
import { texts } from '../texts.ts'
import { CheckBadge, DayText } from './badges.tsx'
import type { ShownFile } from './shown.ts'

type Props = { file: ShownFile; today: string }

/** The checks of a file in the order of the model, each a link to its own page. */
export function CheckTable({ file, today }: Props) {
  const t = useTexts(texts)
  const s = useTexts(screening)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.checks}
      captionHidden
      stacked
      rows={file.checks}
      rowKey={({ code }) => code}
      empty={t.nothingOpen}
      columns={[
        {
          key: 'name',
          header: t.check,
          rowHeader: true,
          cell: ({ code, name, isAsked }) => (
            <>
              <a href={`/screening/dossiers/${file.id}/controles/${code}`}>{name}</a>
              {!isAsked && ` (${t.noLonger})`}
            </>
          ),
        },
        { key: 'moment', header: t.moment, cell: ({ moment }) => s.moments[moment] },
        { key: 'state', header: t.state, cell: (check) => <CheckBadge {...check} /> },
        {
          key: 'seen',
          header: t.seen,
          cell: ({ seenOn, seenBy }) => (seenOn ? t.seenBy(dateText(language, seenOn), seenBy ?? t.someone) : '–'),
        },
        {
          key: 'due',
          header: t.dueOn,
          cell: ({ dueOn, state }) => (
            <DayText day={dueOn} today={today} isOpen={state === 'open' || state === 'requested'} />
          ),
        },
        {
          key: 'again',
          header: t.again,
          cell: ({ dueAgainOn }) => <DayText day={dueAgainOn} today={today} isOpen={file.state !== 'ended'} />,
        },
      ]}
    />
  )
}

/** Several checks at once: what was requested or seen on a day. */
export function SettleForm({ file, today }: Props) {
  const t = useTexts(texts)
  const form = useForm()
  const open = file.checks.filter(({ steps }) => steps.includes('agree'))
  if (open.length === 0) return <p>{t.nothingOpen}</p>
  const isMine = form.value('do') === 'settle'
  return (
    <section aria-labelledby="settle-title">
      <h2 id="settle-title">{t.settle}</h2>
      <p>{t.settleHint}</p>
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="do" value="settle" />
        <CheckboxGroup
          name="codes"
          legend={t.whichChecks}
          values={isMine ? form.values('codes') : []}
          problem={isMine ? form.problem('codes') : undefined}
          options={open.map(({ code, name, state }) => ({
            ...{ value: code, label: name },
            hint: state === 'requested' ? t.checkStates.requested : undefined,
          }))}
        />
        <Field
          name="on"
          type="date"
          label={t.on}
          value={isMine ? form.value('on') : today}
          problem={isMine ? form.problem('on') : undefined}
        />
        <ButtonGroup>
          <Button name="to" value="agreed">
            {t.agree}
          </Button>
          <Button name="to" value="requested" kind="secondary">
            {t.request}
          </Button>
          <Button name="to" value="not-agreed" kind="secondary">
            {t.refuse}
          </Button>
        </ButtonGroup>
      </form>
    </section>
  )
}
