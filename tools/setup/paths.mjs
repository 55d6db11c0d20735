import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const modules = join(root, 'node_modules')
// npm leaves names that begin with a dot alone.
const state = join(modules, '.payung')
const dist = join(root, 'dist')

export const paths = {
  root,
  modules,
  state,
  dist,
  source: join(root, 'src'),
  manifest: join(root, 'package.json'),
  lock: join(root, 'package-lock.json'),
  npmRecord: join(modules, '.package-lock.json'),
  installed: join(state, 'installed'),
  installing: join(state, 'installing.json'),
  viteConfig: join(root, 'vite.config.ts'),
  webStamp: join(dist, '.payung-web'),
}
