// Changes the key of a data folder, on the database that is named. For the test that kills it halfway.
import { changeKey } from '../../src/server/personal/key-change.ts'
import { openPersonalKeys } from '../../src/server/personal/keys.ts'
import { openPool } from '../../src/server/database/pools.ts'
import { openDb } from '../../src/server/db.ts'

const [dataDir = '', target = '{}'] = process.argv.slice(2)
const pool = openPool('serving', JSON.parse(target))
const sealed = await changeKey(openDb(pool), openPersonalKeys(dataDir))
await pool.end()
process.stdout.write(`${JSON.stringify({ sealed })}\n`)
