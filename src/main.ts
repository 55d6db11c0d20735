import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { forgiveClosedPipe } from '#doors/closed-pipe.ts'

// Beside the packages, where only who installed them writes: what is kept there is run. Threads read the variable alone.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '../node_modules/.cache/payung')
enableCompileCache()

forgiveClosedPipe()
try {
  const { commandLine } = await import('#doors/command-line.ts')
  const program = await commandLine(process.argv[2])
  await program.parseAsync()
} catch (error) {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  process.exitCode = 1
}
