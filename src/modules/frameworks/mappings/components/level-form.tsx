import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Select } from '#ui/field'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'

type Levels = {
  old: { level: number; name: string; to: number | null }[]
  next: { level: number; name: string }[]
}

/** What each older level is on the newer scale: to choose for whoever may, to read for all others. */
export function LevelForm({ levels, revision, mayChange }: { levels: Levels; revision: number; mayChange: boolean }) {
  const t = useTexts(texts)
  const form = useForm()
  const nameOf = (level: number | null) => levels.next.find((one) => one.level === level)?.name
  if (!mayChange)
    return (
      <DataTable
        caption={t.levels.title}
        rows={levels.old}
        rowKey={({ level }) => String(level)}
        empty=""
        columns={[
          {
            key: 'old',
            header: t.spreadsheet.headers.oldLevel,
            rowHeader: true,
            cell: ({ level, name }) => `${level} · ${name}`,
          },
          {
            key: 'new',
            header: t.spreadsheet.headers.newLevel,
            cell: ({ to }) => (to === null ? t.levels.open : `${to} · ${nameOf(to)}`),
          },
        ]}
      />
    )
  return (
    <>
      <h2 id="levels" tabIndex={-1}>
        {t.levels.title}
      </h2>
      <form method="post" className="ww-form">
        <p>{t.levels.intro}</p>
        <input type="hidden" name="revision" value={revision} />
        {levels.old.map(({ level, name, to }) => (
          <Select
            key={level}
            name={`level.${level}`}
            id={`level-${level}`}
            label={t.levels.old(level, name)}
            value={form.value(`level.${level}`, to === null ? '' : String(to))}
            options={[
              { value: '', label: t.levels.open },
              ...levels.next.map((one) => ({ value: String(one.level), label: `${one.level} · ${one.name}` })),
            ]}
          />
        ))}
        <Button kind="secondary" name="do" value="levels">
          {t.levels.save}
        </Button>
      </form>
    </>
  )
}
