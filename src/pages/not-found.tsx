import { data } from 'react-router'

export const loader = () => {
  throw data({ reason: 'page.not_found' }, { status: 404 })
}
export const action = loader
export default () => null
