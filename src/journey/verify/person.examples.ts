import { isoDate } from '#vocabulary/iso-date.ts'
import { type CheckSetting, checkPeople } from './check-people.ts'
import { CHECK_POLICY } from './check-policy.ts'
import { occupationBook } from './occupation-book.ts'
import type { Person } from './person.ts'
import { placeBook } from './place-book.ts'

/** Suiati, 25, a fisherwoman of Sutera: nothing about her is wrong. */
export function aVillager(facts: Partial<Person> = {}): Person {
  return {
    id: 'baris 7',
    nik: '6111014505000004',
    kk: '6111012203150011',
    name: 'Suiati',
    sex: 'P',
    birthPlace: 'Sukadana',
    birthDate: isoDate('2000-05-05'),
    villageCode: '61.11.01.2001',
    villageText: '',
    address: '',
    phone: '081257704431',
    motherName: 'Rohani',
    occupation: 'Nelayan',
    monthlyIncome: 1_500_000,
    remark: '',
    isContinuing: false,
    unclear: {},
    ...facts,
  }
}

const NELAYAN = {
  id: 'fisher',
  label: 'Nelayan',
  aliases: ['melaut'],
  registerWording: 'NELAYAN/PERIKANAN',
  employment: 'own_account',
  segment: 'BPU',
  isPalmRelated: false,
}

export const OCCUPATIONS = occupationBook([
  NELAYAN,
  {
    ...NELAYAN,
    id: 'civil_servant',
    label: 'Pegawai negeri sipil',
    aliases: ['PNS', 'ASN'],
    registerWording: 'PEGAWAI NEGERI SIPIL',
    employment: 'employee',
    segment: '',
  },
  {
    ...NELAYAN,
    id: 'private_employee',
    label: 'Karyawan swasta',
    aliases: [],
    registerWording: 'KARYAWAN SWASTA',
    employment: 'employee',
    segment: 'PU',
  },
  {
    ...NELAYAN,
    id: 'housewife',
    label: 'Mengurus rumah tangga',
    aliases: ['ibu rumah tangga'],
    registerWording: 'MENGURUS RUMAH TANGGA',
    employment: 'not_working',
    segment: '',
  },
])

export const PLACES = placeBook(
  [
    { code: '61', name: 'Kalimantan Barat' },
    { code: '61.04', name: 'Kabupaten Ketapang' },
    { code: '61.04.01', name: 'Matan Hilir Utara' },
    { code: '61.11', name: 'Kabupaten Kayong Utara' },
    { code: '61.11.01', name: 'Sukadana' },
    { code: '61.11.01.2001', name: 'Sutera' },
    { code: '61.11.02.2006', name: 'Sungai Mata-Mata' },
    { code: '61.11.01.2010', name: 'Riam Berasap Jaya' },
    { code: '35', name: 'Jawa Timur' },
    { code: '35.27', name: 'Kabupaten Sampang' },
    { code: '35.27.03', name: 'Sampang' },
  ],
  [{ code: '61.11.01.2010', alias: 'Riam Berasap' }],
  [
    { area: '61.11', year: 2025, monthlyRupiah: 3_220_756 },
    { area: '61.11', year: 2026, monthlyRupiah: 3_370_586 },
  ],
)

export const SETTING: CheckSetting = {
  on: isoDate('2026-01-15'),
  policy: CHECK_POLICY,
  places: PLACES,
  occupations: OCCUPATIONS,
}

/** Codes found on one person alone. */
export function codesOf(facts: Partial<Person> = {}): string[] {
  return codesIn([facts])[0] ?? []
}

/** Codes found on each of several people of one list. */
export function codesIn(people: readonly Partial<Person>[]): string[][] {
  const list = people.map((facts, at) => aVillager({ id: `baris ${at + 1}`, ...facts }))
  return checkPeople(list, SETTING).map((findings) => findings.map(({ code }) => code))
}

export function messageOf(code: string, facts: Partial<Person>): string {
  const [findings = []] = checkPeople([aVillager(facts)], SETTING)
  return findings.find((finding) => finding.code === code)?.message ?? ''
}
