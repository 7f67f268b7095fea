import { useForm, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Field } from '#ui/field'
import type { SourceContent } from '../../catalogue/model.ts'
import {
  accessClasses,
  finderRoles,
  keys,
  kinds,
  linkKinds,
  phases,
  regimes,
  tasks,
  themes,
  wants,
} from '../../codes.ts'
import { terms } from '../../terms/texts.ts'
import { texts } from '../texts.ts'
import { Choice } from './choice.tsx'
import { Grounds } from './grounds.tsx'
import { optionsOf } from './options.ts'
import { Ticks, Words } from './words.tsx'

type Props = { content: SourceContent | null }

/** Every field of a version but its rules, in four parts. */
export function ContentFields({ content }: Props) {
  const t = useTexts(texts)
  return (
    <>
      <h2>{t.parts.what}</h2>
      <What content={content} />
      <h2>{t.parts.wayIn}</h2>
      <WayIn content={content} />
      <h2>{t.parts.law}</h2>
      <Law content={content} />
      <h2>{t.parts.keeping}</h2>
      <Keeping content={content} />
    </>
  )
}

function What({ content: it }: Props) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  const { labels } = t
  return (
    <>
      <Words name="name" value={it?.name} />
      <Words name="shortName" value={it?.shortName} optional />
      <Choice
        name="kind"
        label={labels.kind}
        value={it?.kind ?? ''}
        options={optionsOf(kinds, names.kinds)}
        none={it ? undefined : t.choose}
      />
      <Words name="holder" value={it?.holder} />
      <Words name="supplier" value={it?.supplier} optional />
      <Words name="contents" value={it?.contents} multiline />
      <Words name="use" value={it?.use} multiline />
      <Ticks name="themes" legend={labels.themes} values={it?.themes ?? []} options={optionsOf(themes, names.themes)} />
      <Ticks name="keys" legend={labels.keys} values={it?.keys ?? []} options={optionsOf(keys, names.keys)} />
      <Ticks name="wants" legend={labels.wants} values={it?.wants ?? []} options={optionsOf(wants, names.wants)} />
    </>
  )
}

function WayIn({ content: it }: Props) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  const access = optionsOf(accessClasses, names.access)
  return (
    <>
      <Choice
        name="access"
        label={t.labels.access}
        value={it?.access ?? ''}
        options={access}
        none={it ? undefined : t.choose}
      />
      <Words name="accessText" value={it?.accessText} />
      <Words name="route" value={it?.route.text} multiline />
      <Words name="steps" label={t.steps} hint={t.hints.steps} value={it?.route.steps.join('\n')} multiline optional />
      <Words name="routeUrl" label={t.link} value={it?.route.url} optional />
      <Words name="leadTime" value={it?.leadTime} optional />
      <Words name="cost" value={it?.cost} optional />
      <Words name="training" value={it?.training} optional />
      <Words name="contact" hint={t.hints.contact} value={it?.contact} />
      <Links content={it} />
    </>
  )
}

function Links({ content }: Props) {
  const t = useTexts(texts)
  const { links: named } = useTexts(terms)
  const form = useForm()
  const problem = form.problem('links')
  return (
    <fieldset className="ww-fieldset" id="links" tabIndex={-1}>
      <legend>{t.labels.links}</legend>
      <p>{t.hints.links}</p>
      {problem && <Alert kind="error">{problem}</Alert>}
      {linkKinds.map((kind) => {
        const codes = (content?.links ?? []).filter((one) => one.kind === kind).map(({ to }) => to)
        const name = `link-${kind}`
        return <Field key={kind} name={name} label={named[kind]} value={form.value(name, codes.join(', '))} />
      })}
    </fieldset>
  )
}

function Law({ content: it }: Props) {
  const { labels } = useTexts(texts)
  const names = useTexts(terms)
  return (
    <>
      <Grounds grounds={it?.grounds ?? []} />
      <Ticks
        name="roles"
        legend={labels.roles}
        values={it?.roles ?? []}
        options={optionsOf(finderRoles, names.roles)}
      />
      <Ticks name="tasks" legend={labels.tasks} values={it?.tasks ?? []} options={optionsOf(tasks, names.tasks)} />
      <Words name="notFor" value={it?.notFor} multiline optional />
      <Ticks
        name="regimes"
        legend={labels.regimes}
        values={it?.regimes ?? []}
        options={optionsOf(regimes, names.regimes)}
      />
      <Words name="secrecy" value={it?.secrecy} multiline optional />
      <Words name="logging" value={it?.logging} multiline optional />
      <Words name="attention" value={it?.attention} multiline />
    </>
  )
}

const aspects = ['availability', 'integrity', 'confidentiality'] as const

function Keeping({ content: it }: Props) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  const levels = t.levels.map((label, at) => ({ value: String(at + 1), label }))
  return (
    <>
      {aspects.map((name) => (
        <Choice
          key={name}
          name={name}
          label={t.classes[name]}
          value={String(it?.classification?.[name] ?? '')}
          options={levels}
          none={t.notKnown}
        />
      ))}
      <Words name="level" hint={t.hints.level} value={it?.level} optional />
      <Words name="assessmentOn" label={t.assessmentOn} type="date" value={it?.assessment?.on} optional />
      <Words name="assessmentUrl" label={t.assessmentUrl} value={it?.assessment?.url} optional />
      <Words name="processingId" value={it?.processingId} optional />
      <Words name="retention" value={it?.retention} multiline optional />
      <Words name="quality" value={it?.quality} multiline optional />
      <Words name="currency" value={it?.currency} optional />
      <Choice
        name="phase"
        label={t.labels.phase}
        value={it?.phase ?? 'in-use'}
        options={optionsOf(phases, names.phases)}
      />
      <Words name="validFrom" type="date" value={it?.validFrom} optional />
      <Words name="validUntil" type="date" value={it?.validUntil} optional />
      <Words name="origin" hint={t.hints.origin} value={it?.origin} />
    </>
  )
}
