import type { Dice } from './dice.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'
const keyboard = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** One typing slip: a letter changed, lost, doubled, added or swapped with its neighbour. */
export function typo(text: string, dice: Dice): string {
  if (text.length < 2) return text
  const at = dice.below(text.length)
  const kind = dice.below(5)
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1)
  if (kind === 1) return text.slice(0, at) + dice.pick([...letters]) + text.slice(at)
  if (kind === 2) return text.slice(0, at) + near(text.charAt(at), dice) + text.slice(at + 1)
  if (kind === 3) return text.slice(0, at) + text.charAt(at) + text.slice(at)
  const place = Math.min(at, text.length - 2)
  return text.slice(0, place) + text.charAt(place + 1) + text.charAt(place) + text.slice(place + 2)
}

function near(letter: string, dice: Dice): string {
  const row = keyboard.find((keys) => keys.includes(letter.toLowerCase()))
  if (row === undefined || dice.happens(0.3)) return dice.pick([...letters])
  const at = row.indexOf(letter.toLowerCase())
  return row.charAt(Math.max(0, Math.min(row.length - 1, at + (dice.happens(0.5) ? 1 : -1))))
}

/** A slip in a number: a digit changed, neighbours swapped, a digit lost or doubled. */
export function digitSlip(text: string, dice: Dice): string {
  if (text.length < 3) return text
  const at = dice.below(text.length)
  const kind = dice.unit()
  if (kind < 0.45) return text.slice(0, at) + String(dice.below(10)) + text.slice(at + 1)
  if (kind < 0.8) {
    const place = Math.min(at, text.length - 2)
    return (
      text.slice(0, place) + text.charAt(place + 1) + text.charAt(place) + text.slice(place + 2)
    )
  }
  if (kind < 0.93) return text.slice(0, at) + text.slice(at + 1)
  return text.slice(0, at) + text.charAt(at) + text.slice(at)
}

/** A slip in a date `YYYY-MM-DD`: day and month swapped, year off, digit changed, only the year kept. */
export function dateSlip(date: string, dice: Dice): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const kind = dice.unit()
  if (kind < 0.25 && Number(day) <= 12) return `${year}-${day}-${month}`
  if (kind < 0.45) return `${Number(year) + dice.pick([-1, 1, -10, 10])}-${month}-${day}`
  if (kind < 0.6) return `${year}-01-01`
  if (kind < 0.8) return `${year}-${month}-${two(1 + dice.below(28))}`
  if (kind < 0.9) return `${year}-${two(1 + dice.below(12))}-${day}`
  return `${year.slice(0, 2)}${year.charAt(3)}${year.charAt(2)}-${month}-${day}`
}

export function two(value: number): string {
  return String(value).padStart(2, '0')
}
