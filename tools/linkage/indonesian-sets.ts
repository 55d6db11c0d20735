import { type Dice, dice as newDice } from './dice.ts'
import { cleanDirt, type Dirt, writeRow } from './indonesian-dirt.ts'
import { makePeople, type Person } from './indonesian-people.ts'
import type { Labelled, Row } from './labelled.ts'

/** Village lists against a member list: part of the list are members, some are listed twice, relatives are everywhere. */
export function villageAgainstMembers(seed: number, families: number, dirt: Dirt): Labelled {
  const dice = newDice(seed)
  const people = makePeople(families, dice)
  const person = new Map<string, number>()
  const right: Row[] = []
  const left: Row[] = []
  for (const one of people) {
    if (dice.happens(0.4))
      right.push(labelled(`m${right.length + 1}`, one, cleanDirt, dice, person))
    if (dice.happens(0.45)) left.push(labelled(`c${left.length + 1}`, one, dirt, dice, person))
    if (dice.happens(0.02)) left.push(labelled(`c${left.length + 1}`, one, dirt, dice, person))
  }
  return { name: 'village-members', seed, left: shuffled(left, dice), right, person }
}

/** One long list from all villages, in which some people were named twice or three times. */
export function villageWithin(seed: number, families: number, dirt: Dirt): Labelled {
  const dice = newDice(seed)
  const people = makePeople(families, dice)
  const person = new Map<string, number>()
  const rows: Row[] = []
  for (const one of people) {
    if (!dice.happens(0.6)) continue
    const copies = dice.happens(0.12) ? (dice.happens(0.15) ? 3 : 2) : 1
    for (let copy = 0; copy < copies; copy++)
      rows.push(labelled(`r${rows.length + 1}`, one, dirt, dice, person))
  }
  return { name: 'village-within', seed, left: shuffled(rows, dice), person }
}

function labelled(
  id: string,
  one: Person,
  dirt: Dirt,
  dice: Dice,
  person: Map<string, number>,
): Row {
  person.set(id, one.number)
  return writeRow(id, one, dirt, dice)
}

export function shuffled<T>(items: readonly T[], dice: Dice): T[] {
  const copy = [...items]
  for (let at = copy.length - 1; at > 0; at--) {
    const other = dice.below(at + 1)
    const held = copy[at] as T
    copy[at] = copy[other] as T
    copy[other] = held
  }
  return copy
}
