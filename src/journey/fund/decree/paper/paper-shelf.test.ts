import { expect, test } from 'vitest'
import { PaperShelf } from './paper-shelf.ts'

test('a paper is set once for all who ask, and again after a failure', async () => {
  const shelf = new PaperShelf()
  let settings = 0
  const set = async () => {
    settings += 1
    if (settings === 1) throw new Error('typesetter lost')
    return Uint8Array.of(settings)
  }
  await expect(shelf.recall('a', set)).rejects.toThrow('typesetter lost')
  const [first, second] = await Promise.all([shelf.recall('a', set), shelf.recall('a', set)])
  expect(first).toBe(second)
  expect(settings).toBe(2)
})

test('the shelf holds four papers; the oldest makes room', async () => {
  const shelf = new PaperShelf()
  let settings = 0
  const set = async () => Uint8Array.of(++settings)
  for (const fingerprint of ['a', 'b', 'c', 'd', 'e']) await shelf.recall(fingerprint, set)
  await shelf.recall('e', set)
  expect(settings).toBe(5)
  await shelf.recall('a', set)
  expect(settings).toBe(6)
})
