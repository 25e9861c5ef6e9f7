import { pino, type Logger } from 'pino'

/**
 * The log of the program: one JSON object a line, on stderr. A line holds names of routes, codes, numbers and places in the code,
 * and never a value that somebody typed or that stands in the database: whoever may read logs need not be one who may read of people.
 */
export const log: Logger = pino(
  {
    base: null,
    level: process.env['CHUNGTAY_LOG'] === 'requests' ? 'info' : 'warn',
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (level) => ({ level }) },
  },
  pino.destination({ fd: 2, sync: true }),
)

/**
 * What of a fault may be written down: its name, its code, what PostgreSQL names (table, column, constraint) and where in the code it
 * was thrown. Not its message: PostgreSQL, JSON and schemas quote the value that they could not take.
 */
export function faultOf(fault: unknown): Readonly<Record<string, unknown>> {
  if (!(fault instanceof Error)) return { fault: typeof fault }
  const told = Object.fromEntries(TOLD.flatMap((name) => saidBy(fault, name)))
  return { fault: fault.name, ...told, frames: framesOf(fault), ...causeOf(fault) }
}

const TOLD = ['code', 'schema', 'table', 'column', 'constraint', 'routine', 'syscall'] as const

const saidBy = (fault: Error, name: string) => {
  const value: unknown = (fault as unknown as Readonly<Record<string, unknown>>)[name]
  return typeof value === 'string' && value.length < 100 ? [[name, value] as const] : []
}

/** The lines of a stack that name places; its first lines are the message. */
const framesOf = ({ stack = '', message }: Error) =>
  stack
    .replace(message, '')
    .split('\n')
    .flatMap((line) => /^ {4}at (?<place>.*)$/.exec(line)?.groups?.['place'] ?? [])
    .slice(0, MOST_FRAMES)

const MOST_FRAMES = 12

const causeOf = ({ cause }: Error) => (cause instanceof Error ? { cause: faultOf(cause) } : {})
