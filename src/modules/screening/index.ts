export { seedModel } from './models/seeding.ts'
