export { type Count, countsOf, employeesAt } from './counting/counts.ts'
export { type Entrance, entrances, type Interval, perHundred, poissonInterval, weekOf } from './model.ts'
