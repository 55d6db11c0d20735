import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { csv, type Row, somePeople } from './engine/link.examples.ts'
import { linkCommand } from './link-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'payung-link-kept-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => {
  process.exitCode = undefined
  vi.restoreAllMocks()
})
const at = (name: string) => join(folder, name)

const people = somePeople(200, 5)
const again = (from: number, to: number): Row[] =>
  people.slice(from, to).map((row, place) => ({
    ...row,
    id: `b${from + place}`,
    name: `${row['name']?.slice(0, 2)}${row['name']?.slice(3)}`,
  }))

/** Links a new list with a base; the lines of likely pairs without their probabilities, and all of the file. */
async function link(fresh: readonly Row[], base: readonly Row[] | string, ...more: string[]) {
  writeFileSync(at('new.csv'), csv(fresh))
  writeFileSync(at('base.csv'), typeof base === 'string' ? base : csv(base))
  const program = new Command().addCommand(linkCommand()).exitOverride()
  for (const command of program.commands) command.exitOverride()
  const words = ['link', at('new.csv'), at('base.csv'), ...more, '--out', at('pairs.csv')]
  await program.parseAsync(words, { from: 'user' })
  const file = readFileSync(at('pairs.csv'), 'utf8')
  const lines = file.trim().split('\n').slice(1)
  const likely = lines.filter((line) => Number(line.split(',').at(-2)) >= 0.5)
  return { file, likely: likely.map((line) => line.replace(/,0\.\d+/, '')) }
}

test('a kept index gives what it gave at first, and whom the plain command finds', async () => {
  const keep = ['--keep', at('one.idx')]
  const first = await link(again(0, 60), people, ...keep)
  const written = statSync(at('one.idx')).mtimeMs
  expect((await link(again(0, 60), people, ...keep)).file).toBe(first.file)
  expect(statSync(at('one.idx')).mtimeMs).toBe(written)
  expect(first.likely).toEqual(again(0, 60).map((row, place) => `${row['id']},a${place},cross`))
  expect((await link(again(0, 60), people)).likely).toEqual(first.likely)
  expect((await link(again(40, 90), people, ...keep)).likely).toHaveLength(50)
})

test('an index of another table, or a file that is none, is written anew', async () => {
  const keep = ['--keep', at('two.idx')]
  await link(again(0, 60), people, ...keep)
  const later = await link(again(0, 60), people.slice(30), ...keep)
  expect(later.likely).toHaveLength(30)
  writeFileSync(at('two.idx'), 'bukan indeks')
  expect((await link(again(0, 60), people.slice(30), ...keep)).file).toBe(later.file)
  expect(statSync(at('two.idx')).size).toBeGreaterThan(10_000)
})

test('ids with quotes and commas come out of an index as they went in', async () => {
  const base = csv(people).replace('\na3,', '\n"a,""3""",')
  const keep = ['--keep', at('three.idx')]
  const first = await link(again(0, 9), base, ...keep)
  expect(first.file).toContain('\nb3,"a,""3""",0.9')
  expect((await link(again(0, 9), base, ...keep)).file).toBe(first.file)
})

test('only who made it may read an index, and half of one is never left behind', async () => {
  await link(again(0, 9), people, '--keep', at('four.idx'))
  expect(statSync(at('four.idx')).mode & 0o077).toBe(0)
  expect(existsSync(`${at('four.idx')}.part`)).toBe(false)
})

test('an index that cannot be written is an error with its name', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await link(again(0, 9), people, '--keep', at('nowhere/five.idx'))
  expect(process.exitCode).toBe(2)
  expect(said.mock.calls.join('')).toContain('five.idx')
})

test('an index is of a second table, and says nothing of pairs inside it', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await expect(link(again(0, 9), people, '--within', '--keep', at('six.idx'))).rejects.toThrow(
    '--keep',
  )
})
