import { closeSync, openSync, writeSync } from 'node:fs'
import { dice as newDice } from './dice.ts'
import { mildDirt, writeRow } from './indonesian-dirt.ts'
import { makePeople } from './indonesian-people.ts'

const FAMILIES_AT_ONCE = 2000

/** Writes a people table of so many rows, one person in ten twice; the same seed, the same bytes. */
export function writePeople(rows: number, out: string, seed: number): void {
  const dice = newDice(seed)
  const file = openSync(out, 'w')
  let written = 0
  while (written < rows) {
    const lines: string[] = []
    for (const person of makePeople(FAMILIES_AT_ONCE, dice)) {
      const copies = dice.happens(0.1) ? 2 : 1
      for (let copy = 0; copy < copies && written < rows; copy++) {
        const row = writeRow(`p${written}`, person, mildDirt, dice)
        if (written === 0) lines.push(Object.keys(row).join(','))
        const cells = Object.values(row)
        lines.push(cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','))
        written++
      }
    }
    writeSync(file, `${lines.join('\n')}\n`)
  }
  closeSync(file)
}
