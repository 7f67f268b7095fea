import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordsApart } from './receipt-words/apart.ts'
import { familiarWords } from './receipt-words/familiar.ts'
import { isLeftOut } from './receipt-words/left-out.ts'
import { root } from './setup/project.mjs'

// Makes the word list of receipts from the Debian packages wdutch and hunspell-nl (OpenTaal). The same words each time.
const [words = '/usr/share/dict/dutch', dictionary = '/usr/share/hunspell/nl.dic'] = process.argv.slice(2)
const lines = (file: string) => readFileSync(file, 'utf8').split('\n')
const entries = new Map(lines(dictionary).map((line) => [line.split('/')[0] ?? '', line.split('/')[1] ?? '']))
const candidates = familiarWords(lines(words), entries).map(({ word }) => word)
const list = wordsApart(candidates.filter((word) => !isLeftOut(word)))
const file = join(root, 'src/modules/reporting-point/crypto/words.json')
writeFileSync(file, `${JSON.stringify(list, null, 2)}\n`)
console.log(`${list.length} of ${candidates.length} words in ${file}`)
