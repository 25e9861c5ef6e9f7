import { type RawBuilder, sql } from 'kysely'
import type { Id } from '../../kernel/kernel.ts'
import { LOCKS } from '../../server/database/locks.ts'
import type { Db } from '../../server/db.ts'
import { STEP_WAYS } from './ledger.rules.ts'
import type { AccountKind, LedgerPort, Step, Transfer } from './ledger.ts'

type FoundTransfer = Omit<Transfer, 'from' | 'to'> & {
  readonly fromKind: AccountKind
  readonly fromId: Id<'account'>
  readonly toKind: AccountKind
  readonly toId: Id<'account'>
  readonly ownerUnit: Id<'unit'>
  readonly reversedBy: Id<'transfer'> | null
}

export const ledgerStore = (db: Db): LedgerPort => ({
  openAccounts: async (accounts, commandId) => {
    const kinds = accounts.map(({ kind }) => kind)
    const ids = accounts.map(({ of }) => of)
    await sql`
      insert into account (kind, id, command_id)
      select kind, id, ${commandId} from unnest(${kinds}::text[], ${ids}::uuid[]) as a (kind, id)`.execute(db)
  },
  move: async ({ id, plan, from, to, amount, on, reverses }, reason, commandId) => {
    await sql`select pg_advisory_xact_lock(${LOCKS.moneyOfAccount}, hashtext(${`${from.kind} ${from.of}`}))`.execute(db)
    // A statement of its own: what others wrote before the lock was given is seen only by what begins after it.
    const { numAffectedRows } = await sql`
      insert into transfer (id, command_id, plan, from_kind, from_id, to_kind, to_id, amount, way, moved_on, reverses, reason_id)
      select ${id}, ${commandId}, ${plan}, ${from.kind}, ${from.of}, ${to.kind}, ${to.of}, ${amount}::bigint,
        ${reverses === null ? 'onward' : 'back'}, ${on}::date, ${reverses}::uuid, ${reason}::uuid
      where ${from.kind} = 'source' or balance_of(${from.kind}, ${from.of}) >= ${amount}::bigint
      on conflict (reverses) do nothing`.execute(db)
    if (numAffectedRows === 1n) return { end: 'moved' }
    const { rows } = await sql<{ free: number }>`select balance_of(${from.kind}, ${from.of}) as free`.execute(db)
    const free = rows[0]?.free ?? 0
    return from.kind !== 'source' && free < amount ? { end: 'short', free } : { end: 'twice' }
  },
  findTransfer: async (transfer) => {
    const { rows } = await sql<FoundTransfer>`
      select t.id, t.plan, t.from_kind, t.from_id, t.to_kind, t.to_id, t.amount, t.moved_on as "on", t.reverses, p.owner_unit,
        (select r.id from transfer r where r.reverses = t.id) as reversed_by
      from transfer t join plan p on p.id = t.plan where t.id = ${transfer}`.execute(db)
    const [found] = rows
    if (!found) return null
    const { fromKind, fromId, toKind, toId, ...rest } = found
    return { ...rest, from: { kind: fromKind, of: fromId }, to: { kind: toKind, of: toId } }
  },
})

/**
 * Transfers of a plan that a step is made of, as known at a horizon: `t` with `signed`, what each adds to the step, and `account`, the id
 * of what the money stands for after it went on, or stood for before it went back.
 */
export const transfersOf = (step: Step, plan: Id<'plan'>, horizon: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select t.id, t.ordinal, t.command_id, t.moved_on, t.way, t.reverses, t.reason_id,
    case t.way when 'onward' then t.to_id else t.from_id end as account,
    t.amount * w.sign * case t.way when 'onward' then 1 else -1 end as signed
  from standing_transfer(${horizon}) t join (values ${sql.join(STEP_WAYS[step].map(wayRow))}) w (way, sign)
    on w.way = case t.way when 'onward' then t.from_kind || '>' || t.to_kind else t.to_kind || '>' || t.from_kind end
  where t.plan = ${plan}`

const wayRow = ({ from, to, sign }: (typeof STEP_WAYS)[Step][number]) => sql`(${`${from}>${to}`}, ${sign}::int)`
