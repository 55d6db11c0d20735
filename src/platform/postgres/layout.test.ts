import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { closedFolder, layoutOf, openLayout } from './layout.ts'

const folder = mkdtempSync(join(tmpdir(), 'payung-layout-'))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { uid: ourUid, gid: ourGid } = statSync(folder)
const somebody = { user: 'somebody', uid: ourUid + 1, gid: ourGid + 1 }
const colleague = { user: 'colleague', uid: ourUid + 1, gid: ourGid }

test('the outermost folder that keeps a user out is named', () => {
  const deep = join(folder, 'closed', 'open', 'closed-too')
  mkdirSync(deep, { recursive: true })
  chmodSync(join(folder, 'closed'), 0o700)
  chmodSync(deep, 0o700)
  expect(closedFolder(deep, somebody)).toBe(join(folder, 'closed'))
})

test('a folder open to the group lets a colleague in and keeps somebody else out', () => {
  const shared = join(folder, 'shared')
  mkdirSync(shared)
  chmodSync(shared, 0o750)
  expect(closedFolder(shared, colleague)).toBeUndefined()
  expect(closedFolder(shared, somebody)).toBe(shared)
})

test('who runs as we do is kept out of nothing', () => {
  expect(closedFolder(folder, { user: 'this user' })).toBeUndefined()
})

test('opening a home makes every missing folder, whatever the umask', () => {
  const before = process.umask(0o777)
  try {
    const home = join(folder, 'a', 'b')
    expect(openLayout(layoutOf(home))).toBeUndefined()
    const expected = ourUid === 0 ? 0o755 : 0o700
    for (const made of [join(folder, 'a'), home, layoutOf(home).cluster]) {
      expect(statSync(made).mode & 0o777).toBe(expected)
    }
  } finally {
    process.umask(before)
  }
})
