import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'

/** Below the range systems hand out by themselves, so that a chosen port stays ours between two starts. */
const FIRST_PORT = 15_432
const PORTS = 10_000

/** The port used last time when it is still free, else the next free one; remembered in `file`. */
export async function chooseFreePort(file: string, folder: string): Promise<number> {
  const first = rememberedPort(file) ?? FIRST_PORT + (spread(folder) % PORTS)
  for (let step = 0; step < PORTS; step += 1) {
    const port = FIRST_PORT + ((first - FIRST_PORT + step) % PORTS)
    if (!(await isFree(port))) continue
    writeFileSync(file, `${port}\n`, { mode: 0o600 })
    return port
  }
  throw new Error(`no free port between ${FIRST_PORT} and ${FIRST_PORT + PORTS}`)
}

function rememberedPort(file: string): number | undefined {
  try {
    const port = Number(readFileSync(file, 'utf8'))
    return port >= FIRST_PORT && port < FIRST_PORT + PORTS ? port : undefined
  } catch {
    return undefined
  }
}

/** Two installations on one machine should not begin their search at one port. */
function spread(folder: string): number {
  let sum = 0
  for (const character of folder) sum = (sum * 31 + character.charCodeAt(0)) % 1_000_003
  return sum
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      probe.close(() => resolve(true)),
    )
  })
}
