import { Sign } from './sign.tsx'

/** All problems of a form at once, each a link to its field; stands above the form and can take the focus. */
export function ErrorSummary({ title, problems }: { title: string; problems: { href: string; text: string }[] }) {
  return (
    <div
      className="utrecht-alert utrecht-alert--error ww-alert ww-alert--error"
      role="alert"
      tabIndex={-1}
      id="problems"
    >
      <Sign kind="error" />
      <div className="ww-alert__body">
        <h2 className="ww-alert__title">{title}</h2>
        <ul>
          {problems.map(({ href, text }) => (
            <li key={`${href} ${text}`}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
