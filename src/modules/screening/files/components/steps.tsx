import { momentText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Checkbox, Field, RadioGroup, Select } from '#ui/field'
import type { FunctionClass } from '../../codes.ts'
import { texts as letterTexts } from '../../templates/texts.ts'
import { texts as screening } from '../../texts.ts'
import { endingsFrom } from '../model.ts'
import { texts } from '../texts.ts'
import type { ShownFile } from './shown.ts'

type Props = { file: ShownFile; functions: { id: string; name: string; class: FunctionClass }[]; today: string }

/** What else can be done with a file: another function, an update to its class, an end. */
export function FileSteps({ file, functions, today }: Props) {
  const t = useTexts(texts)
  if (file.state === 'ended')
    return file.endedOn === today ? (
      <form method="post">
        <Button name="do" value="resume" kind="secondary">
          {t.resume}
        </Button>
      </form>
    ) : null
  return (
    <>
      <ChangeForm functions={functions} />
      <EndForm file={file} today={today} />
    </>
  )
}

function ChangeForm({ functions }: Pick<Props, 'functions'>) {
  const t = useTexts(texts)
  const s = useTexts(screening)
  const form = useForm()
  const isMine = form.isRefused && form.value('do') === 'change'
  return (
    <Confirm summary={t.change} isOpen={isMine}>
      <p>{t.changeText}</p>
      <form method="post" className="ww-form" noValidate>
        <Select
          name="profileId"
          label={t.function}
          value={isMine ? form.value('profileId') : ''}
          problem={isMine ? form.problem('profileId') : undefined}
          options={[
            { value: '', label: t.choose },
            ...functions.map(({ id, name, class: of }) => ({ value: id, label: `${name} (${s.classes[of]})` })),
          ]}
        />
        <Button name="do" value="change" kind="secondary">
          {t.changeDo}
        </Button>
      </form>
    </Confirm>
  )
}

function EndForm({ file, today }: Pick<Props, 'file' | 'today'>) {
  const t = useTexts(texts)
  const form = useForm()
  const isMine = form.isRefused && form.value('do') === 'end'
  return (
    <Confirm summary={t.end} isOpen={isMine}>
      <p>{t.endText}</p>
      <form method="post" className="ww-form" noValidate>
        <RadioGroup
          name="ending"
          legend={t.ending}
          value={isMine ? form.value('ending') : undefined}
          problem={isMine ? form.problem('ending') : undefined}
          options={endingsFrom(file.state).map((value) => ({ value, label: t.endings[value] }))}
        />
        <Field
          name="on"
          id="end-on"
          type="date"
          label={t.on}
          value={isMine ? form.value('on') : today}
          problem={isMine ? form.problem('on') : undefined}
        />
        {file.state === 'before' && <Checkbox name="mayKeepYear" label={t.mayKeepYear} />}
        <Button name="do" value="end" kind="danger">
          {t.end}
        </Button>
      </form>
    </Confirm>
  )
}

/** Who did what with a file, from the first to the last. */
export function FileHistory({ events }: Pick<ShownFile, 'events'>) {
  const t = useTexts(texts)
  const letters = useTexts(letterTexts)
  const language = useLanguage()
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{t.history}</h2>
      <ol>
        {events.map(({ id, what, check, letter, who, doneAt }) => (
          <li key={id}>
            {t.events[what] ?? what}
            {check && `: ${check}`}
            {letter && `: ${letters.kinds[letter]}`} · {who ?? t.system} · {momentText(language, doneAt)}
          </li>
        ))}
      </ol>
    </section>
  )
}
