import { type Choices, fileAddress } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { Downloads } from '#ui/downloads'
import { shared } from '#ui/words'

/** The list at an address as a spreadsheet and as CSV, with the same choices. */
export const Files = ({ path, choices }: { path: string; choices: Choices }) => (
  <Downloads
    label={useTexts(shared).download}
    items={[
      { href: fileAddress(`${path}.xlsx`, choices), label: 'Spreadsheet' },
      { href: fileAddress(`${path}.csv`, choices), label: 'CSV' },
    ]}
  />
)
