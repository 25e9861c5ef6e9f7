import { findBorders } from './borders.ts'
import type { Finding } from './finding.ts'
import type { House } from './house.ts'
import { findNames } from './names.ts'
import { findOrder } from './order.ts'
import { findImpure } from './pure.ts'
import { findShape } from './shape.ts'
import { findStrangers } from './texts.ts'
import { findByTool, type Tool } from './tool.ts'
import { compiler, formatter, linter, unused } from './tools.ts'

/** One thing that is judged: a fact about the house that holds when nothing is found. */
export type Check = { readonly name: string; readonly find: (house: House) => Promise<readonly Finding[]> }

const byTool = (name: string, tool: Tool): Check => ({ name, find: (house) => findByTool(house, tool) })

/** All checks, the slow ones first. */
export const checks: readonly Check[] = [
  byTool('types of pure code', compiler('pure')),
  byTool('types of server code', compiler('server')),
  byTool('types of browser code', compiler('browser')),
  byTool('types of test code', compiler('test')),
  byTool('no unused export, file or package', unused),
  byTool('lint', linter),
  byTool('format', formatter),
  { name: 'every file of code can be read', find: async (house) => house.broken },
  { name: 'shape of functions and files', find: async (house) => findShape(house) },
  { name: 'borders between rooms', find: async (house) => findBorders(house) },
  { name: 'pure files fetch nothing', find: async (house) => findImpure(house) },
  { name: 'helpers stand below their callers', find: async (house) => findOrder(house) },
  { name: 'names of files and tests', find: async (house) => findNames(house) },
  { name: 'the repository speaks of itself alone', find: async (house) => findStrangers(house) },
]
