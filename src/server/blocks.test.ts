import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { sql } from 'kysely'
import { asked, deliver } from '../../test/build-town.ts'
import { firstWork } from '../../test/town-facts.ts'
import { type InTown, inTown } from '../../test/town.ts'
import type { Id } from '../kernel/kernel.ts'
import { closeBlock, sealFinished } from './blocks.ts'

const aWork = () => ({ ...firstWork, id: randomUUID() as Id<'work'>, note: null })

const log = async ({ program, hung }: InTown) => {
  const one = asked('plan.log-work', aWork())
  const [outcome] = await deliver(program, hung, [one])
  assert.equal(outcome?.outcome, 'accepted')
  return one.id
}

/** The block of each command; commands without a block are not there. */
async function blocksOf({ db }: InTown): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; block: number }>`select command_id as id, block from sealed_command`.execute(
    db,
  )
  return new Map(rows.map(({ id, block }) => [id, block]))
}

test(
  'a closed block holds every command kept before, and none that is kept later',
  inTown(async (town) => {
    const before = await log(town)
    const horizon = await closeBlock(town.db)
    const later = await log(town)
    const next = await closeBlock(town.db)
    const blocks = await blocksOf(town)
    assert.ok((blocks.get(before) ?? Infinity) <= horizon)
    assert.equal(blocks.get(later), next)
    assert.ok(next > horizon)
  }),
)

test(
  'a command committed late by a slow transaction lands in a later block, and a block waits for it',
  inTown(async (town) => {
    const slow = randomUUID()
    const started = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    const writing = town.db.transaction().execute(async (tx) => {
      await sql`insert into kept_command (id, type, version, officer_id, fingerprint, content) values (${slow}, 'slow', 1, ${town.hung.id}, '\\x00', '{}')`.execute(
        tx,
      )
      started.resolve()
      await goOn.promise
    })
    await started.promise
    const quick = await log(town)
    // What is finished is numbered meanwhile only as far as the slow one allows.
    const meanwhile = await sealFinished(town.db, 0n)
    assert.ok(!(await blocksOf(town)).has(slow))
    const closing = closeBlock(town.db)
    await pause(60)
    goOn.resolve()
    await writing
    const horizon = await closing
    const blocks = await blocksOf(town)
    assert.ok(meanwhile !== null && horizon > meanwhile)
    assert.equal(blocks.get(slow), horizon)
    assert.ok((blocks.get(quick) ?? Infinity) <= horizon)
  }),
)

test(
  'random writers and closers: every command is in exactly one block, after all that was known before it began',
  inTown(async (town) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 6, maxLength: 24 }), async (turns) => {
        // True closes a block, false writes; all at once, on as many connections as there are.
        const known = await Promise.all(
          turns.map(async (closes) => (closes ? { horizon: await closeBlock(town.db) } : { command: await log(town) })),
        )
        const last = await closeBlock(town.db)
        const blocks = await blocksOf(town)
        for (const one of known) if ('command' in one) assert.ok((blocks.get(one.command ?? '') ?? Infinity) <= last)
        const { rows } = await sql<{ open: number }>`
        select count(*) as open from kept_command k left join sealed_command s on s.command_id = k.id where s.block is null`.execute(
          town.db,
        )
        assert.equal(rows[0]?.open, 0)
      }),
      { numRuns: 5, endOnFailure: true },
    )
  }),
)

test(
  'what a horizon shows stays as it was, whatever is kept afterwards',
  inTown(async (town) => {
    const seen: { readonly horizon: number; readonly records: number }[] = []
    for (let round = 0; round < 4; round += 1) {
      await Promise.all([log(town), log(town), log(town)])
      const horizon = await closeBlock(town.db)
      seen.push({ horizon, records: (await town.figure({ asOf: horizon })).records })
    }
    assert.deepEqual(
      seen.map(({ records }) => records),
      [4, 7, 10, 13],
    )
    for (const { horizon, records } of seen)
      assert.equal((await town.figure({ asOf: horizon as never })).records, records)
  }),
)

test(
  'where nothing was kept since, the last block is closed already',
  inTown(async (town) => {
    const horizon = await closeBlock(town.db)
    assert.equal(await closeBlock(town.db), horizon)
    assert.equal(await sealFinished(town.db, 0n), horizon)
    await log(town)
    assert.equal(await closeBlock(town.db), horizon + 1)
  }),
)

test(
  'a town restored on another server goes on: what came with it and what is kept there are in later blocks',
  inTown(async (town) => {
    const before = await log(town)
    const horizon = await closeBlock(town.db)
    const unsealed = await log(town)
    const far = `'9000000000000'::xid8`
    await town.owner.query(`update command_block set before_xid = ${far}`)
    await town.owner.query(`update kept_command set written_by = ${far}`)
    const there = await log(town)
    const next = await closeBlock(town.db)
    const later = await log(town)
    await closeBlock(town.db)
    const blocks = await blocksOf(town)
    assert.ok((blocks.get(before) ?? Infinity) <= horizon)
    assert.deepEqual([blocks.get(unsealed), blocks.get(there), blocks.get(later)], [next, next, next + 1])
  }),
)
