import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { commandLine } from './command-line.ts'

const program = await commandLine()
const paths = [...listPaths(program, [])]

function* listPaths(command: Command, path: readonly string[]): Generator<readonly string[]> {
  // Usage faults are thrown here instead of ending the process.
  command.exitOverride().configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
  if (path.length > 0) yield path
  for (const child of command.commands as Command[])
    yield* listPaths(child, [...path, child.name()])
}

function commandAt(path: readonly string[]): Command {
  const found = path.reduce<Command | undefined>(
    (at, name) => at?.commands.find((one) => one.name() === name) as Command | undefined,
    program,
  )
  if (!found) throw new Error(`no command ${path.join(' ')}`)
  return found
}

const run = (...args: readonly string[]) =>
  program.parseAsync(args, { from: 'user' }).then(
    () => 'ran',
    (fault: { code?: string }) => fault.code,
  )

test('every command of the journey is there, and says in one line what it does', () => {
  const names = paths.filter((path) => path.length === 1).map(([name]) => name)
  expect(names).toEqual(
    expect.arrayContaining(
      'init instruct register verify match decide fund enrol pay claim report plan award'.split(
        ' ',
      ),
    ),
  )
  expect(names).toEqual(expect.arrayContaining('check link allocate simulate bench'.split(' ')))
  for (const path of paths) expect(commandAt(path).description(), path.join(' ')).not.toBe('')
})

// The benches answer for themselves: tools/bench/bench.test.ts.
const ours = paths.filter(([name]) => name !== 'bench')

test.each(ours.map((path) => [path.join(' ')] as const))(
  'payung %s --help explains it',
  async (path) => {
    expect(await run(...path.split(' '), '--help')).toBe('commander.helpDisplayed')
  },
)

test.each(ours.map((path) => [path.join(' ')] as const))(
  'payung %s refuses an option it does not know',
  async (path) => {
    const words = path.split(' ')
    const wanted = commandAt(words)
      .options.filter(({ mandatory }) => mandatory)
      .flatMap(({ long, required }) => [long ?? '', ...(required ? ['x'] : [])])
    expect(await run(...words, ...wanted, '--no-such-option')).toBe('commander.unknownOption')
  },
)

test('a command that is asked for comes alone, and every command under the name it is asked for', async () => {
  for (const [name = ''] of paths.filter((path) => path.length === 1))
    expect((await commandLine(name)).commands.map((one) => one.name())).toEqual([name])
})

test('a command nobody wrote is an error', async () => {
  expect(await run('umbrella')).toBe('commander.unknownCommand')
})
