import { describe, expect, test } from 'vitest'
import { afterMiss, afterReceipt, bodyOf } from './deliver.ts'
import { EMPTY_FORM, newDraft } from './draft.ts'

const values = { ...EMPTY_FORM, nik: '6111025207850004', name: 'Nuraini binti Saleh' }
const waiting = newDraft('key-1', '61.11.01.2004', 1_000, {
  values,
  state: 'waiting',
  isTried: true,
})
const receipt = { candidateId: 'candidate-1', isNew: true }

describe('after the office answered', () => {
  test('a received name leaves the phone', () => {
    expect(afterReceipt(waiting, receipt, 'key-2')).toEqual({ next: null, stop: null })
  })

  test('a name received before leaves the phone too', () => {
    const outcome = afterReceipt(waiting, { ...receipt, isNew: false }, 'key-2')
    expect(outcome).toEqual({ next: null, stop: null })
  })

  test('a name changed after a lost answer mends the older text under a key of its own', () => {
    const changed = { ...waiting, isEditedSince: true }
    const { next } = afterReceipt(changed, { ...receipt, isNew: false }, 'key-2')
    expect(next).toMatchObject({
      clientKey: 'key-2',
      state: 'waiting',
      isTried: false,
      isEditedSince: false,
      values,
      replaces: { candidateId: 'candidate-1' },
    })
  })

  test('a changed name the office had never seen needs no second sending', () => {
    const changed = { ...waiting, isEditedSince: true }
    expect(afterReceipt(changed, receipt, 'key-2').next).toBeNull()
  })
})

describe('without a receipt', () => {
  const miss = (status: number) => afterMiss(waiting, { status, sentence: 'Sudah diganti.' })

  test.each([0, 200, 302, 408, 429, 500, 502, 503])('%i keeps the name waiting', (status) => {
    expect(miss(status)).toEqual({ next: waiting, stop: 'later' })
  })

  test('an ended session keeps the name and asks to sign in', () => {
    expect(miss(401)).toEqual({ next: waiting, stop: 'sign-in' })
  })

  test.each([400, 403, 404, 422])('%i gives the name back with the sentence', (status) => {
    const { next, stop } = miss(status)
    expect(stop).toBeNull()
    expect(next).toEqual({ ...waiting, state: 'refused', sentence: 'Sudah diganti.' })
  })
})

test('a sending carries the key, the village, the line it mends and the warnings matched with the card', () => {
  const draft = newDraft('key-1', '61.11.01.2004', 1_000, {
    values: { ...values, remark: 'Ketua kelompok' },
    matched: ['V013', 'V041'],
    replaces: { candidateId: 'candidate-9', name: 'Nuraini', group: 'mend', isSubstitute: false },
  })
  expect(bodyOf(draft)).toMatchObject({
    clientKey: 'key-1',
    villageCode: '61.11.01.2004',
    replacesCandidateId: 'candidate-9',
    remark: 'Ketua kelompok · Dicocokkan desa: V013, V041',
  })
})
