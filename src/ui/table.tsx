import type { ReactNode } from 'react'

export type Column<T> = {
  key: string
  header: string
  /** When the header is in another language than the page. */
  lang?: string
  cell: (row: T) => ReactNode
  numeric?: boolean
  rowHeader?: boolean
  sort?: { href: string; direction?: 'ascending' | 'descending' | undefined }
}
type DataTableProps<T> = {
  caption: string
  captionHidden?: boolean
  columns: Column<T>[]
  rows: T[]
  rowKey: (row: T) => string
  empty: ReactNode
  stacked?: boolean
}

/**
 * A table with headers in both directions. On a small screen `stacked` makes a card of each row; without it the table
 * scrolls sideways and its first column stays in sight.
 */
export function DataTable<T>({ caption, captionHidden, columns, rows, rowKey, empty, stacked }: DataTableProps<T>) {
  if (rows.length === 0) return <div className="ww-empty-table">{empty}</div>
  return (
    <section className="ww-table-scroll" aria-label={caption} tabIndex={0}>
      <table className={`utrecht-table utrecht-table--html-table ww-table ww-table--${stacked ? 'stacked' : 'wide'}`}>
        <caption className={captionHidden ? 'ww-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, header, lang, numeric, sort }) => (
              <th
                key={key}
                scope="col"
                lang={lang}
                className={numeric ? 'ww-numeric' : undefined}
                aria-sort={sort?.direction}
              >
                {sort ? (
                  <a href={sort.href}>
                    {header}
                    {sort.direction && <span aria-hidden="true">{sort.direction === 'ascending' ? ' ↑' : ' ↓'}</span>}
                  </a>
                ) : (
                  header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} isStacked={stacked === true} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** In a card the cell stands beside its label, so that what it holds is one part. */
function Cell<T>({ column, row, isStacked }: { column: Column<T>; row: T; isStacked: boolean }) {
  const name = column.numeric ? 'ww-numeric' : undefined
  if (column.rowHeader)
    return (
      <th scope="row" data-label={column.header} className={name}>
        {column.cell(row)}
      </th>
    )
  return (
    <td data-label={column.header} className={name}>
      {isStacked ? <div className="ww-cell">{column.cell(row)}</div> : column.cell(row)}
    </td>
  )
}

type PageLink = { href: string; label: string; current?: boolean }

/** The pages of a long list as links; the present one is marked. */
export function Pagination({
  label,
  pages,
  previous,
  next,
}: {
  label: string
  pages: PageLink[]
  previous?: PageLink | undefined
  next?: PageLink | undefined
}) {
  return (
    <nav className="ww-pagination" aria-label={label}>
      {previous && (
        <a className="utrecht-pagination__relative-link" href={previous.href} rel="prev">
          {previous.label}
        </a>
      )}
      {pages.map(({ href, label: text, current }) => (
        <a
          key={href}
          className={`utrecht-pagination__page-link ${current ? 'utrecht-pagination__page-link--current' : ''}`}
          href={href}
          aria-current={current ? 'page' : undefined}
        >
          {text}
        </a>
      ))}
      {next && (
        <a className="utrecht-pagination__relative-link" href={next.href} rel="next">
          {next.label}
        </a>
      )}
    </nav>
  )
}
