import { sql } from 'kysely'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Db } from '../../server/db.ts'
import type { ChangeKind, Succession, SuccessionPort } from './succession.ts'

type Row = {
  readonly predecessor: Id<'area'>
  readonly successor: Id<'area'>
  readonly id: Id<'area-change'>
  readonly kind: ChangeKind
  readonly on: LocalDate
  readonly act: string
}

const COLUMNS = sql`s.predecessor, s.successor, c.id, c.kind, c.happened_on as "on", c.act`

export const successionStore = (db: Db): SuccessionPort => ({
  listSuccessions: async (areas, way) => {
    const step =
      way === 'onward'
        ? sql`select s.successor from area_succession s join reached r on s.predecessor = r.area`
        : sql`select s.predecessor from area_succession s join reached r on s.successor = r.area`
    const { rows } = await sql<Row>`
      with recursive reached (area) as (select unnest(${[...areas]}::uuid[]) union ${step})
      select ${COLUMNS} from reached r
      join area_succession s on ${way === 'onward' ? sql`s.predecessor` : sql`s.successor`} = r.area
      join area_change c on c.id = s.change order by c.happened_on, s.predecessor`.execute(db)
    return rows.map(successionOf)
  },
  listChangesOf: async (area) => {
    const { rows } = await sql<Row>`
      select ${COLUMNS} from area_succession s join area_change c on c.id = s.change
      join area p on p.id = s.predecessor where s.predecessor = ${area} or s.successor = ${area}
      order by c.happened_on, p.name collate "vi-x-icu"`.execute(db)
    return rows.map(successionOf)
  },
  addSuccessions: async (successions, commandId) => {
    if (successions.length === 0) return
    const changes = [...new Map(successions.map(({ change }) => [change.id, change])).values()]
    await sql`
      insert into area_change (id, command_id, kind, happened_on, act)
      select n.id, ${commandId}, n.kind, n."on", n.act
      from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as n(id uuid, kind text, "on" date, act text)`.execute(
      db,
    )
    const links = successions.map(({ predecessor, successor, change }) => ({
      predecessor,
      successor,
      change: change.id,
    }))
    await sql`
      insert into area_succession (predecessor, successor, change)
      select n.predecessor, n.successor, n.change
      from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as n(predecessor uuid, successor uuid, change uuid)`.execute(
      db,
    )
    await sql`select place_areas(${[...new Set(links.map(({ predecessor }) => predecessor))]}::uuid[])`.execute(db)
  },
})

const successionOf = ({ predecessor, successor, ...change }: Row): Succession => ({ predecessor, successor, change })
