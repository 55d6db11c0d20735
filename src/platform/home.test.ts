import { expect, test } from 'vitest'
import { chooseHome, type Surroundings } from './home.ts'

const sari: Surroundings = {
  env: {},
  platform: 'linux',
  isRoot: false,
  userFolder: '/home/sari',
}

test('a person keeps the data in the data folder of the account', () => {
  expect(chooseHome(sari)).toBe('/home/sari/.local/share/payung')
})

test('an absolute XDG_DATA_HOME moves it', () => {
  expect(chooseHome({ ...sari, env: { XDG_DATA_HOME: '/data/sari' } })).toBe('/data/sari/payung')
})

test('a relative XDG_DATA_HOME is ignored, as its specification asks', () => {
  expect(chooseHome({ ...sari, env: { XDG_DATA_HOME: 'data' } })).toBe(
    '/home/sari/.local/share/payung',
  )
})

test('root keeps the data where the system keeps it, whatever XDG says', () => {
  const root = { ...sari, isRoot: true, env: { XDG_DATA_HOME: '/data/admin' } }
  expect(chooseHome(root)).toBe('/var/lib/payung')
})

test('PAYUNG_HOME wins over everything, and an empty one counts as unset', () => {
  expect(chooseHome({ ...sari, isRoot: true, env: { PAYUNG_HOME: '/srv/payung' } })).toBe(
    '/srv/payung',
  )
  expect(chooseHome({ ...sari, env: { PAYUNG_HOME: ' ' } })).toBe('/home/sari/.local/share/payung')
})

test('Windows and macOS have their own places', () => {
  expect(chooseHome({ ...sari, platform: 'darwin', userFolder: '/Users/sari' })).toBe(
    '/Users/sari/Library/Application Support/Payung',
  )
  expect(chooseHome({ ...sari, platform: 'win32', env: { LOCALAPPDATA: '/c/local' } })).toBe(
    '/c/local/Payung',
  )
})
