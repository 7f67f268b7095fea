import { useForm, useTexts } from '#platform/texts'
import { RadioGroup } from '#ui/field'
import type { SourceContent } from '../../catalogue/model.ts'
import { finderRoles, keys, tasks, wants } from '../../codes.ts'
import { type Rule, verdicts } from '../../finder/model.ts'
import { terms } from '../../terms/texts.ts'
import { texts } from '../texts.ts'
import { optionsOf } from './options.ts'
import { Ticks, Words } from './words.tsx'

const modeOf = (only: readonly string[] | undefined, not: readonly string[] | undefined) =>
  only ? 'some' : not ? 'not' : 'all'

type Props = { rule: Rule | null; source: Pick<SourceContent, 'keys' | 'wants'> }

/** All of one rule: the answer, for whom and what, and why. */
export function RuleFields({ rule, source }: Props) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  const form = useForm()
  const known = <C extends string>(all: readonly C[], own: readonly C[], ruled: readonly C[] | undefined) =>
    all.filter((one) => own.includes(one) || ruled?.includes(one))
  return (
    <>
      <Words name="id" label={t.ruleId} hint={t.hints.ruleId} value={rule?.id} />
      <RadioGroup
        name="verdict"
        legend={t.verdict}
        options={optionsOf(verdicts, names.verdicts)}
        value={form.value('verdict', rule?.verdict ?? 'yes')}
        problem={form.problem('verdict')}
      />
      <Words name="condition" label={t.condition} hint={t.hints.condition} value={rule?.condition} multiline optional />
      <Words name="because" label={t.because} value={rule?.because} multiline />
      <Words name="law" label={t.law} value={rule?.article.law} />
      <Words name="article" label={t.article} value={rule?.article.article} />
      <Words name="url" label={t.link} value={rule?.article.url} optional />
      <Words name="origin" label={t.ruleOrigin} value={rule?.origin} />
      <Mode name="rolesMode" legend={t.forRoles} value={modeOf(rule?.roles, rule?.notRoles)} />
      <Ticks
        name="roles"
        legend={t.pickRoles}
        values={rule?.roles ?? rule?.notRoles ?? []}
        options={optionsOf(finderRoles, names.roles)}
      />
      <Mode name="tasksMode" legend={t.forTasks} value={modeOf(rule?.tasks, rule?.notTasks)} />
      <Ticks
        name="tasks"
        legend={t.pickTasks}
        values={rule?.tasks ?? rule?.notTasks ?? []}
        options={optionsOf(tasks, names.tasks)}
      />
      <Ticks
        name="keys"
        legend={t.ruleKeys}
        hint={t.hints.ruleKeys}
        values={rule?.keys ?? []}
        options={optionsOf(known(keys, source.keys, rule?.keys), names.keys)}
      />
      <Ticks
        name="wants"
        legend={t.ruleWants}
        hint={t.hints.ruleWants}
        values={rule?.wants ?? []}
        options={optionsOf(known(wants, source.wants, rule?.wants), names.wants)}
      />
    </>
  )
}

function Mode({ name, legend, value }: { name: string; legend: string; value: 'all' | 'some' | 'not' }) {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <RadioGroup
      name={name}
      legend={legend}
      options={optionsOf(['all', 'some', 'not'] as const, t.modes)}
      value={form.value(name, value)}
      problem={form.problem(name)}
    />
  )
}
