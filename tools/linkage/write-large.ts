import { closeSync, openSync, writeSync } from 'node:fs'
import { dice as newDice } from './dice.ts'
import { type Dirt, mildDirt, writeRow } from './indonesian-dirt.ts'
import { makePeople } from './indonesian-people.ts'

/** Writes a people table of about `rows` rows, one person in ten twice: `write-large.ts ROWS OUT.csv [SEED]`. */
const rows = Number(process.argv[2])
const out = process.argv[3] ?? 'people.csv'
const dice = newDice(Number(process.argv[4] ?? 1))
const dirt: Dirt = mildDirt
const file = openSync(out, 'w')
let header = ''
let written = 0
while (written < rows) {
  const lines: string[] = []
  for (const person of makePeople(2000, dice)) {
    const copies = dice.happens(0.1) ? 2 : 1
    for (let copy = 0; copy < copies && written < rows; copy++) {
      const row = writeRow(`p${written}`, person, dirt, dice)
      if (header === '') {
        header = Object.keys(row).join(',')
        lines.push(header)
      }
      lines.push(
        Object.values(row)
          .map((cell) => (cell.includes(',') ? `"${cell}"` : cell))
          .join(','),
      )
      written++
    }
  }
  writeSync(file, `${lines.join('\n')}\n`)
}
closeSync(file)
