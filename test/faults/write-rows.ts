// Says the process id of its server, then writes rows over several connections and says each number once the database has acknowledged it.
import pg from 'pg'
import { openEmbedded } from '../../src/server/database/embedded.ts'

const [dataDir = '', first = '0'] = process.argv.slice(2)
const WRITERS = 4
const server = await openEmbedded({ dataDir, fsync: 'on' })
const pool = new pg.Pool({ ...server.owner, max: WRITERS })
await pool.query('create table if not exists written (number int primary key)')

process.stdout.write(`${server.serverPid}\n`)
let next = Number(first)
await Promise.all(Array.from({ length: WRITERS }, write))

async function write(): Promise<never> {
  for (;;) {
    next += 1
    const number = next
    await pool.query('insert into written values ($1)', [number])
    process.stdout.write(`${number}\n`)
  }
}
