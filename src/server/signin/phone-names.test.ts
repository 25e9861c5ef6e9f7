import assert from 'node:assert/strict'
import { createSecretKey, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { inTown } from '../../../test/town.ts'
import { PASSWORD, people, phoneOf } from '../../../test/people.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import { openKeys } from './keys.ts'
import { signIn } from './password-sign-in.ts'
import { namePhones } from './phone-names.ts'

test(
  'numbers from before there was a key sign in again after a start, and a second start changes nothing',
  inTown(async ({ db, owner, program }) => {
    const { personalKeys } = program.door.surroundings
    const hung = { name: phoneOf('hung'), password: PASSWORD }
    await owner.query('update person set phone_hash = null')
    assert.equal((await signIn(program, hung, '')).ok, false)
    assert.equal(await namePhones({ db, keys: program.keys, personalKeys }), Object.keys(people).length)
    assert.equal((await signIn(program, hung, '')).ok, true)
    assert.equal(await namePhones({ db, keys: program.keys, personalKeys }), 0)
  }),
)

test(
  'a database that came to another secret finds its people by their numbers again',
  inTown(async ({ db, program }) => {
    const { personalKeys } = program.door.surroundings
    const elsewhere = { db, keys: openKeys(createSecretKey(randomBytes(32))) }
    const lan = { name: phoneOf('lan'), password: PASSWORD }
    assert.equal((await signIn(elsewhere, lan, '')).ok, false)
    assert.equal(await namePhones({ ...elsewhere, personalKeys }), Object.keys(people).length)
    assert.equal((await signIn(elsewhere, lan, '')).ok, true)
    assert.equal((await signIn(program, lan, '')).ok, false)
  }),
)

test(
  'who left keeps no name, and no number stands in what is searched',
  inTown(async ({ db, owner, program, lan, hung, send }) => {
    await send(lan, 'staff.end-officer', { officer: hung.id, on: exampleTown.today })
    const { personalKeys } = program.door.surroundings
    await namePhones({ db, keys: openKeys(createSecretKey(randomBytes(32))), personalKeys })
    await namePhones({ db, keys: program.keys, personalKeys })
    const { rows } = await owner.query<{ id: string; phone: string; hash: string | null }>(
      'select id, phone, phone_hash as hash from person',
    )
    assert.deepEqual(
      rows.filter(({ hash }) => hash === null).map(({ id, phone }) => personalKeys.open(phone, id)),
      [phoneOf('hung')],
    )
    assert.ok(rows.every(({ hash }) => !/0900/.test(hash ?? '')))
  }),
)
