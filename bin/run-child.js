import { spawn } from 'node:child_process'

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP']

const followParent = new URL('./follow-parent.js', import.meta.url).href

/** Runs one Node program in our place: same streams, same signals, same exit. Never returns normally. */
export function runChild(node, args) {
  const child = spawn(node, ['--import', followParent, ...args], { stdio: 'inherit' })
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
      process.stderr.write(`Could not start ${node}: ${error.message}\n`)
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

// The other half of follow-parent.js: npm above us may be killed as well, and only npm's death counts, not a shell's.
function watchForLostParent(onLost) {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined
  return setInterval(() => {
    if (process.ppid !== parent) onLost()
  }, 1000).unref()
}
