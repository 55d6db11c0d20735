import { commandLine } from '#doors/command-line.ts'

try {
  await commandLine().parseAsync()
} catch (error) {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  process.exitCode = 1
}
