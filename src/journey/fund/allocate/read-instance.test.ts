import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { InstanceFault } from './field.ts'
import { JsonFault } from './json-scanner.ts'
import { readInstance } from './read-instance.ts'

const folder = mkdtempSync(join(tmpdir(), 'payung-instance-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function read(text: string) {
  const path = join(folder, 'instance.json')
  writeFileSync(path, text)
  return readInstance(path)
}

const small = {
  period: { from: '2026-01', to: '2026-12' },
  objective: ['renewals'],
  funds: [{ id: 'pad', ceilingRupiah: 500, accepts: [[]] }],
  workers: [{ id: 'w1', village: 'v', tier: 1, monthlyRupiah: 16800 }],
}

function fault(change: Record<string, unknown>): string {
  try {
    read(JSON.stringify({ ...small, ...change }))
  } catch (error) {
    if (error instanceof InstanceFault || error instanceof JsonFault) return error.message
    throw error
  }
  return 'accepted'
}

const inFund = (facts: object) => fault({ funds: [{ ...small.funds[0], ...facts }] })
const inWorker = (facts: object) => fault({ workers: [{ ...small.workers[0], ...facts }] })

describe('reading an instance', () => {
  it('fills in what the format leaves out', () => {
    expect(read(JSON.stringify(small))).toEqual({
      period: { from: '2026-01', to: '2026-12' },
      graceMonths: 0,
      villageMinimum: 0,
      objective: ['renewals'],
      funds: [
        {
          id: 'pad',
          ceilingRupiah: 500,
          from: '2026-01',
          to: '2026-12',
          accepts: [[]],
          arrivals: null,
          lastResort: false,
        },
      ],
      workers: [
        {
          id: 'w1',
          village: 'v',
          tier: 1,
          score: 0,
          monthlyRupiah: 16800,
          tags: [],
          from: '2026-01',
          renewal: false,
        },
      ],
    })
  })

  it('takes workers before the period, a byte order mark, escapes and unknown keys', () => {
    const { workers, ...rest } = small
    const named = [{ ...workers[0], id: 'Nur"ul\u00e9\n', note: { any: [1, null, true] } }]
    const text = `\ufeff${JSON.stringify({ extra: -1.5e3, workers: named, ...rest })}\r\n `
    const instance = read(text)
    expect(instance.workers[0]).toMatchObject({ id: 'Nur"ul\u00e9\n', from: '2026-01' })
  })

  it('keeps an empty list of arrivals apart from none', () => {
    const both = [
      { ...small.funds[0], arrivals: [] },
      { ...small.funds[0], id: 'csr', arrivals: null },
    ]
    const { funds } = read(JSON.stringify({ ...small, funds: both }))
    expect(funds.map(({ arrivals }) => arrivals)).toEqual([[], null])
  })

  it('reads past the edges of its chunks', () => {
    const workers = Array.from({ length: 40_000 }, (_, at) => ({
      ...small.workers[0],
      id: `pekerja-${at}-${'x'.repeat(at % 97)}é`,
      tags: ['palm'],
    }))
    const instance = read(JSON.stringify({ ...small, workers }))
    expect(instance.workers.map(({ id }) => id)).toEqual(workers.map(({ id }) => id))
  })

  it('forgives the binary tail of a six-decimal score and refuses a seventh decimal', () => {
    const score = (value: number) =>
      read(JSON.stringify({ ...small, workers: [{ ...small.workers[0], score: value }] }))
        .workers[0]?.score
    expect(score(0.1 + 0.2)).toBe(0.3)
    expect(inWorker({ score: 0.1234567 })).toContain('workers[0] (w1).score')
  })

  it.each([
    ['an unknown goal', fault({ objective: ['renewals', 'glory'] }), 'objective[1]'],
    ['a repeated goal', fault({ objective: ['score', 'score'] }), '"score" dua kali'],
    ['a missing period', fault({ period: undefined }), 'period belum ada'],
    [
      'a period that ends before it starts',
      fault({ period: { from: '2026-02', to: '2026-01' } }),
      'period.to',
    ],
    ['a month that is none', fault({ period: { from: '2026-13', to: '2026-12' } }), 'period.from'],
    ['grace in parts of months', fault({ graceMonths: 1.5 }), 'graceMonths'],
    ['a negative village minimum', fault({ villageMinimum: -1 }), 'villageMinimum'],
    ['workers that are no list', fault({ workers: {} }), 'workers harus berupa daftar'],
    ['no workers at all', fault({ workers: undefined }), 'workers belum ada'],
    ['a fund twice', fault({ funds: [small.funds[0], small.funds[0]] }), 'funds[1].id "pad"'],
    [
      'a worker twice',
      fault({ workers: [small.workers[0], small.workers[0]] }),
      'workers[1].id "w1"',
    ],
    ['a ceiling with cents', inFund({ ceilingRupiah: 0.5 }), 'funds[0] (pad).ceilingRupiah'],
    ['a fund for nobody said', inFund({ accepts: undefined }), 'accepts belum ada'],
    ['a tag that is no text', inFund({ accepts: [[1]] }), 'accepts[0][0]'],
    [
      'an arrival in no month',
      inFund({ arrivals: [{ month: 'Mei', rupiah: 1 }] }),
      'arrivals[0].month',
    ],
    [
      'an arrival below zero',
      inFund({ arrivals: [{ month: '2026-05', rupiah: -1 }] }),
      'arrivals[0].rupiah',
    ],
    ['a premium of nothing', inWorker({ monthlyRupiah: 0 }), 'workers[0] (w1).monthlyRupiah'],
    ['a premium in words', inWorker({ monthlyRupiah: '16800' }), 'workers[0] (w1).monthlyRupiah'],
    ['tier zero', inWorker({ tier: 0 }), 'workers[0] (w1).tier'],
    ['a renewal in words', inWorker({ renewal: 'ya' }), 'workers[0] (w1).renewal'],
    ['a start that is no month', inWorker({ from: '2026-1' }), 'workers[0] (w1).from'],
    ['no village', inWorker({ village: undefined }), 'workers[0] (w1).village belum ada'],
  ])('refuses %s and says where', (_, message, where) => {
    expect(message).toContain(where)
    expect(message.endsWith('.')).toBe(true)
  })

  it.each(['', '[]', '{"period": {"from": "2026-01", ', '{"workers": [1,]}', '{"a": 01}', '{} x'])(
    'refuses %j as no JSON object and names the line',
    (text) => {
      expect(() => read(text)).toThrow(/baris 1|belum ada|harus berupa/)
    },
  )

  it('refuses a file that is not there', () => {
    expect(() => readInstance(join(folder, 'nowhere.json'))).toThrow(JsonFault)
  })
})
