import { builtinModules } from 'node:module'
import swcVisitor from '@swc/core/Visitor.js'
import { journey } from './src/journey/order.ts'

const anyRoom = journey.join('|')
const notProduct = '\\.(test|examples)\\.tsx?$'
const face = '^src/((journey|office)/[^/]+/(index|contract)|journey/contracts)\\.ts$'
const entrances = ['[^/]+', '[^/]+/[^/]+'].map(
  (folder) =>
    `^src/journey/${folder}/(index|contract|store|tables|[a-z]+-contract|[a-z]+-store|(read|measure|build)-[a-z-]+|book-check)\\.ts$`,
)
const nodeCore = `^(node:)?(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`
const serverOnly =
  'node_modules/(kysely|pg|pg-[a-z-]+|fastify|@fastify/[a-z-]+|pino|better-auth|exceljs|hucre|highs)/'

// swc's own visitor stops at `using`, and dependency-cruiser would then lose the whole file.
const visitStatement = swcVisitor.Visitor.prototype.visitStatement
swcVisitor.Visitor.prototype.visitStatement = function (statement) {
  if (statement.type !== 'UsingDeclaration') return visitStatement.call(this, statement)
  this.visitVariableDeclarators(statement.decls)
  return statement
}

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/**
 * A room enters earlier rooms, and their sub-folders, by face, contract, store, tables or read models, and its routes by their use
 * cases too; any room by its pure face.
 */
const roomRules = journey.flatMap((room, place) => {
  const earlier = journey.slice(0, place).join('|')
  const later = journey.slice(place + 1).join('|')
  const from = { path: `^src/journey/${room}/` }
  return [
    ...(later
      ? [
          rule(`${room}-looks-back`, `${room} comes before these rooms in journey/order.ts`, from, {
            path: `^src/journey/(${later})/`,
            pathNot: '^src/journey/[^/]+/index\\.ts$',
          }),
        ]
      : []),
    ...(earlier
      ? [
          rule(
            `${room}-by-the-door`,
            'enter another room by its face, store, tables or read models',
            { ...from, pathNot: `${notProduct}|[/-]routes\\.ts$` },
            {
              path: `^src/journey/(${earlier})/`,
              pathNot: entrances,
            },
          ),
        ]
      : []),
  ]
})

export default {
  forbidden: [
    // With swc a type-only import counts as one: what two files share stands in a third.
    rule(
      'no-cycles',
      'a circle of files cannot be read in order',
      { path: '^(src|bin)/' },
      { circular: true },
    ),
    rule(
      'no-lost-imports',
      'an import that leads nowhere escapes every other rule',
      { path: '^(src|tools|tests|bin)/' },
      { couldNotResolve: true },
    ),
    rule(
      'vocabulary-stands-alone',
      'words know nothing of ours',
      { path: '^src/vocabulary/' },
      { path: '^(src|tools|tests|bin)/', pathNot: '^src/vocabulary/' },
    ),
    rule(
      'vocabulary-runs-anywhere',
      'words work in the browser too',
      { path: '^src/vocabulary/', pathNot: notProduct },
      { path: nodeCore },
    ),
    rule(
      'faces-are-pure',
      'a face must not lead to a database or to Node',
      { path: face },
      { path: `${nodeCore}|${serverOnly}|^src/(journey|office)/.*/store\\.ts$`, reachable: true },
    ),
    rule(
      'platform-knows-no-programme',
      'platform stands on vocabulary only',
      { path: '^src/platform/', pathNot: notProduct },
      { path: '^src/', pathNot: '^src/(platform|vocabulary)/' },
    ),
    rule(
      'office-stands-below-the-rooms',
      'office stands on platform and vocabulary',
      { path: '^src/office/', pathNot: notProduct },
      { path: '^src/', pathNot: '^src/(office|platform|vocabulary)/' },
    ),
    ...roomRules,
    rule(
      'rooms-stand-on-office',
      'a room stands on rooms, office, platform and vocabulary',
      { path: `^src/journey/(${anyRoom})/`, pathNot: notProduct },
      { path: '^src/', pathNot: '^src/(journey|office|platform|vocabulary)/' },
    ),
    rule(
      'every-room-is-in-order',
      'a folder of journey that order.ts does not name has no arrows',
      { path: '^src/journey/[^/]+/', pathNot: `^src/journey/(${anyRoom})/` },
      {},
    ),
    rule(
      'web-sees-faces-only',
      'the browser gets faces, contracts and words',
      { path: '^src/web/' },
      { path: '^src/', pathNot: `^src/(web|vocabulary)/|${face}` },
    ),
    rule(
      'doors-are-last',
      'only main opens the doors',
      { path: '^src/', pathNot: `^src/(doors/|main\\.ts$)|${notProduct}` },
      { path: '^src/(doors/|main\\.ts$)' },
    ),
    rule(
      'product-never-imports-tools',
      'the product stands without its tools',
      { path: '^(src|bin)/', pathNot: notProduct },
      { path: '^(tools|tests)/' },
    ),
    rule(
      'simulator-shares-nothing',
      'the insurer reads our files with its own eyes',
      { path: '^tools/insurer-branch/', pathNot: notProduct },
      { path: '^src/', pathNot: '^src/vocabulary/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|svg|woff2)$' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
