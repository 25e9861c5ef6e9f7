import { sql } from 'kysely'
import type { Id } from '../../../kernel/kernel.ts'
import type { Db } from '../../../server/db.ts'
import { LOCKS } from '../../../server/database/locks.ts'
import { apportionmentsOf } from './apportion.server.ts'
import type {
  MaterialFacts,
  MaterialPort,
  MaterialReadPort,
  MaterialRow,
  Moved,
  MovementRow,
  StockBalance,
  StockMovement,
  StockOfUnit,
  StockPlace,
} from './material.ts'

export const materialStore = (db: Db): MaterialPort => ({
  mayPrint: async (version, on) => {
    const { rows } = await sql<{ may: boolean }>`
      select exists (
        select from message_version v join message_approval a on a.version = v.id
        where v.id = ${version} and (v.good_until is null or v.good_until >= ${on})
          and not exists (select from message_withdrawal d where d.version = v.id)
          and (v.kind = 'policy' or exists (
            select from standing_consent(null) c where c.message = v.message and c.given_on <= ${on} and c.until >= ${on}))
      ) as may`.execute(db)
    return rows[0]?.may ?? false
  },
  addMaterial: async ({ id, plan, kind, title, version, quantity, printer, orderedOn }, unit, commandId) => {
    await sql`
      insert into material (id, command_id, plan, unit, kind, title, version, quantity, printer, ordered_on)
      values (${id}, ${commandId}, ${plan}, ${unit}, ${kind}, ${title}, ${version}, ${quantity}, ${printer}, ${orderedOn})`.execute(
      db,
    )
  },
  findMaterial: async (material) => {
    const { rows } = await sql<MaterialFacts>`
      select m.id, m.plan, m.quantity, m.ordered_on, m.unit, p.owner_unit
      from material m join plan p on p.id = m.plan
      where m.id = ${material} and not exists (select from material_end d where d.material = m.id)`.execute(db)
    return rows[0] ?? null
  },
  findMovement: async (movement) => {
    const { rows } = await sql<StockMovement & { undone: 'yes' | 'no' }>`
      select m.id, m.material, ${ends}, m.amount, m.moved_on as "on", null as note, m.work, m.reverses,
        case when b.id is null then 'no' else 'yes' end as undone
      from stock_movement m left join stock_movement b on b.reverses = m.id where m.id = ${movement}`.execute(db)
    return rows[0] ?? null
  },
  move: (movement, commandId) => move(db, movement, commandId),
  endMaterial: async ({ material, reason }, commandId) => {
    await lockStock(db, material)
    const { numAffectedRows } = await sql`
      insert into material_end (material, command_id, reason_id)
      select ${material}::uuid, ${commandId}::uuid, ${reason.personalId}::uuid
      where not exists (select from stock_movement m where m.material = ${material})
      on conflict (material) do nothing`.execute(db)
    return numAffectedRows === 1n
  },
  countInStore: (material, unit) => balanceOf(db, material, { at: 'store', unit }),
  countOtherwise: async (places, on) => {
    const { rows } = await sql<{ places: number }>`
      select count(*)::int as places from unnest(${places.map(({ area }) => area)}::uuid[],
        ${places.map(({ poor }) => poor)}::int[], ${places.map(({ nearPoor }) => nearPoor)}::int[]) n (area, poor, near_poor)
      join standing_household_count(null) c on c.area = n.area and c.counted_on = ${on}::date
      where (c.poor, c.near_poor) <> (n.poor, n.near_poor)`.execute(db)
    return rows[0]?.places ?? 0
  },
  addApportionment: async ({ id, material, amount, least, numbersOn, source }, { unit, shares }, commandId) => {
    await sql`
      insert into apportionment (id, command_id, material, unit, amount, least, numbers_on, source)
      values (${id}, ${commandId}, ${material}, ${unit}, ${amount}, ${least}, ${numbersOn}, ${source})`.execute(db)
    await sql`
      insert into apportionment_share (apportionment, area, poor, near_poor, amount)
      select ${id}, area, poor, near_poor, amount from unnest(
        ${shares.map(({ area }) => area)}::uuid[], ${shares.map(({ poor }) => poor)}::int[],
        ${shares.map(({ nearPoor }) => nearPoor)}::int[], ${shares.map((share) => share.amount)}::int[]
      ) as s (area, poor, near_poor, amount)`.execute(db)
  },
})

/** Written only while the place has as much: who moves sheets of the same order waits until this transaction ends. */
async function move(db: Db, movement: StockMovement, commandId: Id<'command'>): Promise<Moved> {
  const { id, material, from, to, amount, on, note, work, reverses } = movement
  await lockStock(db, material)
  const has = await balanceOf(db, material, from)
  if (has < amount) return { has }
  const { numAffectedRows } = await sql`
    insert into stock_movement (id, command_id, material, from_place, from_unit, to_place, to_unit, amount, stood, moved_on, note_id, work, reverses)
    values (${id}, ${commandId}, ${material}, ${from.at}, ${from.unit}, ${to.at}, ${to.unit}, ${amount}, ${has}, ${on},
      ${note?.personalId ?? null}, ${work}, ${reverses})
    on conflict (reverses) do nothing`.execute(db)
  return numAffectedRows === 1n ? 'moved' : 'moved-back-before'
}

const lockStock = (db: Db, material: Id<'material'>) =>
  sql`select pg_advisory_xact_lock(${LOCKS.stockOfMaterial}, hashtext(${material}))`.execute(db)

/** An order that was taken back has nothing anywhere. */
async function balanceOf(db: Db, material: Id<'material'>, { at, unit }: StockPlace): Promise<number> {
  const { rows } = await sql<{ has: number }>`
    select coalesce(sum(e.amount), 0)::int as has from stock_end(null) e
    where e.material = ${material} and e.place = ${at} and e.unit is not distinct from ${unit}::uuid
      and not exists (select from material_end d where d.material = ${material})`.execute(db)
  return rows[0]?.has ?? 0
}

export const materialReadStore = (db: Db): MaterialReadPort => ({
  listMaterials: async (plan) => {
    const { rows } = await sql<MaterialRow>`
      select ${columns} ${withSums} where m.plan = ${plan} and not exists (select from material_end d where d.material = m.id)
      order by m.ordered_on desc, m.id`.execute(db)
    return rows
  },
  getMaterial: async (material, today) => {
    const { rows } = await sql<MaterialRow & { ownerUnit: Id<'unit'> }>`
      select ${columns}, (select p.owner_unit from plan p where p.id = m.plan) ${withSums} where m.id = ${material} and not exists (select from material_end d where d.material = m.id)`.execute(
      db,
    )
    if (!rows[0]) return null
    const { ownerUnit, ...found } = rows[0]
    const [balances, apportionments] = await Promise.all([
      balancesOf(db, material),
      apportionmentsOf(db, material, today),
    ])
    return { material: found, ownerUnit, balances, apportionments }
  },
  listMovements: async (material, { after, most }) => {
    const { rows } = await sql<MovementRow & { cursor: string }>`
      select ${movementColumns('in-lists')}, m.moved_on || '_' || m.id as cursor ${withEnds}
      where m.material = ${material} and ${beyond(after)}
      order by m.moved_on desc, m.id desc limit ${most + 1}`.execute(db)
    const page = rows.slice(0, most)
    const next = rows.length > most ? (page.at(-1)?.cursor ?? null) : null
    return { rows: page.map(({ cursor: _, ...row }) => row), next }
  },
  getMovement: async (movement) => {
    const { rows } = await sql<MovementRow & { material: Id<'material'> }>`
      select m.material, ${movementColumns('on-papers')} ${withEnds} where m.id = ${movement}`.execute(db)
    return rows[0] ?? null
  },
  listStock: async ({ plan, unit }) => {
    const { rows } = await sql<StockOfUnit>`
      select o.id as material, o.kind, o.title, sum(e.amount)::int as amount
      from material o join stock_end(null) e on e.material = o.id
      where o.plan = ${plan} and e.place = 'store' and e.unit = ${unit}
      group by o.id having sum(e.amount) > 0 order by o.ordered_on desc, o.id`.execute(db)
    return rows
  },
  getHandedOut: async (work) => {
    const { rows } = await sql<NonNullable<Awaited<ReturnType<MaterialReadPort['getHandedOut']>>>>`
      select o.id as material, o.kind, o.title from stock_movement m join material o on o.id = m.material
      where m.work = ${work}`.execute(db)
    return rows[0] ?? null
  },
})

const columns = sql`
  m.id, m.plan, m.kind, m.title, m.version, m.quantity, m.printer, m.ordered_on, m.unit, u.name as unit_name, v.message, idea.text as idea,
  m.quantity - s.at_printer as printed, s.in_stores, s.handed_out, s.spoiled`

const withSums = sql`
  from material m join unit u on u.id = m.unit
  left join message_version v on v.id = m.version left join personal_text idea on idea.id = v.idea_id
  cross join lateral (
    select coalesce(sum(e.amount) filter (where e.place = 'printer'), 0)::int as at_printer,
      coalesce(sum(e.amount) filter (where e.place = 'store'), 0)::int as in_stores,
      coalesce(sum(e.amount) filter (where e.place = 'households'), 0)::int as handed_out,
      coalesce(sum(e.amount) filter (where e.place = 'spoiled'), 0)::int as spoiled
    from stock_end(null) e where e.material = m.id) s`

const ends = sql`
  json_build_object('at', m.from_place, 'unit', m.from_unit) as "from",
  json_build_object('at', m.to_place, 'unit', m.to_unit) as "to"`

/** Lists say short names, papers the whole ones. */
const movementColumns = (names: 'in-lists' | 'on-papers') => sql`
  m.id, ${ends}, ${named('f', names)} as from_name, ${named('t', names)} as to_name, m.amount, m.moved_on as "on", n.text as note, m.work,
  case when m.reverses is not null then 'moves-back'
    when b.id is not null or s.id is null then 'undone' else 'standing' end as state,
  coalesce((select json_agg(json_build_object('file', e.file, 'fileName', e.file_name) order by e.id)
    from standing_evidence(null) e where e.subject = m.id), '[]') as scans`

const named = (unit: 'f' | 't', names: 'in-lists' | 'on-papers') =>
  sql.ref(`${unit}.${names === 'in-lists' ? 'short_name' : 'name'}`)

const withEnds = sql`
  from stock_movement m left join standing_stock(null) s on s.id = m.id
  left join stock_movement b on b.reverses = m.id
  left join unit f on f.id = m.from_unit left join unit t on t.id = m.to_unit
  left join personal_text n on n.id = m.note_id`

const beyond = (after: string | null) => {
  const [day, id] = after?.split('_') ?? []
  return day && id ? sql`(m.moved_on, m.id) < (${day}::date, ${id}::uuid)` : sql`true`
}

async function balancesOf(db: Db, material: Id<'material'>): Promise<readonly StockBalance[]> {
  const { rows } = await sql<StockBalance>`
    select e.place as "at", e.unit, u.short_name as unit_name, sum(e.amount)::int as amount
    from stock_end(null) e left join unit u on u.id = e.unit
    where e.material = ${material} group by e.place, e.unit, u.short_name having sum(e.amount) > 0
    order by array_position(array['printer', 'store', 'households', 'spoiled'], e.place), u.short_name`.execute(db)
  return rows
}
