import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'

const PROGRAM = fileURLToPath(new URL('../../../tools/bench/main.ts', import.meta.url))

/** `payung bench NAME`: the benches hold rivals and made-up people, which the product does not carry; they run beside it. */
export function benchCommand(): Command {
  return new Command('bench')
    .description('Mengukur kecepatan terhadap pembanding yang disebut (perlu repositori sumber)')
    .helpOption(false)
    .allowUnknownOption()
    .argument('[rest...]')
    .action(async (rest: string[]) => {
      if (!existsSync(PROGRAM)) {
        process.stderr.write('Ukuran hanya ada di repositori sumber, di tools/bench.\n')
        process.exitCode = 2
        return
      }
      const child = spawn(process.execPath, [PROGRAM, ...rest], { stdio: 'inherit' })
      process.exitCode = await new Promise<number>((done) => {
        child.on('error', () => done(1))
        child.on('exit', (code) => done(code ?? 1))
      })
    })
}
