import { useLanguage } from '#platform/texts'
import { PageHeader } from '#ui/page-header'
import { statements } from './statements.ts'

export default function Statement() {
  const { title, lines } = statements[useLanguage()].accessibility
  return (
    <>
      <PageHeader title={title} />
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  )
}
