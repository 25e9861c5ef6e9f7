import { readFileSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Finding } from './finding.ts'
import type { House } from './house.ts'

/** The repository speaks of itself alone: no path of the machine it was written on, no host it was installed from. */
export function findStrangers(house: House): readonly Finding[] {
  const places = machinePlaces(house.root)
  return house.paths.flatMap((path) => judgeText(path, readText(join(house.root, path)), places))
}

/** Judges the text of one file; `places` are folders of this machine. */
export const judgeText = (path: string, text: string, places: readonly string[]): readonly Finding[] =>
  text
    .split('\n')
    .flatMap((line, index) =>
      strangersIn(path, line, places).map((says) => ({ path, line: index + 1, rule: 'speaks-of-itself', says })),
    )

/** This repository and what lies beside it, where it was unpacked, and the home of who works here. */
export function machinePlaces(root: string): readonly string[] {
  const parent = dirname(root)
  const beside = SYSTEM.has(parent) ? [basename(root)] : readdirSync(parent)
  return [...beside.map((name) => join(parent, name)), homedir()].filter((place) => !SYSTEM.has(place))
}

// Folders that every machine has: a file may speak of what is in them.
const SYSTEM: ReadonlySet<string> = new Set([
  '/',
  '/usr',
  '/opt',
  '/etc',
  '/var',
  '/var/lib',
  '/bin',
  '/tmp',
  '/srv',
  '/root',
  '/home',
])

const HOME = /(?:\/home|\/Users)\/[\w.-]+\/|\b[A-Z]:\\Users\\/
const REGISTRY = /\bregistry\.[\w-]+\.\w+|\/\/[\w.-]*\b(?:artifactory|jfrog|nexus|verdaccio)\b/i

function strangersIn(path: string, line: string, places: readonly string[]): readonly string[] {
  const place = places.find((folder) => speaksOf(line, folder))
  const home = HOME.exec(line)?.[0] ?? null
  const registry = REGISTRY.exec(line)?.[0] ?? null
  const resolved = path === 'package-lock.json' && /"resolved":/.test(line) ? 'an address of a download' : null
  return [place, home, registry, resolved].flatMap((found) => (found ? [`speaks of ${found}`] : []))
}

function speaksOf(line: string, folder: string): boolean {
  const at = line.indexOf(folder)
  return at >= 0 && !/[\w/.-]/.test(line[at - 1] ?? ' ') && !/[\w.-]/.test(line[at + folder.length] ?? ' ')
}

/** The text of a file; of a picture or another binary file nothing. */
function readText(path: string): string {
  const bytes = readFileSync(path)
  return bytes.includes(0) ? '' : bytes.toString('utf8')
}
