import { describe, expect, test } from 'vitest'
import { groupFunds, sharedWords } from './group-funds.ts'

const flow = (ceilingRupiah: number, committedRupiah: number) => ({
  ceilingRupiah,
  committedRupiah,
  billedRupiah: 0,
  paidRupiah: 0,
  confirmedRupiah: 0,
  remainderRupiah: ceilingRupiah - committedRupiah,
  creditedRupiah: 0,
})

const fund = (id: string, name: string, kind: string, ceiling: number, committed: number) => ({
  id,
  name,
  kind,
  status: 'assumed',
  people: 20,
  flow: flow(ceiling, committed),
})

describe('funds of one kind on the first page', () => {
  test('two village funds become one line whose money is their sum and whose people are not added', () => {
    const [add, pad] = groupFunds([
      fund('a', 'ADD Sutera', 'add', 4_032_000, 3_998_400),
      fund('p', 'PAD', 'pad', 35_683_200, 35_078_400),
      fund('b', 'ADD Kemboja', 'add', 4_032_000, 1_000_000),
    ])
    expect(add).toMatchObject({ name: 'ADD', funds: 2, people: null, status: 'assumed' })
    expect(add?.flow.ceilingRupiah).toBe(8_064_000)
    expect(add?.flow.remainderRupiah).toBe(3_065_600)
    expect(pad).toMatchObject({ name: 'PAD', funds: 1, people: 20 })
  })

  test('names without a shared beginning keep the first one', () => {
    expect(sharedWords(['Yayasan Mitra', 'Koperasi Sawit'])).toBe('Yayasan Mitra')
    expect(sharedWords(['CSR PT Satu', 'CSR PT Dua'])).toBe('CSR PT')
  })
})
