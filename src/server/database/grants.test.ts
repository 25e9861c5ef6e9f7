import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openTestDatabases } from './clone.ts'
import { SERVING } from './embedded.ts'
import { grantByKind, grantsByKind, grantsNow, tablesWithoutKind } from './grants.ts'

const databases = await openTestDatabases(fileURLToPath(new URL('fixtures/migrations/', import.meta.url)))
after(databases.stop)

const DENIED = { code: '42501' }
const TASK = '11111111-1111-4111-8111-111111111111'

const sorted = (grants: readonly { on: string; right: string }[]) =>
  grants.map(({ on, right }) => `${right} on ${on}`).sort()

test('the serving role has the rights of each kind and no others', async () => {
  const { owner } = await databases.cloneDatabase('rights')
  assert.deepEqual(sorted(await grantsNow(owner, SERVING)), sorted(await grantsByKind(owner)))
  assert.deepEqual(sorted(await grantsByKind(owner)), [
    'delete on person',
    'delete on sign_in',
    'insert on person',
    'insert on sign_in',
    'insert on task',
    'insert on work_record',
    'select on person',
    'select on sign_in',
    'select on standing_work_record',
    'select on task',
    'select on work_record',
    'update on person',
    'update on sign_in',
    'update on task',
    'usage on sequence work_record_number_seq',
  ])
})

test('a record can be added and read by the program, not changed, not erased, not locked', async () => {
  const { serving } = await databases.cloneDatabase('record')
  await serving.query('insert into task values ($1, $2)', [TASK, 'Hang banners'])
  await serving.query(`insert into work_record (id, task, done_on) values ($1, $1, '2024-07-01')`, [TASK])
  assert.equal((await serving.query('select from standing_work_record')).rowCount, 1)
  await assert.rejects(serving.query(`update work_record set done_on = '2024-07-02'`), DENIED)
  await assert.rejects(serving.query('delete from work_record'), DENIED)
  await assert.rejects(serving.query('select from work_record for update'), DENIED)
  await assert.rejects(serving.query('delete from task'), DENIED)
})

test('the program can neither make tables nor read the journal of migrations', async () => {
  const { serving } = await databases.cloneDatabase('no tables')
  await assert.rejects(serving.query('create table own (id text)'), DENIED)
  await assert.rejects(serving.query('create schema own'), DENIED)
  await assert.rejects(serving.query('select from migration.schema_migration'), DENIED)
  await assert.rejects(serving.query('alter table task owner to chungtay_app'), DENIED)
})

test('rights given by hand, to the role or to everybody, are taken back at the next start', async () => {
  const { owner } = await databases.cloneDatabase('by hand')
  await owner.query(`grant delete on task to ${SERVING}; grant update (done_on) on work_record to ${SERVING}`)
  await owner.query('grant truncate on person to public')
  await owner.query(`revoke insert on task from ${SERVING}`)
  await grantByKind(owner, SERVING)
  assert.deepEqual(sorted(await grantsNow(owner, SERVING)), sorted(await grantsByKind(owner)))
})

test('a table without a kind is named, and nothing is granted', async () => {
  const { owner } = await databases.cloneDatabase('no kind')
  await owner.query(`create table banner (id text); comment on table banner is 'a banner'`)
  assert.deepEqual(await tablesWithoutKind(owner), ['banner'])
  await assert.rejects(grantByKind(owner, SERVING), /banner/)
})

test('the owner of the tables may not serve', async () => {
  const { owner } = await databases.cloneDatabase('owner serves')
  await assert.rejects(grantByKind(owner, 'chungtay_owner'), { code: 'serving-role-too-strong' })
  await assert.rejects(grantByKind(owner, 'app'), { code: 'serving-role-too-strong' })
})
