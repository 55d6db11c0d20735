import type { Dice } from './dice.ts'
import type { Sex } from './person.ts'

/**
 * Numbers that are well formed and yet invented: serials start at 9001, where no registry has come within one
 * birthday and sub-district, and phones use 0854, which no operator is known to have been given.
 */
export interface NumberBook {
  /** @param areaDigits six digits, province to sub-district */
  nik(areaDigits: string, birthDate: string, sex: Sex): string
  kk(areaDigits: string): string
  phone(): string
  /** 11 digits; the made-up ones start with 26, then the year of first entry. */
  kpj(year: number): string
}

export function numberBook(dice: Dice): NumberBook {
  const taken = new Set<string>()
  function free(draw: () => string): string {
    let number = draw()
    while (taken.has(number)) number = draw()
    taken.add(number)
    return number
  }
  return {
    nik(areaDigits, birthDate, sex) {
      const day = Number(birthDate.slice(8)) + (sex === 'P' ? 40 : 0)
      const start = `${areaDigits}${String(day).padStart(2, '0')}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}`
      return free(() => `${start}${dice.int(9001, 9999)}`)
    },
    kk(areaDigits) {
      return free(() => {
        const day = String(dice.int(1, 28)).padStart(2, '0')
        const monthOfYear = String(dice.int(1, 12)).padStart(2, '0')
        return `${areaDigits}${day}${monthOfYear}${dice.int(10, 25)}${dice.int(9001, 9999)}`
      })
    },
    phone: () => free(() => `0854${String(dice.int(0, 99_999_999)).padStart(8, '0')}`),
    kpj: (year) => free(() => `26${year % 100}${String(dice.int(0, 9_999_999)).padStart(7, '0')}`),
  }
}
