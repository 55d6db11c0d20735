import { type Dice, dice as newDice } from './dice.ts'
import { mildDirt, writeRow } from './indonesian-dirt.ts'
import { makePeople } from './indonesian-people.ts'
import { shuffled } from './indonesian-sets.ts'
import type { Labelled, Row } from './labelled.ts'

/** Few rows of few columns; `again` of the people stand twice. */
function tiny(seed: number, rows: number, again: number, columns: readonly string[]): Labelled {
  const dice = newDice(seed + 6000)
  const people = shuffled(makePeople(rows * 2, dice), dice).slice(0, rows - again)
  const person = new Map<string, number>()
  const written: Row[] = []
  const write = (place: number, own: Dice) => {
    const one = people[place]
    if (one === undefined) return
    const id = `t${written.length}`
    const row = writeRow(id, one, mildDirt, own)
    person.set(id, one.number)
    written.push(Object.fromEntries(['id', ...columns].map((name) => [name, row[name] ?? ''])))
  }
  for (let place = 0; place < people.length; place++) write(place, dice)
  for (let place = 0; place < again; place++) write(place, dice)
  return { name: 'tiny', seed, left: shuffled(written, dice), person }
}

const nameAndDate = ['name', 'birth_date']

/** Lists as short as people write them, with little in them. */
export const tinySets: Readonly<Record<string, (seed: number) => Labelled>> = {
  'ten-rows': (seed) => tiny(seed, 10, 2, nameAndDate),
  'fifty-rows': (seed) => tiny(seed, 50, 5, nameAndDate),
  'two-hundred-rows': (seed) => tiny(seed, 200, 20, [...nameAndDate, 'village_code', 'sex']),
  'alone-in-ten': (seed) => tiny(seed, 10, 0, nameAndDate),
}
