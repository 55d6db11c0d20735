import { Command } from 'commander'
import { linkCommand } from '#journey/match/link-command.ts'

const p = new Command('payung')
p.addCommand(linkCommand())
await p.parseAsync(process.argv)
