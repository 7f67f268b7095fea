import type { ReactNode } from 'react'

export const DescriptionList = ({ items }: { items: { term: string; value: ReactNode }[] }) => (
  <dl className="ww-list">
    {items.map(({ term, value }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
