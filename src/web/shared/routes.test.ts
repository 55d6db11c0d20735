import { expect, test } from 'vitest'
import { contracts } from '#journey/contracts.ts'
import { addressOf } from './api.ts'
import { routes } from './routes.ts'

test('the browser knows every contract by the method and path the server knows it by', () => {
  const known = Object.entries(contracts).map(([name, { method, path }]) => [
    name,
    `${method} ${path}`,
  ])
  expect(routes).toEqual(Object.fromEntries(known))
})

test('an address carries its parameters and leaves out what was not asked', () => {
  expect(addressOf('worker', { workerId: 'a b/c' })).toBe('/api/match/workers/a%20b%2Fc')
  expect(
    addressOf('workers', {}, { q: 'Siti & Ani', page: 2, village: undefined, state: '' }),
  ).toBe('/api/match/workers?q=Siti+%26+Ani&page=2')
})
