import { Pagination } from './table.tsx'

/** The pages beside the present one that get a link of their own. */
const beside = 2

type Props = {
  /** The present page, from 1, how many rows a page has, and how many there are in all. */
  at: number
  size: number
  count: number
  hrefOf: (page: number) => string
  words: { pages: string; previous: string; next: string }
}

/** The pages of a long list; nothing when there is one. First, last and those around the present one are named. */
export function Paged({ at, size, count, hrefOf, words }: Props) {
  const last = Math.ceil(count / size)
  if (last <= 1) return null
  const link = (page: number, label = String(page)) => ({ href: hrefOf(page), label, current: page === at })
  const named = Array.from({ length: last }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === last || Math.abs(page - at) <= beside,
  )
  return (
    <Pagination
      label={words.pages}
      pages={named.map((page) => link(page))}
      previous={at > 1 ? link(at - 1, words.previous) : undefined}
      next={at < last ? link(at + 1, words.next) : undefined}
    />
  )
}
