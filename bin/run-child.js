import { spawn } from 'node:child_process'

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs one program in our place: same streams, same signals, same exit. Never returns normally. */
export function runChild(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options })
  for (const signal of passedOn) {
    process.on(signal, () => {
      // A terminal has already sent Ctrl+C to the whole group; a second one would mean "at once".
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    })
  }
  const watch = watchForLostParent(() => child.kill('SIGTERM'))
  return new Promise(() => {
    child.on('error', (error) => {
      process.stderr.write(`Could not start ${command}: ${error.message}\n`)
      process.exit(1)
    })
    child.on('exit', (code, signal) => {
      clearInterval(watch)
      if (!signal) process.exit(code ?? 1)
      for (const name of passedOn) process.removeAllListeners(name)
      process.kill(process.pid, signal)
      // Where the signal is ignored (pid 1 of a container) the shell's number for it still tells.
      setTimeout(() => process.exit(143), 1000)
    })
  })
}

// npm killed outright cannot tell us; without this the demo would live on unseen and hold its port.
function watchForLostParent(onLost) {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined
  return setInterval(() => {
    if (process.ppid !== parent) onLost()
  }, 1000).unref()
}
