import { sql } from 'kysely'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { Db } from '../../../server/db.ts'
import { handOnId } from './material.rules.ts'
import type { ApportionmentRow } from './material.ts'

/** Its shares, each with what became of the movements that handed it on. */
export async function apportionmentsOf(
  db: Db,
  material: Id<'material'>,
  today: LocalDate,
): Promise<readonly ApportionmentRow[]> {
  const [tables, { rows }] = await Promise.all([
    tablesOf(db, material, today),
    sql<{ id: Id<'stock-movement'>; undone: 'yes' | 'no' }>`
      select m.id, case when b.id is null then 'no' else 'yes' end as undone
      from stock_movement m left join stock_movement b on b.reverses = m.id
      where m.material = ${material} and m.work is null and m.reverses is null`.execute(db),
  ])
  const undone = new Map(rows.map((row) => [row.id, row.undone]))
  return tables.map((table) => ({
    ...table,
    shares: table.shares.map((share) => ({ ...share, ...handedOn(table.id, share.receiver, undone) })),
  }))
}

function handedOn(
  apportionment: ApportionmentRow['id'],
  receiver: Id<'unit'> | null,
  undone: ReadonlyMap<Id<'stock-movement'>, 'yes' | 'no'>,
) {
  const fate = (movedBack: number) => undone.get(handOnId(apportionment, { receiver, movedBack }))
  let movedBack = 0
  while (fate(movedBack) === 'yes') movedBack += 1
  return { movedBack, handedOn: fate(movedBack) === 'no' ? ('yes' as const) : ('no' as const) }
}

async function tablesOf(db: Db, material: Id<'material'>, today: LocalDate): Promise<readonly ApportionmentRow[]> {
  const { rows } = await sql<ApportionmentRow>`
    select a.id, a.material, a.unit, u.name as unit_name, a.amount, a.least, a.numbers_on, a.source,
      (select json_agg(json_build_object('area', s.area, 'areaName', r.name, 'poor', s.poor, 'nearPoor', s.near_poor, 'amount', s.amount,
          'receiver', (select c.id from unit c where c.area = s.area and c.kind = 'peoples-committee'
            and c.valid_from <= ${today} and (c.valid_to is null or c.valid_to >= ${today}) order by c.id limit 1)) order by r.code)
        from apportionment_share s join area r on r.id = s.area where s.apportionment = a.id) as shares
    from apportionment a join unit u on u.id = a.unit join kept_command k on k.id = a.command_id
    where a.material = ${material} order by k.kept_at desc, a.id`.execute(db)
  return rows
}
