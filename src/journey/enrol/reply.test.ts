import { expect, test } from 'vitest'
import { readReply } from './reply.ts'

const sent = [
  { line: 1, workerId: 'suiati', nik: '6111014505000004' },
  { line: 2, workerId: 'ramli', nik: '6111010505700001' },
]
const accepted = {
  'NO BERKAS': 'DAFTAR-1',
  NO: '1',
  NIK: '6111014505000004',
  STATUS: 'DITERIMA',
  'NO KPJ': '26000000001',
  'TERLINDUNGI MULAI': '01-04-2026',
}
const refused = {
  'NO BERKAS': 'DAFTAR-1',
  NO: '2',
  NIK: '6111010505700001',
  STATUS: 'DITOLAK',
  'KODE TOLAK': 'T02',
  KETERANGAN: 'usia',
}

test('answers are found by number and NIK, in any order, past a total row', () => {
  const read = readReply('DAFTAR-1', sent, [
    refused,
    { 'NO BERKAS': '', NO: '', NIK: 'JUMLAH' },
    accepted,
  ])
  expect(read.answers).toEqual([
    {
      line: 1,
      workerId: 'suiati',
      state: 'accepted',
      kpj: '26000000001',
      protectedFrom: '2026-04-01',
    },
    { line: 2, workerId: 'ramli', state: 'refused', code: 'T02', reason: 'usia' },
  ])
  expect(read.faults).toEqual([])
  expect(read.unanswered).toEqual([])
})

test('the same answer twice counts once; two different answers are put aside', () => {
  expect(readReply('DAFTAR-1', sent, [accepted, accepted]).faults).toEqual([])
  const other = readReply('DAFTAR-1', sent, [accepted, { ...accepted, 'NO KPJ': '26000000002' }])
  expect(other.answers[0]).toMatchObject({ kpj: '26000000001' })
  expect(other.faults).toEqual([{ line: 3, sentence: expect.stringContaining('dua kali') }])
})

test('a line whose NIK, number, file, state, KPJ or day is not ours is put aside and stays unanswered', () => {
  const wrong = [
    { ...accepted, NIK: '6111014505000005' },
    { ...accepted, NO: '9' },
    { ...accepted, 'NO BERKAS': 'DAFTAR-2' },
    { ...accepted, STATUS: 'PROSES' },
    { ...accepted, 'NO KPJ': '123' },
    { ...accepted, 'TERLINDUNGI MULAI': '31-02-2026' },
  ]
  for (const line of wrong) {
    const read = readReply('DAFTAR-1', sent, [line])
    expect(read.answers).toEqual([])
    expect(read.faults).toHaveLength(1)
    expect(read.unanswered).toEqual([1, 2])
  }
})
