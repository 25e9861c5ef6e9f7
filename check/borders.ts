import type { Finding } from './finding.ts'
import type { House } from './house.ts'
import { importsOf, packageOf, type Import } from './imports.ts'
import { isPure } from './pure.ts'
import type { Source } from './source.ts'

/** Top to bottom: a feature knows itself and those above it. */
export const FEATURES = [
  'area',
  'staff',
  'evidence',
  'document',
  'plan',
  'household',
  'outreach',
  'training',
  'budget',
  'inspection',
  'report',
  'calendar',
  'portal',
  'backup',
  'audit',
  'personal',
] as const

/** Imports that cross a border of the house. Tests are free: they fetch their fixtures where these are. */
export const findBorders = (house: House): readonly Finding[] =>
  house.sources.filter(({ path }) => path.startsWith('src/') && !path.endsWith('.test.ts')).flatMap(judgeSource)

function judgeSource(source: Source): readonly Finding[] {
  const from = placeOf(source.path)
  const wrongFolder = from.room === 'features' && from.rank < 0
  const folder = wrongFolder ? [say(source, null, `no feature is called "${from.feature}"`)] : []
  return [...folder, ...importsOf(source).flatMap((one) => judgeImport(source, one))]
}

function judgeImport(source: Source, one: Import): readonly Finding[] {
  const says =
    one.target === null ? judgePackage(placeOf(source.path), one.request) : judgeFile(source.path, one.target)
  return says === null ? [] : [say(source, one.line, says)]
}

const say = ({ path }: Source, line: number | null, says: string): Finding => ({ path, line, rule: 'border', says })

/** Where a file lives and what surrounds its code. */
type Place = {
  readonly path: string
  readonly room: string
  readonly feature: string
  /** Place in the order of the features; below 0: not a feature. */
  readonly rank: number
  readonly surroundings: 'pure' | 'server' | 'browser'
}

function placeOf(path: string): Place {
  const [, room = '', feature = ''] = path.split('/')
  return {
    path,
    room,
    feature,
    rank: (FEATURES as readonly string[]).indexOf(feature),
    surroundings: surroundingsOf(path, room),
  }
}

function surroundingsOf(path: string, room: string): Place['surroundings'] {
  if (path.endsWith('.server.ts')) return 'server'
  if (/\.tsx$|\.browser\.ts$/.test(path)) return 'browser'
  if (room === 'kernel' || room === 'features') return 'pure'
  if (room === 'commands') return isPure(path) ? 'pure' : 'server'
  return room === 'browser' ? 'browser' : 'server'
}

// Packages that know neither the DOM nor Node; everything else is kept out of the pure files.
const PURE_PACKAGES: ReadonlySet<string> = new Set(['zod'])
const SERVER_PACKAGES = /^(node:|pg$|kysely$|fastify$|@fastify\/|sharp$|docx$|file-type$)/
const OFFICE_PACKAGES = /^@mantine\//

function judgePackage(from: Place, request: string): string | null {
  const name = packageOf(request)
  if (from.surroundings === 'pure' && !PURE_PACKAGES.has(name)) return `a pure file does not know ${name}`
  if (from.surroundings === 'browser' && SERVER_PACKAGES.test(name)) return `the browser does not have ${name}`
  if (isPhone(from.path) && OFFICE_PACKAGES.test(name)) return `the phone does without ${name}`
  return null
}

const isPhone = (path: string) => path.endsWith('.field.tsx') || path.startsWith('src/browser/field/')

/** The rooms that a room may look into, besides itself. */
const OPEN_TO: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  features: ['kernel'],
  commands: ['kernel', 'features', 'server'],
  demo: ['kernel', 'features', 'commands', 'server'],
  server: ['kernel', 'features', 'commands', 'demo'],
  browser: ['kernel', 'features', 'commands'],
  cli: ['kernel', 'features', 'commands', 'demo', 'server'],
}

function judgeFile(path: string, target: string): string | null {
  const from = placeOf(path)
  const to = placeOf(target)
  if (!target.startsWith('src/')) return `code under src/ does not need ${target}`
  if (from.surroundings !== to.surroundings && to.surroundings !== 'pure')
    return `${target} is ${to.surroundings} code, this file is ${from.surroundings}`
  if (from.room === 'features' && to.room === 'features' && to.rank > from.rank)
    return `"${from.feature}" stands above "${to.feature}" and does not know it`
  return mayEnter(from, to) ? null : `${from.room}/ does not look into ${to.room}/`
}

const mayEnter = (from: Place, to: Place) =>
  from.room === to.room ||
  (OPEN_TO[from.room] ?? []).includes(to.room) ||
  (from.room === 'features' && mayFeatureEnter(from, to))

const OF_THE_DATABASE: readonly string[] = ['src/server/db.ts', 'src/server/database/locks.ts']

/** A screen is built from the browser's own parts and asks for commands; SQL knows what a database is and which locks it has, and no more of the server. */
function mayFeatureEnter({ surroundings }: Place, { room, path }: Place): boolean {
  if (surroundings === 'browser') return room === 'browser' || room === 'commands'
  return surroundings === 'server' && OF_THE_DATABASE.includes(path)
}
