import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { RecordFields } from '../../components/record-fields.tsx'
import { texts } from '../texts.ts'

type Props = {
  rounds: { baselineId: string; measuredId: string; laterId: string; revision: number }
  choices: readonly { id: string; title: string; isSelfScan: boolean }[]
}

/** Between which rounds the programme is measured. */
export function RoundsForm({ rounds, choices }: Props) {
  const t = useTexts(texts)
  const form = useForm()
  const options = (none: string, all: Props['choices']) => [
    { value: '', label: none },
    ...all.map(({ id, title }) => ({ value: id, label: title })),
  ]
  const selfScans = choices.filter(({ isSelfScan }) => isSelfScan)
  const independent = choices.filter(({ isSelfScan }) => !isSelfScan)
  return (
    <>
      <h2>{t.rounds}</h2>
      <p>{t.roundsHelp}</p>
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={form.value('revision', String(rounds.revision))} />
        <RecordFields
          fields={[
            {
              kind: 'choice',
              name: 'baselineId',
              label: t.baseline,
              value: rounds.baselineId,
              options: options(t.choose, selfScans),
            },
            {
              kind: 'choice',
              name: 'measuredId',
              label: t.measured,
              value: rounds.measuredId,
              options: options(t.noRound, independent),
            },
            {
              kind: 'choice',
              name: 'laterId',
              label: t.later,
              value: rounds.laterId,
              options: options(t.noRound, choices),
            },
          ]}
        />
        <Button kind="secondary">{t.saveRounds}</Button>
      </form>
    </>
  )
}
