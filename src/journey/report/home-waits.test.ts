import { expect, test } from 'vitest'
import { isoDate } from '#vocabulary/iso-date.ts'
import { homeWaits } from './home-waits.ts'

const on = isoDate('2026-10-12')
const nothing = {
  open_pairs: 0,
  pairs_since: null,
  unanswered: 0,
  unanswered_since: null,
  disputed: 0,
  disputed_since: null,
  to_pay: 0,
  to_pay_since: null,
  to_pay_rupiah: 0,
}

test('whoever was silent longest stands first, with how urgent it is', () => {
  const waits = homeWaits({
    waiting: {
      ...nothing,
      to_pay: 2,
      to_pay_since: '2026-10-01',
      open_pairs: 63,
      pairs_since: '2026-10-08',
    },
    villages: [],
    claims: [
      { state: 'documents', missingDocuments: 2, waitingDays: 20 },
      { state: 'paid', missingDocuments: 0, waitingDays: 90 },
    ],
    on,
  })
  expect(waits.map(({ who, sinceDays, urgency }) => [who, sinceDays, urgency])).toEqual([
    ['Keluarga', 20, 'soon'],
    ['BKAD', 11, 'overdue'],
    ['Disnakertrans', 4, 'usual'],
  ])
})

test('nothing open is an empty list, not a row of noughts', () => {
  expect(homeWaits({ waiting: nothing, villages: [], claims: [], on })).toEqual([])
})
