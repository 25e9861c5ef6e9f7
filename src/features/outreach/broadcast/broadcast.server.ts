import { sql } from 'kysely'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Db } from '../../../server/db.ts'
import { LOCKS } from '../../../server/database/locks.ts'
import type { BroadcastPort, Loudspeaker, QuietRule, SlotFacts } from './broadcast.ts'
import type { Hours } from './clock.ts'

export const broadcastStore = (db: Db): BroadcastPort => ({
  ...settings(db),
  findClash: async ({ loudspeaker, slots }) => {
    await sql`select pg_advisory_xact_lock(${LOCKS.loudspeaker}, hashtext(${loudspeaker}))`.execute(db)
    const { rows } = await sql<Hours & { readonly on: LocalDate }>`
      select p.planned_on as "on", p.from_time as "from", p.to_time as "to"
      from unnest(${slots.map(({ on }) => on)}::date[], ${slots.map(({ from }) => from)}::text[], ${slots.map(({ to }) => to)}::text[]) n (day, from_time, to_time)
      join standing_slot(null) p on p.loudspeaker = ${loudspeaker} and p.planned_on = n.day and p.from_time < n.to_time and n.from_time < p.to_time
      order by p.planned_on, p.from_time limit 1`.execute(db)
    return rows[0] ?? null
  },
  addSlots: async ({ plan, task, unit, loudspeaker, slots }, commandId) => {
    await sql`
      insert into broadcast_slot (id, command_id, plan, task, unit, loudspeaker, area, planned_on, from_time, to_time, version)
      select n.id, ${commandId}, ${plan}, ${task}, ${unit}, ${loudspeaker}, n.area, n.day, n.from_time, n.to_time, n.version
      from unnest(${slots.map(({ id }) => id)}::uuid[], ${slots.map(({ area }) => area)}::uuid[], ${slots.map(({ on }) => on)}::date[],
        ${slots.map(({ from }) => from)}::text[], ${slots.map(({ to }) => to)}::text[], ${slots.map(({ version }) => version)}::uuid[])
        n (id, area, day, from_time, to_time, version)`.execute(db)
  },
  findSlot: async (slot) => {
    await sql`select pg_advisory_xact_lock(${LOCKS.loudspeaker}, hashtext(${slot}))`.execute(db)
    const { rows } = await sql<SlotFacts>`
      select p.task, p.unit, ${runOf} as work from standing_slot(null) p where p.id = ${slot}`.execute(db)
    return rows[0] ?? null
  },
  endSlot: async (slot, commandId) => {
    const { numAffectedRows } = await sql`
      insert into broadcast_slot_end (slot, command_id) values (${slot}, ${commandId}) on conflict do nothing`.execute(
      db,
    )
    return (numAffectedRows ?? 0n) > 0n
  },
  isUsable: async (version, on, { slot, replaces }) => {
    const { rows } = await sql<{ usable: boolean }>`
      select exists (select from broadcast_run where work = ${replaces} and version = ${version})
        or exists (select from broadcast_slot where id = ${slot} and version = ${version}) or exists (
        select from message_version v join message_approval a on a.version = v.id
        where v.id = ${version} and (v.good_until is null or v.good_until >= ${on})
          and not exists (select from message_withdrawal d where d.version = v.id)
          and (v.kind = 'policy' or exists (
            select from standing_consent(null) c where c.message = v.message and c.given_on <= ${on} and c.until >= ${on}))
      ) as usable`.execute(db)
    return rows[0]?.usable ?? false
  },
  addRun: async (work, { from, to, version, loudspeaker, slot }, commandId) => {
    await sql`
      insert into broadcast_run (work, command_id, from_time, to_time, version, loudspeaker, slot)
      values (${work}, ${commandId}, ${from}, ${to}, ${version}, ${loudspeaker}, ${slot})`.execute(db)
  },
})

/** The record that a slot was run by: it stands, and was neither returned nor withdrawn. */
export const runOf = sql`(select r.work from standing_run(null) r where r.slot = p.id
  and not exists (select from standing_verdict(null) v where v.work = r.work and v.verdict in ('returned', 'withdrawn')) limit 1)`

const settings = (db: Db) =>
  ({
    addLoudspeaker: async ({ id, unit, kind, name, contract, replaces }, commandId) => {
      const { numAffectedRows } = await sql`
        insert into loudspeaker (id, command_id, root, unit, kind, name, contract_number, contract_about, replaces)
        values (${id}, ${commandId}, coalesce((select root from loudspeaker where id = ${replaces}), ${id}), ${unit}, ${kind}, ${name}, ${contract?.number ?? null}, ${contract?.about ?? null}, ${replaces})
        on conflict (replaces) do nothing`.execute(db)
      return (numAffectedRows ?? 0n) > 0n
    },
    findLoudspeaker: async (loudspeaker) => {
      const { rows } = await sql<
        Pick<Loudspeaker, 'unit'>
      >`select unit from loudspeaker where id = ${loudspeaker}`.execute(db)
      return rows[0] ?? null
    },
    addQuietRule: async ({ id, area, kind, name, hours, validFrom, validTo, basis }, commandId) => {
      await sql`
        insert into quiet_rule (id, command_id, area, kind, name, from_time, to_time, valid_from, valid_to, basis)
        values (${id}, ${commandId}, ${area}, ${kind}, ${name}, ${hours?.from ?? null}, ${hours?.to ?? null}, ${validFrom}, ${validTo}, ${basis})`.execute(
        db,
      )
    },
    findQuietRule: async (rule) => {
      const { rows } = await sql<Pick<QuietRule, 'area'>>`select area from quiet_rule where id = ${rule}`.execute(db)
      return rows[0] ?? null
    },
    endQuietRule: async (rule, on, commandId) => {
      const { numAffectedRows } = await sql`
        insert into quiet_rule_end (rule, command_id, ended_on)
        select id, ${commandId}, ${on} from quiet_rule where id = ${rule} on conflict do nothing`.execute(db)
      return (numAffectedRows ?? 0n) > 0n
    },
  }) satisfies Partial<BroadcastPort>
