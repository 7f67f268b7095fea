/** All problems of a form at once, each a link to its field. */
export function ErrorSummary({ title, problems }: { title: string; problems: { href: string; text: string }[] }) {
  return (
    <div className="ww-alert ww-alert--error" role="alert" tabIndex={-1} id="problems">
      <h2 className="ww-alert__title">{title}</h2>
      <ul>
        {problems.map(({ href, text }, index) => (
          <li key={`${href}-${index}`}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
