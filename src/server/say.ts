/** A line for the person who starts the server; logs are JSON on stdout, this is for reading. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
