import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { CheckboxGroup } from '#ui/field'
import type { StaffPreview } from '../staff/import.ts'
import type { ChangedEmployment } from '../staff/plan.ts'
import { texts } from '../texts.ts'

/** What a staff file would do, to confirm; who is not in it ends only when ticked. */
export function StaffPlanForm({ preview: { plan, hash, fileName, servedBy } }: { preview: StaffPreview }) {
  const { import: t } = useTexts(texts).staff
  if (!plan) return null
  return (
    <form method="post" className="ww-form" id="voorbeeld">
      <h2>
        {t.preview}: {fileName}
      </h2>
      {servedBy && <Alert kind="warning">{t.servedBy.replace('{name}', servedBy)}</Alert>}
      <h3>{`${t.added}: ${plan.added.length}`}</h3>
      <ul>
        {plan.added.slice(0, 200).map(({ number, name, function: what }) => (
          <li key={number}>{[number, name, what].filter(Boolean).join(' · ')}</li>
        ))}
      </ul>
      <Changes title={t.changed} changes={plan.changed} />
      <Changes title={t.ended} changes={plan.ended} />
      <p>{`${t.unchanged}: ${plan.unchanged}`}</p>
      {plan.kept.length > 0 && <p>{t.kept}</p>}
      {plan.missing.length > 0 && (
        <CheckboxGroup
          name="endMissing"
          legend={`${t.missing}: ${plan.missing.length}`}
          hint={t.missingHelp}
          options={plan.missing.map(({ number, name, function: what }) => ({
            value: number,
            label: `${number} · ${name} · ${what}`,
          }))}
        />
      )}
      {plan.units.missing.length > 0 && (
        <CheckboxGroup
          name="endUnits"
          legend={t.missingUnits}
          options={plan.units.missing.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }))}
        />
      )}
      <input type="hidden" name="hash" value={hash ?? ''} />
      <Button name="do" value="apply">
        {t.apply}
      </Button>
    </form>
  )
}

function Changes({ title, changes }: { title: string; changes: readonly ChangedEmployment[] }) {
  const { import: t, columns } = useTexts(texts).staff
  return (
    <>
      <h3>{`${title}: ${changes.length}`}</h3>
      <ul>
        {changes.slice(0, 200).map(({ id, row, fields }) => (
          <li key={id}>
            {row.number} · {row.name}:{' '}
            {fields
              .map(
                ({ field, before, after }) =>
                  `${columns[field]} ${t.was} ${before || '–'}, ${t.becomes} ${after || '–'}`,
              )
              .join('; ')}
          </li>
        ))}
      </ul>
    </>
  )
}
