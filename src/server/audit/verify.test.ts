import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { asked, deliver } from '../../../test/build-town.ts'
import { firstWork } from '../../../test/town-facts.ts'
import { type InTown, inTown } from '../../../test/town.ts'
import type { Id } from '../../kernel/kernel.ts'
import { closeBlock } from '../blocks.ts'
import { ENTRY_KINDS, type EntryKind } from './entries.ts'
import { sealAt, sealEarlierBlocks } from './seal.ts'
import { verify } from './verify.ts'

const TABLE: Readonly<Record<EntryKind, string>> = {
  command: 'kept_command',
  read: 'read_log',
  export: 'export_log',
  'sign-in': 'sign_in_log',
  removal: 'log_removal',
}

/** One entry of each kind, in a block of their own. */
async function sealAll(town: InTown): Promise<number> {
  const { owner, program, hung } = town
  const work = { ...firstWork, id: randomUUID() as Id<'work'>, note: null }
  await deliver(program, hung, [asked('plan.log-work', work)])
  const household = randomUUID()
  await owner.query(`insert into read_log (officer_id, read, subject) values ($1, 'household.household', $2)`, [
    hung.id,
    household,
  ])
  await owner.query(`insert into export_log (officer_id, list, form) values ($1, 'household.list', 'xlsx')`, [hung.id])
  await owner.query(`insert into sign_in_log (event, address) values ('refused', '192.0.2.7')`)
  await owner.query(`insert into log_removal (kind, until_block, removed) values ('read', 1, 0)`)
  return closeBlock(town.db)
}

/** What the owner of the tables does who means harm: references do not hinder him, he takes them away. */
async function tamper({ owner }: InTown, statement: string, values: readonly unknown[] = []) {
  await owner.query(`
    do $$ declare one record; begin
      for one in select conrelid::regclass as child, conname from pg_constraint
        where contype = 'f' and confrelid in ('kept_command'::regclass, 'command_block'::regclass)
      loop execute format('alter table %s drop constraint %I', one.child, one.conname); end loop;
    end $$`)
  const { rowCount } = await owner.query(statement, [...values])
  assert.ok((rowCount ?? 0) > 0, `nothing was done by ${statement}`)
}

async function entryIn({ owner }: InTown, block: number, kind: EntryKind): Promise<string> {
  const { rows } = await owner.query<{ entry: string }>(
    'select entry from entry_seal where block = $1 and kind = $2 limit 1',
    [block, kind],
  )
  return rows[0]?.entry ?? assert.fail(`no ${kind} in block ${block}`)
}

const faultsOf = async ({ db }: InTown) => {
  const { broken } = await verify(db)
  assert.equal(broken?.is, 'entries-broken')
  return { block: broken.block, faults: broken.faults.map(({ is, kind, id }) => ({ is, kind, id })) }
}

test(
  'a town that nobody touched verifies, with the count of what waits for the next block',
  inTown(async (town) => {
    const block = await sealAll(town)
    const sealed = await verify(town.db)
    assert.equal(sealed.broken, null)
    assert.deepEqual(sealed.last, { block, hash: await sealAt(town.db, block) })
    assert.equal(sealed.blocks, block)
    assert.deepEqual(sealed.unsealed, { command: 0, read: 0, export: 0, 'sign-in': 0, removal: 0 })
    await town.owner.query(`insert into sign_in_log (event, address) values ('refused', '192.0.2.8')`)
    const later = await verify(town.db)
    assert.deepEqual([later.broken, later.entries, later.unsealed['sign-in']], [null, sealed.entries, 1])
  }),
)

for (const kind of ENTRY_KINDS) {
  test(
    `one letter changed in any column of a sealed entry (${kind}) is found, with its block and its id`,
    inTown(async (town) => {
      const block = await sealAll(town)
      await sealAll(town)
      const id = await entryIn(town, block, kind)
      for (const column of await columnsOf(town, kind)) {
        const before = await changeOne(town, kind, { id, column })
        assert.deepEqual(await faultsOf(town), { block, faults: [{ is: 'changed', kind, id }] }, column)
        await tamper(town, `update ${TABLE[kind]} set ${column} = $1 where id = $2`, [before, id])
        assert.equal((await verify(town.db)).broken, null, column)
      }
    }),
  )

  test(
    `an entry that was deleted (${kind}) is missing, also when its seal was deleted with it`,
    inTown(async (town) => {
      const block = await sealAll(town)
      await sealAll(town)
      const id = await entryIn(town, block, kind)
      await tamper(town, `delete from ${TABLE[kind]} where id = $1`, [id])
      assert.deepEqual(await faultsOf(town), { block, faults: [{ is: 'missing', kind, id }] })
      await tamper(town, `delete from entry_seal where entry = $1`, [id])
      assert.deepEqual(await faultsOf(town), { block, faults: [{ is: 'missing', kind: null, id: null }] })
    }),
  )

  test(
    `an entry that was put into the past (${kind}) is added, with and without a seal of its own`,
    inTown(async (town) => {
      const block = await sealAll(town)
      await sealAll(town)
      const like = await entryIn(town, block, kind)
      const id = randomUUID()
      const names = ['id', ...(await columnsOf(town, kind)), 'written_by']
      const values = names.map((name) => (name === 'id' ? '$1' : name)).join(', ')
      await tamper(
        town,
        `insert into ${TABLE[kind]} (${names.join(', ')}) select ${values} from ${TABLE[kind]} where id = $2`,
        [id, like],
      )
      assert.deepEqual(await faultsOf(town), { block, faults: [{ is: 'added', kind, id }] })
      await tamper(
        town,
        `insert into entry_seal (block, place, kind, entry, hash)
         select block, (select max(place) + 1 from entry_seal where block = $2), kind, $1, hash from entry_seal where entry = $3`,
        [id, block, like],
      )
      assert.deepEqual((await faultsOf(town)).faults.at(-1), { is: 'added', kind, id })
    }),
  )
}

test(
  'a command that was counted into another block, a seal, a link or a block that was changed or taken out: each is found',
  inTown(async (town) => {
    const block = await sealAll(town)
    const next = await sealAll(town)
    const id = await entryIn(town, block, 'command')
    await tamper(town, 'update sealed_command set block = $1 where command_id = $2', [next, id])
    assert.deepEqual(await faultsOf(town), { block, faults: [{ is: 'changed', kind: 'command', id }] })
    await tamper(town, 'update sealed_command set block = $1 where command_id = $2', [block, id])
    const whole = async () => (await verify(town.db)).broken
    await tamper(town, `update command_block set closed_at = closed_at - interval '1 day' where number = $1`, [block])
    assert.deepEqual(await whole(), { is: 'link-broken', block })
    await tamper(town, `update command_block set closed_at = closed_at + interval '1 day' where number = $1`, [block])
    await tamper(town, 'update block_seal set hash = sha256(hash) where block = $1', [block])
    assert.deepEqual(await whole(), { is: 'link-broken', block })
    await tamper(town, 'delete from block_seal where block = $1', [block])
    assert.deepEqual(await whole(), { is: 'gone', block })
    await tamper(town, 'delete from command_block where number = $1', [block])
    assert.deepEqual(await whole(), { is: 'gone', block })
  }),
)

test(
  'blocks of an earlier version are sealed when the program starts, once, and in their order',
  inTown(async (town) => {
    await sealAll(town)
    await town.owner.query(`delete from entry_seal where kind <> 'command'`)
    for (const kind of ENTRY_KINDS.filter((one) => one !== 'command'))
      await town.owner.query(`delete from ${TABLE[kind]}`)
    await town.owner.query('delete from entry_seal')
    await town.owner.query('delete from block_seal')
    assert.equal((await verify(town.db)).broken?.is, 'gone')
    await sealEarlierBlocks(town.db)
    const once = await verify(town.db)
    assert.equal(once.broken, null)
    await sealEarlierBlocks(town.db)
    assert.deepEqual(await verify(town.db), once)
  }),
)

test(
  'entries that were removed when their time was over leave the chain whole; one more of a later block is missing',
  inTown(async (town) => {
    const block = await sealAll(town)
    const later = await sealAll(town)
    await tamper(town, `delete from read_log where id in (select entry from entry_seal where block <= $1)`, [block])
    assert.equal((await faultsOf(town)).block, block)
    await town.owner.query(`insert into log_removal (kind, until_block, removed) values ('read', $1, 1)`, [block])
    const found = await verify(town.db)
    assert.deepEqual([found.broken, found.removed], [null, 1])
    const id = await entryIn(town, later, 'read')
    await tamper(town, 'delete from read_log where id = $1', [id])
    assert.deepEqual(await faultsOf(town), { block: later, faults: [{ is: 'missing', kind: 'read', id }] })
  }),
)

/** Columns that a seal covers: all but the id by which it is found and the number of the transaction. */
async function columnsOf({ owner }: InTown, kind: EntryKind): Promise<readonly string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1
       and column_name not in ('id', 'written_by')`,
    [TABLE[kind]],
  )
  return rows.map(({ name }) => name)
}

/** Changes as little as the type of the column allows; answers what stood there. */
async function changeOne(
  town: InTown,
  kind: EntryKind,
  { id, column }: { readonly id: string; readonly column: string },
) {
  const { rows } = await town.owner.query<{ value: string | null; type: string }>(
    `select ${column}::text as value, pg_typeof(${column})::text as type from ${TABLE[kind]} where id = $1`,
    [id],
  )
  const { value = null, type = '' } = rows[0] ?? {}
  const changed = CHANGES[type]?.(column) ?? assert.fail(`no change of ${type}`)
  // A kind of a removal is one of three words.
  const to = kind === 'removal' && column === 'kind' ? `'export'` : changed
  await tamper(town, `update ${TABLE[kind]} set ${column} = ${to} where id = $1`, [id])
  return value
}

const CHANGES: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `${column} || 'x'`,
  uuid: () => 'gen_random_uuid()',
  integer: (column) => `${column} + 1`,
  bigint: (column) => `${column} + 1`,
  bytea: (column) => `set_byte(${column}, 0, get_byte(${column}, 0) # 1)`,
  jsonb: (column) => `${column} || '{"x": 1}'`,
  'timestamp with time zone': (column) => `${column} + interval '1 microsecond'`,
}
