import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleTown } from '../../kernel/example-town.ts'
import { signInAs } from '../../../test/office-hours.ts'
import { PASSWORD } from '../../../test/people.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../test/town.ts'
import type { AnswerOf } from '../../commands/catalogue.ts'
import type { LogRow } from '../../features/audit/audit.ts'
import { addDays } from '../../kernel/day.ts'
import { closeBlock } from '../blocks.ts'
import { openDb } from '../db.ts'
import { sql } from 'kysely'
import { removeOldEntries } from './retention.ts'
import { sealBlock } from './seal.ts'
import { verify } from './verify.ts'

const { id, today } = exampleTown
const ALL = { kind: null, officer: null, from: null, to: null, after: null }

type Page = AnswerOf<'audit.entries'>

async function logged({ read, an }: InTown, kind: LogRow['kind']): Promise<readonly LogRow[]> {
  return (await read(an, 'audit.entries', { ...ALL, kind }))?.rows ?? []
}

test(
  'who opens a household, a list of households or of officers is noted before he sees it; opening a plan is not',
  inTown(async (town) => {
    const app = await town.app()
    const cookies = await signInAs(app, 'hung')
    const household = id<'household'>('household')
    const round = id<'review-round'>('round')
    const open = (url: string) => app.inject({ url, cookies })
    assert.equal((await open(`/api/household.page?household=${household}&round=${round}`)).statusCode, 200)
    assert.equal((await open(`/api/household.list?round=${round}`)).statusCode, 200)
    assert.equal((await open('/api/staff.officers')).statusCode, 200)
    assert.equal((await open('/api/plan.list')).statusCode, 200)
    assert.equal((await open(`/api/household.page?household=${newId()}&round=${round}`)).statusCode, 404)
    const reads = await logged(town, 'read')
    assert.deepEqual(
      reads.map(({ what, about }) => [what, about === null]),
      [
        ['staff.officers', true],
        ['household.list', false],
        ['household.page', false],
      ],
    )
    assert.ok(reads.every(({ officerName }) => officerName === reads[0]?.officerName && officerName !== null))
  }),
)

test(
  'when the log cannot be written nothing personal is shown, and no list goes out',
  inTown(async (town) => {
    const app = await town.app()
    const cookies = await signInAs(app, 'hung')
    await town.owner.query('alter table read_log rename to gone_read_log')
    await town.owner.query('alter table export_log rename to gone_export_log')
    const round = id<'review-round'>('round')
    const page = await app.inject({ url: `/api/household.list?round=${round}`, cookies })
    const file = await app.inject({ url: `/api/tables/household.list.xlsx?round=${round}`, cookies })
    assert.deepEqual([page.statusCode, file.statusCode], [503, 503])
    assert.ok(!page.body.includes('rows') && !file.rawPayload.subarray(0, 2).equals(Buffer.from('PK')))
  }),
)

test(
  'every list and paper that goes out as a file is noted with its form, the log itself too; what was refused is not',
  inTown(async (town) => {
    const app = await town.app()
    const [hung, an] = [await signInAs(app, 'hung'), await signInAs(app, 'an')]
    const round = id<'review-round'>('round')
    await app.inject({ url: `/api/tables/household.list.xlsx?round=${round}`, cookies: hung })
    await app.inject({ url: `/api/papers/inspection/${id('inspection')}.docx`, cookies: hung })
    assert.equal((await app.inject({ url: '/api/tables/audit.entries.xlsx', cookies: hung })).statusCode, 403)
    assert.equal((await app.inject({ url: '/api/tables/audit.entries.xlsx', cookies: an })).statusCode, 200)
    assert.deepEqual(
      (await logged(town, 'export')).map(({ what, form }) => `${what}.${form}`),
      ['audit.entries.xlsx', 'inspection.docx', 'household.list.xlsx'],
    )
  }),
)

test(
  'who signs in or out is noted, who is turned away too, and never what was typed',
  inTown(async (town) => {
    const app = await town.app()
    const cookies = await signInAs(app, 'hung')
    const post = (url: string, payload: object) =>
      app.inject({ method: 'POST', url, payload, headers: { 'x-chung-tay': '1' }, cookies })
    await post('/api/sign-in', { name: PASSWORD, password: 'sai-mat-khau' })
    await post('/api/sign-out', {})
    const events = (await logged(town, 'sign-in')).map(({ what, officerName }) => [what, officerName !== null])
    assert.deepEqual(events, [
      ['signed-out', true],
      ['sign-in-refused', false],
      ['signed-in', true],
    ])
    const { rows } = await town.owner.query<{ row: string }>('select l::text as row from sign_in_log l')
    assert.ok(rows.every(({ row }) => !row.includes(PASSWORD)))
  }),
)

test(
  'the log is read page by page without a gap, by kind, officer and day, and only by the administrator',
  inTown(async (town) => {
    await town.owner.query(`insert into read_log (officer_id, read, at)
      select '${town.lan.id}', 'household.list', now() - i * interval '1 second' from generate_series(0, 119) i`)
    const found: string[] = []
    for (let after: string | null = null, first = true; first || after; first = false) {
      const page: Page | null = await town.read(town.an, 'audit.entries', {
        ...ALL,
        kind: 'read',
        officer: town.lan.id,
        after,
      })
      found.push(...(page?.rows ?? []).map((row) => row.id))
      after = page?.next ?? null
    }
    assert.deepEqual([found.length, new Set(found).size], [120, 120])
    const later = await town.read(town.an, 'audit.entries', { ...ALL, from: addDays(today, 4000) })
    assert.equal(later?.rows.length, 0)
    assert.equal(await town.read(town.minh, 'audit.entries', ALL), null)
  }),
)

test(
  'entries past their time are removed with their block sealed, the rest stays; the chain verifies and says so',
  inTown(async (town) => {
    const note = () =>
      town.owner.query(`insert into read_log (officer_id, read) values ($1, 'household.list')`, [town.hung.id])
    await note()
    const old = await closeBlock(town.db)
    await note()
    await closeBlock(town.db)
    const months = 12
    const retention = {
      id: newId<'log-retention'>(),
      kind: 'read',
      months,
      source: 'Quy chế',
      holdsFrom: today,
    } as const
    assert.deepEqual(
      await town.send(town.an, 'audit.set-retention', { ...retention, holdsFrom: addDays(today, -1) }),
      refused('retention-in-past'),
    )
    assert.deepEqual(await town.send(town.an, 'audit.set-retention', retention), accepted)
    const owner = openDb(town.owner)
    await removeOldEntries(owner)
    assert.equal((await logged(town, 'read')).length, 2)
    // Two years pass; the seals are laid anew as they would have been laid then.
    await town.owner.query(`update command_block set closed_at = closed_at - interval '2 years' where number <= $1`, [
      old,
    ])
    await town.owner.query('delete from entry_seal')
    await town.owner.query('delete from block_seal')
    await resealAll(town)
    await removeOldEntries(owner)
    await removeOldEntries(owner)
    assert.equal((await logged(town, 'read')).length, 1)
    const { broken, removed } = await verify(town.db)
    assert.deepEqual([broken, removed], [null, 1])
  }),
)

/** Seals every block with the reads that were written before it was closed. */
async function resealAll(town: InTown) {
  const { rows } = await town.owner.query<{ number: number }>('select number from command_block order by number')
  for (const { number } of rows)
    await town.db
      .transaction()
      .execute((tx) =>
        sealBlock(tx, number, sql`e.written_by < (select before_xid from command_block where number = ${number})`),
      )
}
