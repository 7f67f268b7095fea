import { Showcase } from '#ui/showcase'

export const meta = () => [{ title: 'Onderdelen · Weerwerk' }]

export default function Components() {
  return <Showcase />
}
