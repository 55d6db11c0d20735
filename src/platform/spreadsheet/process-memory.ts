import { readFileSync } from 'node:fs'

const PAGE_BYTES = 4096

/** Resident memory of another process in MB; 0 where the system does not tell (only Linux does, through /proc). */
export function memoryMb(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return 0
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    return (pages * PAGE_BYTES) / 1e6
  } catch {
    return 0
  }
}
