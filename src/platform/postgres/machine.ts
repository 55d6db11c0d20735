import { readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'

/**
 * The machine or container whose process numbers we see. Two containers on one volume cannot see each other's
 * server, and PostgreSQL's own guards cannot either, so who wrote here last is kept in a file.
 */
export function thisMachine(): string {
  return `${hostname()} ${processSpace()}`.trim()
}

function processSpace(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return ''
  }
}

export function findLastMachine(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return undefined
  }
}

export function writeMachine(file: string): void {
  writeFileSync(file, `${thisMachine()}\n`, { mode: 0o600 })
}
