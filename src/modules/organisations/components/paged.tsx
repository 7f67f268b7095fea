import { useTexts } from '#platform/texts'
import { Pagination } from '#ui/table'
import { texts } from '../texts.ts'

/** The pages beside the present one that get a link of their own. */
const beside = 2

/** The pages of a long list; nothing when there is one. First, last and those around the present one are named. */
export function Paged({
  at,
  size,
  count,
  hrefOf,
}: {
  at: number
  size: number
  count: number
  hrefOf: (page: number) => string
}) {
  const t = useTexts(texts).people
  const last = Math.ceil(count / size)
  if (last <= 1) return null
  const link = (page: number, label = String(page)) => ({ href: hrefOf(page), label, current: page === at })
  const named = Array.from({ length: last }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === last || Math.abs(page - at) <= beside,
  )
  return (
    <Pagination
      label={t.pages}
      pages={named.map((page) => link(page))}
      previous={at > 1 ? link(at - 1, t.previous) : undefined}
      next={at < last ? link(at + 1, t.next) : undefined}
    />
  )
}
