export { addShipped } from './catalogue/shipping.ts'
