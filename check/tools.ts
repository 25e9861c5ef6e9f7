import * as z from 'zod/mini'
import type { Finding } from './finding.ts'
import type { Tool } from './tool.ts'

/** The compiler on one of the four projects. */
export const compiler = (project: 'pure' | 'server' | 'browser' | 'test'): Tool => ({
  name: 'tsc',
  args: ['--noEmit', '--pretty', 'false', '-p', `tsconfig.${project}.json`],
  read: (printed) => readLines(printed, /^(?<path>\S+?)\((?<line>\d+),\d+\): error (?<rule>TS\d+): (?<says>.*)$/),
})

export const linter: Tool = {
  name: 'oxlint',
  args: ['--type-aware', '--report-unused-disable-directives', '--format', 'unix', '.'],
  read: (printed) => readLines(printed, /^(?<path>[^\s:]+):(?<line>\d+):\d+: (?<says>.*) \[\w+\/(?<rule>.*)\]$/),
}

export const formatter: Tool = {
  name: 'biome',
  args: ['format', '--colors=off', '--max-diagnostics=none', '.'],
  read: (printed) =>
    readLines(printed, /^(?<path>\S+) format ━/).map((finding) => ({
      ...finding,
      rule: 'format',
      says: `biome format --write ${finding.path}`,
    })),
}

/** Exports, files and packages that nothing uses. */
export const unused: Tool = {
  name: 'knip',
  args: ['--no-progress', '--no-config-hints', '--reporter', 'json'],
  read: (printed) => (printed.startsWith('{') ? UnusedReport.parse(JSON.parse(printed)).issues.flatMap(readIssue) : []),
}

function readLines(printed: string, shape: RegExp): readonly Finding[] {
  return printed.split('\n').flatMap((text) => {
    const groups = shape.exec(text)?.groups
    if (!groups) return []
    const { path = '.', line, rule = '', says = '' } = groups
    return [{ path, line: line === undefined ? null : Number(line), rule, says }]
  })
}

const Named = z.object({ name: z.string(), line: z.optional(z.number()) })
const UnusedReport = z.object({ issues: z.array(z.catchall(z.object({ file: z.string() }), z.array(z.unknown()))) })

type Issue = z.infer<typeof UnusedReport>['issues'][number]

const readIssue = ({ file, ...lists }: Issue): readonly Finding[] =>
  Object.entries(lists).flatMap(([list, entries]) =>
    [entries].flat(2).map((entry) => {
      const { name, line } = Named.parse(entry)
      return { path: file, line: line ?? null, rule: `unused-${list}`, says: `nothing uses ${name}` }
    }),
  )
