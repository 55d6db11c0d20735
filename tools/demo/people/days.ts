import { addDays, ageOn, daysBetween, isoDate, isoDateOf } from '#vocabulary/iso-date.ts'
import type { Dice } from './dice.ts'

/** The day the made-up world is looked at: villages answer the instruction of early 2026. */
export const SURVEY_DAY = isoDate('2026-02-01')

export function randomDay(dice: Dice, from: string, to: string): string {
  const first = isoDate(from)
  return addDays(first, dice.int(0, daysBetween(first, isoDate(to))))
}

export function daysLater(day: string, count: number): string {
  return addDays(isoDate(day), count)
}

export function ageOf(birthDate: string): number {
  return ageOn(isoDate(birthDate), SURVEY_DAY)
}

/** Older people often have a card that says 1 July, 31 December or 1 January because only the year was known. */
const DEFAULT_DAYS = ['07-01', '12-31', '01-01']

export function birthDay(
  dice: Dice,
  age: number,
): { readonly birthDate: string; readonly isDefault: boolean } {
  const year = 2026 - age
  if (age >= 45 && dice.share(0.14)) {
    return { birthDate: `${year}-${dice.pick(DEFAULT_DAYS)}`, isDefault: true }
  }
  const birthDate = isoDateOf(year, dice.int(1, 12), dice.int(1, 28)) ?? `${year}-01-02`
  return { birthDate, isDefault: false }
}
