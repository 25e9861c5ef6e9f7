import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { finishKeyChange } from '../../src/server/personal/key-change.ts'
import { openPersonalKeys } from '../../src/server/personal/keys.ts'
import { type InTown, inTown } from '../town.ts'
import { nextWord, startProgram } from './children.ts'

const CHANGE = fileURLToPath(new URL('change-key.ts', import.meta.url))
const PEOPLE = 20_000

/** People with telephone numbers as an earlier version wrote them: readable. */
const addPeople = ({ owner }: InTown) =>
  owner.query(`insert into learner_person (id, name, phone) select gen_random_uuid(), 'Học viên ' || i, '09' || lpad(i::text, 8, '0')
    from generate_series(1, ${PEOPLE}) i`)

async function countSealed({ owner }: InTown, key: number): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    `select (select count(*) from learner_person where phone like 'enc:${key}:%')
      + (select count(*) from person where phone like 'enc:${key}:%')
      + (select count(*) from data_subject where phone like 'enc:${key}:%') as count`,
  )
  return rows[0]?.count ?? 0
}

const changing = ({ program }: InTown) => {
  const { host, port, user, password, database } = program.database.serving.options
  return startProgram([
    process.execPath,
    CHANGE,
    program.dataDir,
    JSON.stringify({ host, port, user, password, database }),
  ])
}

async function phonesOf({ owner, program }: InTown): Promise<readonly string[]> {
  const keys = openPersonalKeys(program.dataDir)
  const { rows } = await owner.query<{ id: string; phone: string }>(
    'select id, phone from learner_person where phone is not null order by name, id',
  )
  return rows.map(({ id, phone }) => keys.open(phone, id) ?? assert.fail(id))
}

test(
  'a change of keys that is killed halfway loses no number, shows them meanwhile, and is finished by calling it again',
  inTown(async (town) => {
    await addPeople(town)
    const { personalKeys: keys } = town.program.door.surroundings
    await finishKeyChange(town.db, keys)
    assert.ok((await countSealed(town, 1)) >= PEOPLE, 'what was readable is sealed at start')
    const before = await phonesOf(town)
    const first = changing(town)
    while ((await countSealed(town, 2)) === 0) await pause(5)
    first.child.kill('SIGKILL')
    await first.exit
    const done = await countSealed(town, 2)
    assert.ok(done > 0 && done < PEOPLE, `${done} of ${PEOPLE} were done when it was killed`)
    assert.deepEqual(await phonesOf(town), before)
    const left = await countSealed(town, 1)
    const second = await nextWord<{ readonly sealed: number }>(changing(town))
    assert.equal(second.sealed, left)
    assert.equal(await countSealed(town, 1), 0)
    assert.deepEqual(await phonesOf(town), before)
    assert.equal(keys.count(), 2, 'the old key stays for an hour, for whoever is in the middle of writing')
    keys.forgetOld(0)
    assert.deepEqual(await phonesOf(town), before)
  }),
)

test(
  'the telephone number of an officer and of a learner is shown to who may, and stands nowhere in the database',
  inTown(async (town) => {
    const { officers } = (await town.read(town.an, 'staff.officers', { unit: null })) ?? { officers: [] }
    const phones = officers.flatMap(({ phone }) => phone ?? [])
    assert.ok(phones.length > 0 && phones.every((phone) => /^[\d ]+$/.test(phone)))
    const { rows } = await town.owner.query<{ phone: string }>('select phone from person where phone is not null')
    assert.ok(rows.every(({ phone }) => /^enc:1:[\w-]+$/.test(phone)))
  }),
)
