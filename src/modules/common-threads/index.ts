export * from './calculation/index.ts'
