import { useTexts } from '#platform/texts'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'

type Step = { level: number; name: string; description: string }

/** The levels of a framework or of one norm, lowest first, with what each means. */
export function ScaleTable({ scale, title }: { scale: Step[]; title?: string }) {
  const t = useTexts(texts).detail
  return (
    <>
      <h2>{title ?? t.scale}</h2>
      <DataTable
        caption={title ?? t.scale}
        captionHidden
        stacked
        rows={scale}
        rowKey={({ level }) => String(level)}
        empty=""
        columns={[
          { key: 'level', header: t.level, rowHeader: true, cell: ({ level }) => level },
          { key: 'name', header: t.name, cell: ({ name }) => name },
          { key: 'description', header: t.description, cell: ({ description }) => description },
        ]}
      />
    </>
  )
}

/** The implementation groups that a round may choose, with how many norms each asks; nothing when there are none. */
export function GroupTable({
  groups,
}: {
  groups: { code: string; name: string; description: string; norms: number }[]
}) {
  const t = useTexts(texts).detail
  if (groups.length === 0) return null
  return (
    <>
      <h2>{t.groups}</h2>
      <DataTable
        caption={t.groups}
        captionHidden
        stacked
        rows={groups}
        rowKey={({ code }) => code}
        empty=""
        columns={[
          { key: 'code', header: t.code, rowHeader: true, cell: ({ code }) => code },
          { key: 'name', header: t.name, cell: ({ name }) => name },
          { key: 'description', header: t.description, cell: ({ description }) => description },
          { key: 'norms', header: t.norms, numeric: true, cell: ({ norms }) => norms },
        ]}
      />
    </>
  )
}
