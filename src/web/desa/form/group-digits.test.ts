import { expect, test } from 'vitest'
import { caretAfter, groupDigits } from './group-digits.ts'

test('digits stand in groups of four', () => {
  expect(groupDigits('6111025207850004')).toBe('6111 0252 0785 0004')
  expect(groupDigits('6111 02')).toBe('6111 02')
  expect(groupDigits('')).toBe('')
})

test('a number with letters is shown as typed', () => {
  expect(groupDigits('61110252O7850004')).toBe('61110252O7850004')
})

test('the caret stays behind the digit that was typed', () => {
  // "6111 0" was "61110" with the caret at its end.
  expect(caretAfter('61110', 5)).toBe(6)
  // A digit put between the first and the second.
  expect(caretAfter('69111 0', 2)).toBe(2)
  expect(caretAfter('', 0)).toBe(0)
})
