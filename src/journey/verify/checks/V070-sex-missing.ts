import { birthDatesOf, readNik } from '#vocabulary/nik.ts'
import { check } from '../check.ts'
import { realNik } from '../nik-facts.ts'

export const V070 = check({
  code: 'V070',
  severity: 'warn',
  field: 'sex',
  rule: 'Jenis kelamin diisi.',
  source: 'formulir pendaftaran BPU (perlu dikonfirmasi)',
  problem: (person) => {
    if (person.sex !== '' || person.unclear.sex || person.absent?.has('sex')) return undefined
    const nik = realNik(person)
    return nik && birthDatesOf(nik).length > 0
      ? `Jenis kelamin belum diisi. NIK menunjukkan ${readNik(nik).sex}; isi L atau P sesuai KTP.`
      : 'Jenis kelamin belum diisi. Isi L atau P sesuai KTP.'
  },
})
