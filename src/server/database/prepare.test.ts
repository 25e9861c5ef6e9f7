import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { openTestDatabases } from './clone.ts'
import { explainDatabaseError } from './database.texts.ts'
import { OWNER, READING, SERVING, SUPERUSER } from './embedded.ts'
import { openPools } from './open-database.ts'
import { MIGRATIONS, prepareDatabase } from './prepare.ts'

const databases = await openTestDatabases()
after(databases.stop)

test('a database that does not hold every letter is not served, and the sentence says what to do', async () => {
  const { owner } = await databases.cloneDatabase('letters')
  const host = owner.options.host ?? ''
  const superuser = new pg.Client({ host, user: SUPERUSER, database: 'postgres' })
  await superuser.connect()
  const database = `latin_${process.pid}`
  await superuser.query(
    `create database ${database} owner ${OWNER} template template0 encoding 'LATIN1' locale_provider libc locale 'C'`,
  )
  const pools = openPools({
    owner: { host, database, user: OWNER },
    serving: { host, database, user: SERVING },
    reading: { host, database, user: READING },
  })
  try {
    await assert.rejects(prepareDatabase(pools, MIGRATIONS), (fault) => {
      assert.match(explainDatabaseError(fault)?.vi ?? '', /bảng mã LATIN1.*UTF8/)
      return true
    })
    const { rows } = await pools.owner.query(`select from pg_class where relnamespace = 'public'::regnamespace`)
    assert.equal(rows.length, 0)
  } finally {
    await pools.endPools()
    await superuser.query(`drop database ${database} with (force)`)
    await superuser.end()
  }
})
