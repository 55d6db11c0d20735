import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { identify, isAlive } from './process-identity.mjs'

/**
 * One set-up at a time in one checkout. Turns are numbered files; the highest number rules and is never deleted,
 * so two late-comers who both see a dead holder cannot both take the next number.
 */
export async function takeTurn(folder, onWait) {
  mkdirSync(folder, { recursive: true })
  const mine = join(folder, `waiting-${process.pid}.json`)
  let hasWaited = false
  for (;;) {
    const last = lastTurn(folder)
    if (last && isAlive(last.holder)) {
      if (!hasWaited) onWait(last.holder.pid)
      hasWaited = true
      await sleep(300)
      continue
    }
    const number = (last?.number ?? 0) + 1
    if (claim(folder, mine, number)) return { release: () => release(folder, mine, number) }
  }
}

function claim(folder, mine, number) {
  writeFileSync(mine, JSON.stringify(identify(process.pid)))
  try {
    linkSync(mine, turnPath(folder, number))
  } catch (error) {
    if (error.code === 'EEXIST' || error.code === 'ENOENT') return false
    throw error
  } finally {
    rmSync(mine, { force: true })
  }
  clearOlderThan(folder, number)
  return true
}

function release(folder, mine, number) {
  writeFileSync(mine, 'null')
  renameSync(mine, turnPath(folder, number))
}

function clearOlderThan(folder, number) {
  for (const name of readdirSync(folder)) {
    const old = /^turn-(\d+)\.json$/.exec(name)
    if (old && Number(old[1]) < number) rmSync(join(folder, name), { force: true })
  }
}

function lastTurn(folder) {
  const numbers = readdirSync(folder)
    .map((name) => Number(/^turn-(\d+)\.json$/.exec(name)?.[1]))
    .filter((number) => number > 0)
  if (numbers.length === 0) return undefined
  const number = Math.max(...numbers)
  return { number, holder: readHolder(turnPath(folder, number)) }
}

function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

function turnPath(folder, number) {
  return join(folder, `turn-${number}.json`)
}
