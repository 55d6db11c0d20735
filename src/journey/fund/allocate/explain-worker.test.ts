import { describe, expect, it } from 'vitest'
import { month } from '#vocabulary/month.ts'
import { fund, worker, year } from './allocate.examples.ts'
import { allocate } from './allocate.ts'
import { explainWorker } from './explain-worker.ts'

const A_YEAR = 12 * 16_800

describe('what would have changed it for one worker', () => {
  it('names the rupiah and the month that are lacking while all others stay covered', async () => {
    const people = [worker('a'), worker('b')]
    const funds = [fund('pad', A_YEAR + 3 * 16_800 + 5)]
    const instance = year(funds, people)
    const told = explainWorker(instance, await allocate(instance), 'b')
    expect(told).toMatchObject({ kind: 'money', shortRupiah: 9 * 16_800, byMonth: '2026-04' })
    // Her twelve months cost Rp201,600; the fund has Rp50,405 left: Rp151,195 short.
    expect(told?.kind === 'money' && told.funds[0]).toMatchObject({
      neededRupiah: 201_600,
      freeRupiah: 50_405,
      shortRupiah: 151_195,
      shortFrom: '2026-04',
    })
  })

  it('covers her when just that money arrives', async () => {
    const people = [worker('a'), worker('b')]
    const instance = year([fund('pad', A_YEAR + 3 * 16_800 + 9 * 16_800)], people)
    expect(explainWorker(instance, await allocate(instance), 'b')?.kind).toBe('covered')
  })

  it('says which months no accepting fund is open for', async () => {
    const funds = [fund('palm', 10 * A_YEAR, { accepts: [['palm']], to: month('2026-10') })]
    const instance = year(funds, [worker('a', { tags: ['palm'] }), worker('b')])
    const result = await allocate(instance)
    expect(explainWorker(instance, result, 'a')).toEqual({
      kind: 'window',
      months: ['2026-11', '2026-12'],
    })
    expect(explainWorker(instance, result, 'b')).toEqual({ kind: 'no-fund-accepts', tags: [] })
    expect(explainWorker(instance, result, 'nobody')).toBeNull()
  })
})
