import pg from 'pg'

/**
 * What connections are for: the owner migrates and may take long; the serving role answers people; as the same role, what is
 * asked again and again by keys is prepared once; the reading role counts over every area and writes nothing.
 */
export type Purpose = 'owner' | 'serving' | 'prepared' | 'reading'

/** A pool whose dates, times and numbers arrive as the kernel writes them; a lost connection is told on stderr. */
export function openPool(purpose: Purpose, target: pg.PoolConfig): pg.Pool {
  parseOnce()
  const pool = new pg.Pool({ ...COMMON, ...SETTINGS[purpose], ...target })
  // Without a listener a server's shutdown would end the process. Whoever holds the connection gets the error itself.
  pool.on('error', (error) => {
    // A pool that ends lets its connections go: that the server ends them first is nobody's loss.
    if (!pool.ending) process.stderr.write(`database connection lost: ${error.message}\n`)
  })
  // A connection in use has no listener of the pool's, and would end the process too.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

const OPTIONS = '-c timezone=UTC -c datestyle=ISO'
const COMMON = {
  connectionTimeoutMillis: 15_000,
  idle_in_transaction_session_timeout: 60_000,
  options: OPTIONS,
}
const SERVING = { max: 10, application_name: 'chungtay', statement_timeout: 30_000, lock_timeout: 15_000 }
const SETTINGS = {
  owner: { max: 3, application_name: 'chungtay-owner', lock_timeout: 60_000 },
  // Statements are sent one behind the other without waiting for answers.
  serving: { ...SERVING, pipeline: true },
  reading: {
    ...SERVING,
    application_name: 'chungtay-reader',
    options: `${OPTIONS} -c default_transaction_read_only=on`,
  },
  prepared: {
    ...SERVING,
    pipeline: true,
    // Asked by keys, one plan serves all values, and planning would cost more than reading.
    options: `${OPTIONS} -c plan_cache_mode=force_generic_plan`,
  },
} as const

const INT8 = 20
const DATE = 1082
const TIMESTAMP = 1114
const TIMESTAMPTZ = 1184
const NUMERIC = 1700
const ARRAY_OF = new Map([
  [INT8, 1016],
  [DATE, 1182],
  [TIMESTAMP, 1115],
  [TIMESTAMPTZ, 1185],
  [NUMERIC, 1231],
])

let parsed = false

/** The driver's parsers belong to the whole process. */
function parseOnce() {
  if (parsed) return
  parsed = true
  parse(INT8, wholeNumber)
  parse(TIMESTAMPTZ, instant)
  for (const oid of [DATE, TIMESTAMP, NUMERIC]) parse(oid, asWritten)
}

function parse(oid: number, parser: Parser) {
  const array = ARRAY_OF.get(oid) ?? 0
  setParser(oid, parser)
  setParser(array, (text) => arrays.create(text, parser).parse())
}

type Parser = (text: string) => unknown

// The driver's declarations know neither the types of arrays nor that this is an object with one function.
const setParser = pg.types.setTypeParser as (oid: number, parser: Parser) => void
const arrays = pg.types.arrayParser as unknown as {
  readonly create: (text: string, parser: Parser) => { readonly parse: () => unknown }
}

const asWritten = (text: string) => text

/** `count(*)` and keys are int8; beyond 2^53 JavaScript would round in silence. */
function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`too large for a number: ${text}`)
  return number
}

const STAMP = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/

/**
 * ISO 8601 in UTC: three digits of a second as our clock writes them, six when the database's own clock gave more.
 * What JavaScript has no date for (infinity, BC) stays as PostgreSQL writes it.
 */
function instant(text: string): string {
  const [, date, time, fraction = ''] = STAMP.exec(text) ?? []
  if (!date || !time) return text
  return `${date}T${time}.${fraction.padEnd(fraction.length > 3 ? 6 : 3, '0')}Z`
}
