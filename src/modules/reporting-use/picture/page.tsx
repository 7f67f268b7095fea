import { Header } from '../survey/header.tsx'
import type { ToldPicture } from './told.ts'

/** What was done with the reports of a year, for everyone who works there; prints as it is. */
export function PicturePage({ picture, pdf }: { picture: ToldPicture; pdf: { href: string; label: string } }) {
  const { numbers } = picture
  return (
    <>
      <Header title={picture.title} intro={picture.intro} />
      <Text of={picture.opening} />
      <h2>{numbers.title}</h2>
      <p>{numbers.text}</p>
      <table className="utrecht-table utrecht-table--html-table ww-table ww-table--wide">
        <caption className="ww-hidden">{numbers.title}</caption>
        <tbody>
          {numbers.rows.map(({ label, shown }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{shown}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {picture.parts.map(({ title, paragraphs }) => (
        <section key={title}>
          <h2>{title}</h2>
          <Text of={paragraphs} />
        </section>
      ))}
      <p className="ww-muted">{picture.published}</p>
      <p>
        <a href={pdf.href}>{pdf.label}</a>
      </p>
    </>
  )
}

const Text = ({ of }: { of: string[] }) => of.map((text) => <p key={text}>{text}</p>)
