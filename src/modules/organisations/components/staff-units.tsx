import { useTexts } from '#platform/texts'
import type { UnitNode } from '../staff/model.ts'
import { texts } from '../texts.ts'

/** The units of the organisation as a tree; each leads to its people. */
export function StaffUnits({ units }: { units: readonly UnitNode[] }) {
  const { units: t } = useTexts(texts).staff
  if (units.length === 0) return null
  return (
    <section aria-labelledby="units-title">
      <h2 id="units-title">{t.title}</h2>
      <p>{t.help}</p>
      <Branch units={units} />
    </section>
  )
}

function Branch({ units }: { units: readonly UnitNode[] }) {
  const { units: t } = useTexts(texts).staff
  return (
    <ul className={units[0]?.depth === 0 ? 'ww-tree' : undefined}>
      {units.map(({ code, name, staffBelow, children }) => (
        <li key={code}>
          <a href={`/mensen/personeel?${new URLSearchParams({ afdeling: code })}`}>{name}</a>{' '}
          <span className="ww-muted">{t.staff(staffBelow)}</span>
          {children.length > 0 && <Branch units={children} />}
        </li>
      ))}
    </ul>
  )
}
