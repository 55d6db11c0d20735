import { describe, expect, test } from 'vitest'
import { isoDate } from '#vocabulary/iso-date.ts'
import { month } from '#vocabulary/month.ts'
import { guessDeal } from './deal.ts'
import { explainPerson } from './explain.ts'
import { findLateLosses } from './late.ts'
import { askStudio } from './question.ts'
import { compareStarts } from './starts.ts'
import { arriving, member, pad, policyOf, suiati, tableOf } from './studio.examples.ts'

const YEAR_RUPIAH = 201_600

function lossesOf(...[people, funds]: Parameters<typeof tableOf>) {
  const table = tableOf(people, funds)
  const policy = policyOf()
  const question = askStudio(table, policy)
  return findLateLosses(table, policy, question, guessDeal(question.instance))
}

describe('a member lost only because money comes late', () => {
  const palm = (at: string, rupiah = YEAR_RUPIAH) =>
    pad(rupiah, { id: 'dbh', arrivals: arriving(at, rupiah) })

  test('is told the months to bridge, their rupiah, the last day, and what waiting costs', () => {
    // Money in May; grace of three months: only January must be paid, by 30 April, before May's money can pay February on.
    expect(lossesOf([member()], [palm('2026-05')])).toEqual([
      {
        place: 1,
        fundId: 'dbh',
        moneyMonth: '2026-05',
        bridgeMonths: 1,
        bridgeRupiah: 16_800,
        dueOn: '2026-04-30',
        laterStart: {
          month: '2026-05',
          isNewRegistration: true,
          uncoveredMonths: 4,
          waitMonths: 3,
          isTooOld: false,
        },
      },
    ])
  })

  test('with the bridge in hand by that day she is covered', () => {
    const bridged = pad(YEAR_RUPIAH, {
      id: 'dbh',
      arrivals: [...arriving('2026-04', 16_800), ...arriving('2026-05', YEAR_RUPIAH - 16_800)],
    })
    const { instance } = askStudio(tableOf([member()], [bridged]), policyOf())
    expect(guessDeal(instance).covered.map(({ worker }) => worker)).toEqual(['000001'])
  })

  test('cannot come back when she is past the entry age', () => {
    const [loss] = lossesOf([member({ birthDate: isoDate('1955-01-01') })], [palm('2026-05')])
    expect(loss?.laterStart.isTooOld).toBe(true)
  })

  test('is not named when the money comes within the grace, or would not suffice in time either', () => {
    expect(lossesOf([member()], [palm('2026-04')])).toEqual([])
    expect(lossesOf([member()], [palm('2026-05', YEAR_RUPIAH - 1)])).toEqual([])
  })

  test('is only a member: for somebody new the start waits for the money', () => {
    expect(lossesOf([suiati()], [palm('2026-05')])).toEqual([])
  })
})

describe('the usual starts beside each other', () => {
  test('from July on the member paid until December has to register again', () => {
    const table = tableOf([member()], [pad(YEAR_RUPIAH)])
    const told = compareStarts(table, policyOf()).map((one) => [
      one.startMonth,
      one.coverMonths,
      one.monthsBeyond,
      one.lapsed,
      one.rupiah,
    ])
    expect(told).toEqual([
      ['2026-01', 12, 0, 0, 201_600],
      ['2026-04', 9, 0, 0, 151_200],
      ['2026-04', 12, 3, 0, 201_600],
      ['2026-07', 6, 0, 1, 100_800],
      ['2026-07', 12, 6, 1, 201_600],
      ['2026-08', 5, 0, 1, 84_000],
      ['2026-08', 12, 7, 1, 201_600],
    ])
  })
})

describe('why not her', () => {
  const table = tableOf(
    [
      suiati({ parts: [{ name: 'income', points: 350_000 }] }),
      suiati({ parts: [{ name: 'income', points: 100_000 }] }),
    ],
    [pad(YEAR_RUPIAH), pad(YEAR_RUPIAH, { id: 'csr', accepts: [['csr']] })],
  )
  const policy = policyOf()
  const question = askStudio(table, policy)
  const dealt = guessDeal(question.instance)

  test('the cut line that stopped her, and the money that reckoned again would cover her', () => {
    expect(explainPerson(table, policy, question, dealt, 2)).toMatchObject({
      reason: 'money',
      tier: 2,
      scoreMillionths: 100_000,
      cut: { tier: 2, scoreMillionths: 350_000 },
      money: { fundId: 'pad', rupiah: YEAR_RUPIAH, isTried: true },
      funds: [
        { fundId: 'pad', stand: 'spoken-for' },
        { fundId: 'csr', stand: 'not-accepted' },
      ],
    })
  })

  test('who is covered has no line, and nobody beyond the list is told of', () => {
    expect(explainPerson(table, policy, question, dealt, 1)).toMatchObject({
      reason: null,
      cut: null,
      money: null,
      from: month('2026-01'),
    })
    expect(explainPerson(table, policy, question, dealt, 3)).toBeNull()
  })
})
