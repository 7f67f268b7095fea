// Imported first by every script: the syntax here must be readable for a Node that is too old.
const major = Number(process.versions.node.split('.')[0])

if (major < 20) {
  console.error(`Weerwerk needs Node 20 or newer to set itself up; this is ${process.versions.node}.`)
  console.error('Install a newer one (Debian 12 with NodeSource, or https://nodejs.org) and try again.')
  process.exit(1)
}
