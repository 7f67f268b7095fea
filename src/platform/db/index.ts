export { connect, type Database, type Db } from './connect.ts'
export { type Holder, type Lock, takeLock } from './lock.ts'
export { migrate, pendingMigrations } from './migrate.ts'
export { type Ctx, inTransaction, rowsOf, systemCtx, type Tx } from './transaction.server.ts'
