import { Showcase } from '#ui/showcase'

export default function Components() {
  return <Showcase />
}
