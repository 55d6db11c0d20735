import type { ListLine } from '../person.ts'
import { BIRTH_DATE_DIRT } from './birth-date.ts'
import { NAME_DIRT } from './name.ts'
import { NIK_DIRT } from './nik.ts'
import { OTHER_DIRT } from './other.ts'
import type { DirtContext, DirtPattern } from './pattern.ts'

const ALL: readonly DirtPattern[] = [...NIK_DIRT, ...BIRTH_DATE_DIRT, ...NAME_DIRT, ...OTHER_DIRT]

const SPOILED = 0.24
const SPOILED_TWICE = 0.16

function fieldOf(name: string): string {
  return name.slice(0, name.indexOf('.'))
}

function spoilOnce(line: ListLine, context: DirtContext): ListLine {
  const used = line.dirt.map(fieldOf)
  const open = ALL.filter((pattern) => !used.includes(fieldOf(pattern.name)))
  for (let attempt = 0; attempt < 5; attempt++) {
    const pattern = context.dice.weighted(open, (entry) => entry.weight)
    const change = pattern.spoil(line, context)
    if (change) return { ...line, ...change, dirt: [...line.dirt, pattern.name] }
  }
  return line
}

/** About one line in four goes wrong in one field, some of those in a second one. */
export function spoilLine(line: ListLine, context: DirtContext): ListLine {
  if (!context.dice.share(SPOILED)) return line
  const once = spoilOnce(line, context)
  return context.dice.share(SPOILED_TWICE) ? spoilOnce(once, context) : once
}
