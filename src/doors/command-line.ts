import { Command } from 'commander'
import { allocateCommand } from '#journey/fund/allocate-command.ts'
import { linkCommand } from '#journey/match/link-command.ts'
import { simulateCommand } from '#journey/plan/simulate-command.ts'
import { checkCommand } from '#journey/verify/commands.ts'
import { auditCommand } from './commands/audit-commands.ts'
import { awardCommand } from './commands/award-commands.ts'
import { backupCommand, restoreCommand } from './commands/backup-commands.ts'
import { benchCommand } from './commands/bench-command.ts'
import { claimCommand } from './commands/claim-commands.ts'
import { enrolCommand, payCommand } from './commands/exchange-commands.ts'
import { initCommand } from './commands/init-command.ts'
import { instructCommand } from './commands/instruct-command.ts'
import { planCommand } from './commands/plan-commands.ts'
import { registerCommand } from './commands/register-command.ts'
import { reportCommand } from './commands/report-commands.ts'
import { serveCommand } from './commands/serve-command.ts'
import { workerCommand } from './commands/worker-command.ts'
import {
  decideYearCommand,
  fundCommand,
  matchYearCommand,
  verifyYearCommand,
} from './commands/year-commands.ts'

/** Every command, engines without a database first. Unknown commands and options are errors. */
export function commandLine(): Command {
  const program = new Command('payung')
    .description('Jaminan sosial ketenagakerjaan untuk setiap pekerja rentan sebuah kabupaten')
    .showHelpAfterError('(payung --help menampilkan semua perintah)')
  const commands = [
    checkCommand(),
    linkCommand(),
    allocateCommand(),
    simulateCommand(),
    initCommand(),
    instructCommand(),
    registerCommand(),
    verifyYearCommand(),
    matchYearCommand(),
    decideYearCommand(),
    fundCommand(),
    enrolCommand(),
    payCommand(),
    claimCommand(),
    reportCommand(),
    planCommand(),
    awardCommand(),
    auditCommand(),
    backupCommand(),
    restoreCommand(),
    serveCommand(),
    workerCommand(),
    benchCommand(),
  ]
  for (const command of commands) program.addCommand(command)
  return exitingWithTwo(program)
}

/** Usage faults end with 2, ours with 1. */
function exitingWithTwo(command: Command): Command {
  command.exitOverride((fault) => {
    process.exit(fault.exitCode === 0 ? 0 : 2)
  })
  for (const child of command.commands) exitingWithTwo(child as Command)
  return command
}
