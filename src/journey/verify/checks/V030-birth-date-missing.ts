import { formatDate } from '#vocabulary/indonesian.ts'
import { ageOn } from '#vocabulary/iso-date.ts'
import { birthDatesOf } from '#vocabulary/nik.ts'
import { check } from '../check.ts'
import { realNik } from '../nik-facts.ts'

export const V030 = check({
  code: 'V030',
  severity: 'refuse',
  field: 'birth_date',
  rule: 'Tanggal lahir diperlukan untuk batas usia.',
  source: 'batas usia (ELI-AGE-ENTRY)',
  problem: (person, { on }) => {
    if (person.birthDate !== '' || person.unclear.birth_date) return undefined
    const nik = realNik(person)
    const told = nik
      ? birthDatesOf(nik)
          .filter((date) => ageOn(date, on) >= 15)
          .at(-1)
      : undefined
    return told
      ? `Tanggal lahir belum diisi. NIK menunjukkan ${formatDate(told)}; isi sesuai KTP.`
      : 'Tanggal lahir belum diisi. Isi sesuai KTP sebagai hari-bulan-tahun.'
  },
})
