import { expect, test } from 'vitest'
import { chooseSubstitutes } from './substitutes.ts'

const sutera = '61.11.01.2001'
const accepts = (fundId: string) => (fundId === 'dbh-sawit' ? [['palm']] : [[]])
const vacancy = {
  outWorkerId: 'ramli',
  villageCode: sutera,
  spells: [{ fundId: 'dbh-sawit', from: '2026-02', to: '2026-12' }],
  reason: 'meninggal',
}

test('the next ranked person of the same village whom the fund accepts takes the months that are left', () => {
  const chosen = chooseSubstitutes(
    [vacancy],
    [
      { workerId: 'nelayan', villageCode: sutera, tags: ['bpu'] },
      { workerId: 'lain-desa', villageCode: '61.11.01.2002', tags: ['palm'] },
      { workerId: 'suiati', villageCode: sutera, tags: ['palm'] },
    ],
    accepts,
    '2026-06',
  )
  expect(chosen).toEqual([
    {
      vacancy,
      inWorkerId: 'suiati',
      spells: [{ fundId: 'dbh-sawit', from: '2026-06', to: '2026-12' }],
    },
  ])
})

test('nobody takes two places, and a place without months left is not offered', () => {
  const reserves = [{ workerId: 'suiati', villageCode: sutera, tags: ['palm'] }]
  expect(
    chooseSubstitutes([vacancy, { ...vacancy, outWorkerId: 'budi' }], reserves, accepts, '2026-03'),
  ).toHaveLength(1)
  expect(chooseSubstitutes([vacancy], reserves, accepts, '2027-01')).toEqual([])
})

test('every fund of the vacated months must accept the person', () => {
  const mixed = {
    ...vacancy,
    spells: [...vacancy.spells, { fundId: 'pad', from: '2026-01', to: '2026-01' }],
  }
  const fisher = [{ workerId: 'nelayan', villageCode: sutera, tags: ['bpu'] }]
  expect(chooseSubstitutes([mixed], fisher, accepts, '2026-01')).toEqual([])
})
