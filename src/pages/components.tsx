import { Showcase } from '#ui/showcase'

export const handle = { scripts: false }
export const meta = () => [{ title: 'Onderdelen · Weerwerk' }]

export default function Components() {
  return <Showcase />
}
