import { expect, test } from 'vitest'
import { guarded, type HouseOptions, houseCommand } from './house-command.ts'

/** What a command below a command is told when it is called with these words. */
async function told(...words: readonly string[]): Promise<HouseOptions & { kind?: string }> {
  let heard: HouseOptions = {}
  const child = houseCommand('send', 'kirim')
    .argument('[file]')
    .option('--kind <kind>')
    .action(
      guarded(async (_file: string | undefined, options: HouseOptions) => {
        heard = options
      }),
    )
  const parent = houseCommand('outside', 'daftar luar').addCommand(child)
  await parent.parseAsync(words, { from: 'user' })
  return heard
}

test('the regency and the demo hold wherever they stand, so that nobody works on another regency unawares', async () => {
  const wanted = { regency: '61.04', demo: true, kind: 'death' }
  expect(await told('send', 'a.csv', '--kind', 'death', '--regency', '61.04', '--demo')).toEqual(
    wanted,
  )
  expect(await told('--regency', '61.04', '--demo', 'send', 'a.csv', '--kind', 'death')).toEqual(
    wanted,
  )
  expect((await told('send')).regency).toBe('61.11')
})
