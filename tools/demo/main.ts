import { openHouse } from '#doors/open-house.ts'
import { readConfig } from '#platform/config.ts'
import { payungHome } from '#platform/home.ts'
import { StandingClock } from '#vocabulary/clock.ts'
import { markFinished, openFolders } from './folders.ts'
import { HELP, readOptions } from './options.ts'
import { asJson, asTable } from './tell-story.ts'
import { runYear } from './year/run-year.ts'

/** `npm run demo`: a year that happens, then the web application. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2))
  if (typeof options === 'string') return fail(options)
  if (options.help) {
    process.stdout.write(HELP)
    return 0
  }
  const read = readConfig(process.env)
  if (!read.ok) return fail(read.sentence)
  const home = read.config.home ?? payungHome(process.env)
  const { seed, villages, perVillage } = options
  const size = { seed, villages, perVillage }
  const { folders, isResumed } = await openFolders(home, size)
  const clock = new StandingClock('2026-01-02T02:00:00Z')
  const opened = await openHouse({
    config: read.config,
    databaseName: 'payung_demo',
    isFresh: !isResumed,
    clock,
  })
  if (!opened.ok) return fail(opened.refusal)
  const house = opened.value
  for (const warning of house.server.warnings) process.stderr.write(`${warning}\n`)
  process.stderr.write(isResumed ? 'Melanjutkan tahun yang terputus.\n' : '')
  try {
    const story = await runYear(house, clock, folders, size)
    await markFinished(folders, size)
    process.stdout.write(options.json ? asJson(story, folders) : asTable(story, folders))
    return 0
  } finally {
    await house.close()
  }
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 2
}

process.exitCode = await main()
