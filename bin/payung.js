#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findPinnedNode } from './pinned-node.js'
import { runChild } from './run-child.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const node = findPinnedNode(root)

if (!node || !existsSync(join(root, 'node_modules'))) {
  process.stderr.write(
    'Payung is not set up here yet: run "npm run demo" once, which installs what is missing or says what it needs.\n',
  )
  process.exit(2)
}

await runChild(node, [join(root, 'src/main.ts'), ...process.argv.slice(2)])
