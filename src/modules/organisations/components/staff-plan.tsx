import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup } from '#ui/button'
import { DescriptionList } from '#ui/description-list'
import { Downloads } from '#ui/downloads'
import { Checkbox, CheckboxGroup } from '#ui/field'
import { SendingForm } from '#ui/importing'
import { shared } from '#ui/words'
import type { StaffPreview } from '../staff/import.ts'
import type { StaffPlan } from '../staff/plan.ts'
import { texts } from '../texts.ts'
import { AddedStaff, ChangedStaff, mostShown, UnitChanges } from './staff-changes.tsx'

/** What a staff file would do, to confirm or throw away; who is not in it ends only when ticked. */
export function StaffPlanForm({ preview: { plan, hash, fileName, servedBy } }: { preview: StaffPreview }) {
  const { import: t } = useTexts(texts).staff
  const w = useTexts(shared)
  if (!plan) return null
  const changes = countsOf(plan)
  const isNothing = Object.values(changes).every((count) => count === 0)
  return (
    <section id="voorbeeld">
      <h2>{t.preview}</h2>
      {servedBy && <Alert kind="warning">{t.servedBy(servedBy)}</Alert>}
      {isNothing && <Alert kind="info">{t.nothing}</Alert>}
      <DescriptionList
        items={[
          { term: t.fileName, value: fileName },
          ...kindsOfChange.filter((kind) => changes[kind] > 0).map((kind) => ({ term: t[kind], value: changes[kind] })),
          { term: t.unchanged, value: plan.unchanged },
        ]}
      />
      {!isNothing && (
        <Downloads label={w.download} items={[{ href: '/mensen/personeel/wijzigingen.xlsx', label: t.allChanges }]} />
      )}
      {plan.kept.length > 0 && <Alert kind="info">{t.kept(linesOf(plan.kept))}</Alert>}
      <UnitChanges units={plan.units} />
      <AddedStaff title={t.added} rows={plan.added} />
      <ChangedStaff title={t.changed} changes={plan.changed} />
      <ChangedStaff title={t.ended} changes={plan.ended} />
      <SendingForm busy={w.importing.applying(changes.added + changes.changed + changes.ended)} tells={w.importing}>
        <Missing plan={plan} />
        <input type="hidden" name="hash" value={hash ?? ''} />
        <ButtonGroup>
          {!isNothing && (
            <Button name="do" value="apply">
              {t.apply}
            </Button>
          )}
          <Button kind="secondary" name="do" value="discard">
            {t.discard}
          </Button>
        </ButtonGroup>
      </SendingForm>
    </section>
  )
}

const kindsOfChange = ['added', 'changed', 'ended', 'missing', 'unitsAdded', 'unitsChanged', 'missingUnits'] as const

const countsOf = ({
  added,
  changed,
  ended,
  missing,
  units,
}: StaffPlan): Record<(typeof kindsOfChange)[number], number> => ({
  added: added.length,
  changed: changed.length,
  ended: ended.length,
  missing: missing.length,
  unitsAdded: units.added.length,
  unitsChanged: units.changed.length,
  missingUnits: units.missing.length,
})

/** The lines of the file, of which a long list is cut. */
function linesOf(kept: StaffPlan['kept']): string {
  const lines = [...new Set(kept.map(({ line }) => line))]
  return `${lines.slice(0, mostLines).join(', ')}${lines.length > mostLines ? ' …' : ''}`
}
const mostLines = 20

function Missing({ plan: { missing, units } }: { plan: StaffPlan }) {
  const { import: t } = useTexts(texts).staff
  return (
    <>
      {missing.length > 0 && (
        <>
          <h3>{t.missing}</h3>
          {missing.length > mostShown && <p>{t.more(missing.length - mostShown)}</p>}
          <CheckboxGroup
            name="endMissing"
            legend={t.missingHelp}
            options={missing.slice(0, mostShown).map(({ number, name, function: what }) => ({
              value: number,
              label: `${name} · ${number} · ${what}`,
            }))}
          />
          {missing.length > 1 && <Checkbox name="endAll" label={t.missingAll(missing.length)} />}
        </>
      )}
      {units.missing.length > 0 && (
        <>
          <h3>{t.missingUnits}</h3>
          <CheckboxGroup
            name="endUnits"
            legend={t.missingUnitsHelp}
            options={units.missing.map(({ code, name }) => ({ value: code, label: `${name} · ${code}` }))}
          />
        </>
      )}
    </>
  )
}
