import type { Command } from 'commander'

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cara pakai:',
  'Arguments:': 'Isian:',
  'Options:': 'Pilihan:',
  'Commands:': 'Perintah:',
}

/** What commander says of a wrong call, and the same for an officer; `$1` is what was meant. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^error: required option '(.+)' not specified/, 'Tambahkan pilihan $1.'],
  [/^error: missing required argument '(.+)'/, 'Sebutkan <$1>.'],
  [/^error: option '(.+)' argument missing/, 'Pilihan $1 perlu isi.'],
  [/^error: unknown option '(.+)'/, 'Pilihan $1 tidak dikenal.'],
  [/^error: unknown command '(.+)'/, 'Perintah $1 tidak dikenal.'],
  [/^error: too many arguments.*/, 'Terlalu banyak isian.'],
]

/** Makes a command and those below it speak Indonesian. */
export function inIndonesian(command: Command): Command {
  command
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({ outputError: (said, write) => write(translate(said)) })
  for (const child of command.commands) inIndonesian(child as Command)
  return command
}

function translate(said: string): string {
  const known = FAULTS.find(([fault]) => fault.test(said))
  if (!known) return said
  const [fault, sentence] = known
  return said.replace(fault, sentence).replace(/\(Did you mean (.+)\?\)/, 'Maksud Anda $1?')
}
