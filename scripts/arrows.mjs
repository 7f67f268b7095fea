import './setup/node-version.mjs'
import { judgeArrows } from './setup/arrows.mjs'

const { modules, faults } = judgeArrows()
for (const fault of faults) console.error(fault)
console.log(`${modules} modules seen, ${faults.length} faults`)
process.exitCode = faults.length > 0 ? 1 : 0
