import { createHash } from 'node:crypto'
import { isoDate } from '#vocabulary/iso-date.ts'
import { countMonths, type Month, month } from '#vocabulary/month.ts'
import { maskNik } from '#vocabulary/nik.ts'
import { placeCode } from '#vocabulary/place-code.ts'
import { rupiah } from '#vocabulary/rupiah.ts'
import type { DecreeData, DecreePerson, DecreeSpell, DecreeVillage } from './decree-data.ts'

export const JANUARY = month('2027-01')
export const DECEMBER = month('2027-12')

/** Cover paid by one fund at the lowest contribution: JKK Rp10.000 and JKM Rp6.800 a month. */
export function paidBy(fundId: string, from: Month = JANUARY, to: Month = DECEMBER): DecreeSpell {
  const months = countMonths(from, to)
  return { fundId, from, to, jkkRupiah: rupiah(10_000 * months), jkmRupiah: rupiah(6_800 * months) }
}

const NAMES = [
  'Abdul Rasyid',
  'Agustina',
  'Amat bin Usman',
  'Dedi Kurniawan',
  'Eni Marlina',
  'M. Saleh',
  'Nurhayati',
  'Zulkifli',
  'Sulaiman',
  'Fransiska Yuliana Bela',
]
const TRADES = [
  'Nelayan',
  'Pembuat terasi',
  'Buruh sawit',
  'Pedagang sayur',
  'Buruh bangunan',
  'Petani padi',
]

/** The made-up person number `index`; every ninth is paid by two funds in turn. */
export function madeUpPerson(index: number): DecreePerson {
  const spells =
    index % 9 === 8
      ? [paidBy('dbh-sawit', JANUARY, month('2027-04')), paidBy('pad', month('2027-05'))]
      : [paidBy(['pad', 'dbh-sawit', 'add'][index % 3] ?? 'pad')]
  return {
    name: NAMES[index % NAMES.length] ?? '',
    nikMasked: maskNik(`611101450500${String((index % 9_999) + 1).padStart(4, '0')}`),
    occupation: TRADES[index % TRADES.length] ?? '',
    spells,
  }
}

export function villageOf(number: number, people: readonly DecreePerson[]): DecreeVillage {
  return {
    code: placeCode(`61.11.01.${2000 + number}`),
    name: `Sutera ${number}`,
    districtName: 'Sukadana',
    people,
  }
}

/** A decree about `people` made-up people spread over `villages` villages. */
export function decreeOf(people: number, villages = 43): DecreeData {
  const all = Array.from({ length: people }, (_, index) => madeUpPerson(index))
  const each = Math.ceil(people / villages)
  const split = Array.from({ length: villages }, (_, index) =>
    villageOf(index + 1, all.slice(index * each, (index + 1) * each)),
  )
  return {
    isSample: true,
    regencyName: 'Kayong Utara',
    provinceName: 'Kalimantan Barat',
    seat: 'Sukadana',
    signerOffice: 'Bupati Kayong Utara',
    signerName: null,
    number: '188.4/417/2026',
    decidedOn: isoDate('2026-10-12'),
    programmeYear: 2027,
    revises: null,
    considerations: [
      'bahwa pekerja rentan perlu dilindungi dari risiko kecelakaan kerja dan kematian agar keluarganya tidak jatuh miskin;',
      'bahwa nama yang diusulkan desa telah diperiksa, dicocokkan, dan diurutkan menurut kebutuhan;',
      'bahwa berdasarkan pertimbangan huruf a dan huruf b, perlu menetapkan Keputusan Bupati;',
    ],
    legalBasis: [
      {
        text: 'Undang-Undang Nomor 24 Tahun 2011 tentang Badan Penyelenggara Jaminan Sosial;',
        status: 'verified',
      },
      {
        text: 'Peraturan Pemerintah Nomor 44 Tahun 2015 tentang Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian, sebagaimana telah diubah;',
        status: 'verified',
      },
      {
        text: 'Peraturan Menteri Keuangan Nomor 91 Tahun 2023 tentang Pengelolaan Dana Bagi Hasil Perkebunan Sawit;',
        status: 'to-be-confirmed',
      },
    ],
    funds: [
      { id: 'pad', name: 'PAD', accountJkk: '', accountJkm: '', status: 'verified' },
      {
        id: 'dbh-sawit',
        name: 'DBH Sawit',
        accountJkk: '',
        accountJkm: '',
        status: 'to-be-confirmed',
      },
      { id: 'add', name: 'ADD', accountJkk: '', accountJkm: '', status: 'to-be-confirmed' },
    ],
    villages: split,
    leftOut: [
      { reason: 'dana tidak cukup', people: 312 },
      { reason: 'tidak ada sumber dana yang boleh membayar', people: 41 },
    ],
    frozenAt: '12 Oktober 2026, 09.14 WIB',
    fingerprint: createHash('sha256').update(String(people)).digest('hex'),
    checkUrl: 'https://payung.example/sk/188.4-417-2026',
  }
}
