import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holdDemo, markYear, openFolders } from './folders.ts'

const size = { seed: 1, villages: 2, perVillage: 30 }
let home: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'payung-folders-'))
})
afterEach(() => rmSync(home, { recursive: true }))

test('a year that was begun goes on, with its papers, and nothing touches its mark', async () => {
  const { folders, isResumed } = await openFolders(home, size)
  expect(isResumed).toBe(false)
  await markYear(folders, size, 'begun')
  writeFileSync(join(folders.papers, 'sk.pdf'), 'sk')
  const mark = readFileSync(join(folders.root, 'year.json'), 'utf8')
  expect((await openFolders(home, size)).isResumed).toBe(true)
  // Killed here, the next start must still find the year it belongs to.
  expect(readFileSync(join(folders.root, 'year.json'), 'utf8')).toBe(mark)
  expect((await openFolders(home, size)).isResumed).toBe(true)
  expect(existsSync(join(folders.papers, 'sk.pdf'))).toBe(true)
})

test('killed before the year had a database of its own, the next start does not take the old one for it', async () => {
  const old = await openFolders(home, size)
  await markYear(old.folders, size, 'finished')
  await openFolders(home, size)
  expect((await openFolders(home, size)).isResumed).toBe(false)
})

test('a finished year, or one of another size, is begun anew in empty folders', async () => {
  const { folders } = await openFolders(home, size)
  await markYear(folders, size, 'begun')
  writeFileSync(join(folders.papers, 'sk.pdf'), 'sk')
  expect((await openFolders(home, { ...size, villages: 3 })).isResumed).toBe(false)
  expect(existsSync(join(folders.papers, 'sk.pdf'))).toBe(false)
})

test('a mark that is not ours begins the year anew', async () => {
  mkdirSync(join(home, 'demo'))
  writeFileSync(join(home, 'demo', 'year.json'), '{"seed":')
  expect((await openFolders(home, size)).isResumed).toBe(false)
})

test('of two demos in one home the second waits for nobody and is told so; after the first it may', () => {
  const first = holdDemo(home)
  expect(first).toBeDefined()
  expect(holdDemo(home)).toBeUndefined()
  first?.release()
  using second = holdDemo(home)
  expect(second).toBeDefined()
})
