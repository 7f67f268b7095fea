import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { DataTable } from '#ui/table'
import type { Subject } from '../queries.ts'
import { texts } from '../texts.ts'

const tones = {
  'not-declared': 'warning',
  waits: 'info',
  'not-allowed': 'warning',
  nothing: 'neutral',
  'to-publish': 'info',
  published: 'ok',
} as const

/** Everyone in a designated function, with what can be public and what is. */
export function Subjects({ subjects }: { subjects: Subject[] }) {
  const t = useTexts(texts)
  const c = t.subjectColumns
  return (
    <DataTable
      caption={t.subjects}
      stacked
      rows={subjects}
      rowKey={({ fileId }) => fileId}
      empty={<EmptyState title={t.subjectsNone} />}
      columns={[
        {
          ...{ key: 'name', header: c.name, rowHeader: true },
          cell: ({ fileId, name }) => <a href={`/screening/dossiers/${fileId}`}>{name}</a>,
        },
        { key: 'function', header: c.function, cell: (it) => it.function },
        {
          ...{ key: 'items', header: c.items },
          cell: ({ items }) => items.map(({ what }) => what).join('; ') || '–',
        },
        { key: 'disclosure', header: c.disclosure, cell: (it) => <Standing subject={it} /> },
        { key: 'act', header: c.act, cell: (it) => <Act subject={it} /> },
      ]}
    />
  )
}

function Standing({ subject: { disclosure, publishedOn } }: { subject: Subject }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <>
      <Badge tone={tones[disclosure]}>{t.disclosures[disclosure]}</Badge>
      {publishedOn && disclosure === 'published' && ` ${t.since(dateText(language, publishedOn))}`}
    </>
  )
}

function Act({ subject: { disclosure, declarationId, name, isMine } }: { subject: Subject }) {
  const t = useTexts(texts)
  if (!declarationId || isMine || (disclosure !== 'to-publish' && disclosure !== 'published')) return '–'
  const isPublic = disclosure === 'published'
  return (
    <form method="post">
      <input type="hidden" name="id" value={declarationId} />
      <Button
        name="do"
        value={isPublic ? 'withdraw' : 'publish'}
        kind="secondary"
        label={isPublic ? t.withdrawOf(name) : t.publishOf(name)}
      >
        {isPublic ? t.withdraw : t.publish}
      </Button>
    </form>
  )
}
