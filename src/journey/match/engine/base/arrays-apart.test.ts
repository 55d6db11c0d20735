import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromParts, partsOf } from './arrays-apart.ts'

const numbers = fc.oneof(
  fc.uint8Array(),
  fc.uint16Array(),
  fc.uint32Array(),
  fc.int32Array(),
  fc.float32Array({ noNaN: true }),
  fc.float64Array({ noNaN: true }),
)

test('data with arrays comes back as it was, wherever the bytes begin', () => {
  const value = fc.record({
    name: fc.string(),
    arrays: fc.array(numbers),
    inner: fc.record({ own: numbers, none: fc.constant(undefined) }),
  })
  fc.assert(
    fc.property(value, fc.nat(7), (data, shift) => {
      const written = Buffer.concat(partsOf(data))
      const moved = new Uint8Array(written.length + shift)
      moved.set(written, shift)
      expect(fromParts(moved.subarray(shift))).toEqual(data)
    }),
    { seed: 20260101, numRuns: 200 },
  )
})

test('what was shared between threads and what was part of a larger array come back alone', () => {
  const shared = new Int32Array(new SharedArrayBuffer(8))
  shared.set([4, -2])
  const part = Uint32Array.of(1, 2, 3, 4).subarray(1, 3)
  expect(fromParts(Buffer.concat(partsOf({ shared, part })))).toEqual({
    shared: Int32Array.of(4, -2),
    part: Uint32Array.of(2, 3),
  })
})

test('something else is an error', () => {
  expect(() => fromParts(new Uint8Array(0))).toThrow()
  expect(() => fromParts(new Uint8Array(400).fill(7))).toThrow()
})
