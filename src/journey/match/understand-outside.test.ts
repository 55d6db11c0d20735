import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isoDate } from '#vocabulary/iso-date.ts'
import { readOtherList } from '../register/read-other-list.ts'
import { referenceData } from '../verify/reference-data.ts'
import type { OutsideList } from './tables.ts'
import { understandOutside } from './understand-outside.ts'

const on = isoDate('2026-03-12')

/** The people and notes of a list as an office would save it. */
async function understood(list: OutsideList, text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'payung-outside-'))
  try {
    const path = join(folder, 'list.csv')
    await writeFile(path, text)
    const read = await readOtherList({ name: 'list.csv', path }, on)
    expect(read.refused).toBeNull()
    const { places } = referenceData()
    return understandOutside(read, { list, regencyCode: '61.11', on, places })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test('a death list without a NIK column is read, with the day of death apart from the day of birth', async () => {
  const { people, findings } = await understood(
    'death',
    `DAFTAR KEMATIAN KECAMATAN SUKADANA;;;;
No;Nama;Tgl Lahir;Desa;Tanggal Meninggal
1;SITI AMINAH;04-05-1980;Sutera;13/02/2026
2;Pak Junaidi;1/2/1955;Desa Antah;27/01/2026`,
  )
  expect(people).toEqual([
    {
      nik: '',
      name: 'SITI AMINAH',
      sex: '',
      birthDate: '1980-05-04',
      villageCode: '61.11.01.2001',
      facts: { diedOn: '2026-02-13' },
    },
    {
      nik: '',
      name: 'Pak Junaidi',
      sex: '',
      birthDate: '1955-02-01',
      villageCode: '',
      facts: { diedOn: '2026-01-27' },
    },
  ])
  expect(findings.map((one) => one.code)).toEqual(['O006', 'O003'])
  expect(findings[0]?.message).toContain('Baris 4 (Pak Junaidi): "Desa Antah"')
  expect(findings[1]?.message).toContain('2 baris tanpa NIK (baris 3, 4)')
})

test('a bad row is told with its line and what to do, and stops nobody else', async () => {
  const { people, findings } = await understood(
    'death',
    `NIK,Nama Lengkap,Tanggal Lahir,Tgl Wafat
611101440580000,Siti Aminah,04-05-1980,2026-02-13
6111014405800002,Ani Lestari,31-02-1981,2027-01-01
,,05-06-1970,2026-02-01`,
  )
  expect(people.map(({ nik, facts }) => [nik, facts['diedOn']])).toEqual([
    ['611101440580000', '2026-02-13'],
    ['6111014405800002', undefined],
  ])
  expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'O002 warn',
    'O004 warn',
    'O005 warn',
    'O001 refuse',
  ])
  expect(findings[2]?.message).toContain('Baris 3 (Ani Lestari): tanggal meninggal "2027-01-01"')
})

test('an employer is kept beside a wage earner, and a list that pays for others names its payer', async () => {
  const wages = await understood(
    'wage-earner',
    'NIK,Nama,Nama Perusahaan\n6111014405800001,Siti Aminah,PT Sawit Makmur',
  )
  expect(wages.people[0]?.facts).toEqual({ employer: 'PT Sawit Makmur' })
  const payers = await understood(
    'other-payer',
    'NIK,Nama,Dibayar oleh\n6111014405800001,Siti Aminah,Provinsi',
  )
  expect(payers.people[0]?.facts).toEqual({ payer: 'Provinsi' })
})
