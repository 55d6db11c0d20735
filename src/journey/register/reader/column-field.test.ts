import { describe, expect, it } from 'vitest'
import { fieldOfHeading } from './column-field.ts'

describe('a heading', () => {
  it.each([
    ['NIK', 'nik'],
    ['N I K', 'nik'],
    ['No. KTP', 'nik'],
    ['NIK (16 digit)', 'nik'],
    ['Nomor Induk Kependudukan', 'nik'],
    ['No. KK', 'kk'],
    ['Nomor Kartu Keluarga', 'kk'],
    ['NKK', 'kk'],
    ['Nama', 'name'],
    ['NAMA LENGKAP (SESUAI KTP)', 'name'],
    ['Nama Pekerja Rentan', 'name'],
    ['Nama Ibu Kandung', 'mother'],
    ['Jenis Kelamin (L/P)', 'sex'],
    ['L/P', 'sex'],
    ['JK', 'sex'],
    ['Tempat, Tgl Lahir', 'birth-place-and-date'],
    ['TTL', 'birth-place-and-date'],
    ['Tempat Lahir', 'birth-place'],
    ['Tgl. Lahir', 'birth-date'],
    ['TANGGAL\nLAHIR', 'birth-date'],
    ['Desa / Kelurahan', 'village'],
    ['Nama Desa', 'village'],
    ['Dusun', 'hamlet'],
    ['RT/RW', 'rt-rw'],
    ['RT', 'rt'],
    ['Alamat', 'address'],
    ['No. HP/WA', 'phone'],
    ['Pekerjaan', 'occupation'],
    ['Penghasilan per bulan (Rp)', 'income'],
    ['Status Perkawinan', 'marital'],
    ['Ket.', 'remark'],
    ['No', 'number'],
    ['No. KPJ', 'membership'],
  ])('%s means %s', (heading, field) => {
    expect(fieldOfHeading(heading)).toBe(field)
  })

  it.each([['NIK Kepala Keluarga'], ['Nama Ayah'], ['Nama Ahli Waris'], ['NIK Suami/Istri']])(
    '%s is about somebody else',
    (heading) => {
      expect(fieldOfHeading(heading)).toBe('other-person')
    },
  )

  it('that says nothing known is left alone', () => {
    expect(fieldOfHeading('Agama')).toBeUndefined()
    expect(fieldOfHeading('')).toBeUndefined()
  })
})
