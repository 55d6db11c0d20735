import { Command } from 'commander'
import { inIndonesian } from './command-words.ts'

/** Every command, engines without a database first. Each is loaded when it is asked for: most need little of the whole. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('#journey/verify/commands.ts')).checkCommand(),
  link: async () => (await import('#journey/match/link-command.ts')).linkCommand(),
  allocate: async () => (await import('#journey/fund/allocate-command.ts')).allocateCommand(),
  simulate: async () => (await import('#journey/plan/simulate-command.ts')).simulateCommand(),
  init: async () => (await import('./commands/init-command.ts')).initCommand(),
  keys: async () => (await import('./commands/keys-command.ts')).keysCommand(),
  instruct: async () => (await import('./commands/instruct-command.ts')).instructCommand(),
  register: async () => (await import('./commands/register-command.ts')).registerCommand(),
  verify: async () => (await import('./commands/year-commands.ts')).verifyYearCommand(),
  match: async () => (await import('./commands/match-command.ts')).matchCommand(),
  decide: async () => (await import('./commands/year-commands.ts')).decideYearCommand(),
  fund: async () => (await import('./commands/year-commands.ts')).fundCommand(),
  enrol: async () => (await import('./commands/exchange-commands.ts')).enrolCommand(),
  pay: async () => (await import('./commands/exchange-commands.ts')).payCommand(),
  claim: async () => (await import('./commands/claim-commands.ts')).claimCommand(),
  report: async () => (await import('./commands/report-commands.ts')).reportCommand(),
  plan: async () => (await import('./commands/plan-commands.ts')).planCommand(),
  award: async () => (await import('./commands/award-commands.ts')).awardCommand(),
  audit: async () => (await import('./commands/audit-commands.ts')).auditCommand(),
  backup: async () => (await import('./commands/backup-commands.ts')).backupCommand(),
  restore: async () => (await import('./commands/backup-commands.ts')).restoreCommand(),
  serve: async () => (await import('./commands/serve-command.ts')).serveCommand(),
  worker: async () => (await import('./commands/worker-command.ts')).workerCommand(),
  bench: async () => (await import('./commands/bench-command.ts')).benchCommand(),
}

/** The command called `wanted`, or all of them where there is none. Unknown commands and options are errors. */
export async function commandLine(wanted = ''): Promise<Command> {
  const program = new Command('payung')
    .description('Jaminan sosial ketenagakerjaan untuk setiap pekerja rentan sebuah kabupaten')
    .showHelpAfterError('(payung --help menampilkan semua perintah)')
  const only = Object.hasOwn(commands, wanted) ? commands[wanted] : undefined
  for (const load of only ? [only] : Object.values(commands)) program.addCommand(await load())
  return exitingWithTwo(inIndonesian(program))
}

/** Usage faults end with 2, ours with 1. */
function exitingWithTwo(command: Command): Command {
  command.exitOverride((fault) => {
    process.exit(fault.exitCode === 0 ? 0 : 2)
  })
  for (const child of command.commands) exitingWithTwo(child as Command)
  return command
}
