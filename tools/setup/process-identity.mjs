import { readFileSync } from 'node:fs'

/** A process number with its hour of birth: numbers are used again, in containers almost at once. */
export function identify(pid) {
  return { pid, born: bornAt(pid) }
}

export function isAlive(identity) {
  if (!identity || !Number.isInteger(identity.pid)) return false
  try {
    process.kill(identity.pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  return bornAt(identity.pid) === identity.born
}

function bornAt(pid) {
  if (process.platform !== 'linux') return null
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie holds its number but does no more work.
    if (fields[0] === 'Z') return 'ended'
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot}/${fields[19]}`
  } catch {
    return 'ended'
  }
}
