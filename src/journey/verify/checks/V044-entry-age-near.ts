import { formatDate } from '#vocabulary/indonesian.ts'
import { ageOn, daysBetween, type IsoDate, isoDate, isoDateOf } from '#vocabulary/iso-date.ts'
import { check } from '../check.ts'

export const V044 = check({
  code: 'V044',
  severity: 'inform',
  field: 'birth_date',
  rule: 'Orang yang hampir berusia 65 tahun harus didaftarkan lebih dahulu.',
  source: 'ELI-AGE-ENTRY',
  problem: ({ birthDate, isContinuing }, { on, policy }) => {
    if (birthDate === '' || isContinuing) return undefined
    if (ageOn(birthDate, on) !== policy.entryAgeBelow - 1) return undefined
    const limitOn = birthdayOf(birthDate, policy.entryAgeBelow)
    const days = daysBetween(on, limitOn)
    if (days > policy.nearLimitDays) return undefined
    return `Berusia ${policy.entryAgeBelow} tahun pada ${formatDate(limitOn)}, ${days} hari lagi. Daftarkan sebelum tanggal itu.`
  },
})

/** Somebody born on 29 February has the birthday on 1 March in common years. */
function birthdayOf(birthDate: IsoDate, age: number): IsoDate {
  const year = Number(birthDate.slice(0, 4)) + age
  const day = isoDateOf(year, Number(birthDate.slice(5, 7)), Number(birthDate.slice(8, 10)))
  return day ?? isoDate(`${year}-03-01`)
}
