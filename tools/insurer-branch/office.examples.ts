import { ageOf } from '#tools/demo/people/days.ts'
import type { ListLine } from '#tools/demo/people/person.ts'
import type { Population } from '#tools/demo/people/population.ts'
import { isIsoDate } from '#vocabulary/iso-date.ts'
import { writeCsv } from './csv.ts'

/** What the lists and the outside lists let a careful office see, and so keep out of its first file. */
const SEEN = ['dead', 'civil-servant', 'wage-earner', 'village-staff', 'not-working']

function hasSoundNumber(line: ListLine): boolean {
  if (!/^\d{16}$/.test(line.nik) || line.nik.endsWith('0000')) return false
  const day = Number(line.nik.slice(6, 8)) % 40
  const written = `${String(day).padStart(2, '0')}${line.nik.slice(8, 12)}`
  const { birthDate } = line
  return (
    isIsoDate(birthDate) &&
    written === `${birthDate.slice(8)}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}`
  )
}

const HEADINGS = [
  'NO BERKAS',
  'NO',
  'JENIS',
  'NIK',
  'NO KPJ',
  'NAMA LENGKAP',
  'TANGGAL LAHIR',
  'JENIS KELAMIN',
  'PEKERJAAN',
  'PENGHASILAN',
  'BULAN AWAL',
  'BULAN BAYAR',
  'KODE SUMBER',
]

/** A first registration file as an office would send it, from the village lines alone and each NIK once. */
export function firstRegistration(
  population: Population,
  number = 'DAFTAR-6111-2026-001',
): { readonly text: string; readonly renewals: number; readonly newcomers: number } {
  const kpjOf = new Map(population.members.map((member) => [member.personId, member]))
  const seen = new Set<string>()
  const sent = population.lines.filter((line) => {
    const role = population.played.get(line.personId)?.role ?? ''
    if (SEEN.includes(role) || seen.has(line.nik) || !hasSoundNumber(line)) return false
    if (role === 'newcomer' && (ageOf(line.birthDate) >= 65 || ageOf(line.birthDate) < 18))
      return false
    seen.add(line.nik)
    return true
  })
  let renewals = 0
  const rows = sent.map((line, at) => {
    const member = kpjOf.get(line.personId)
    const alive = member !== undefined && member.protectedUntil >= '2025-11-30'
    if (alive) renewals += 1
    const [year, month, day] = line.birthDate.split('-')
    const woman = Number(line.nik.slice(6, 8)) > 40
    return [
      number,
      at + 1,
      alive ? 'LANJUT' : 'BARU',
      line.nik,
      alive ? member.kpj : '',
      line.name.trim(),
      `${day}-${month}-${year}`,
      woman ? 'P' : 'L',
      line.occupation,
      1_000_000,
      '2026-01',
      12,
      line.occupation.includes('awit') ? 'dbh-sawit' : 'pad',
    ]
  })
  return { text: writeCsv(HEADINGS, rows), renewals, newcomers: rows.length - renewals }
}
