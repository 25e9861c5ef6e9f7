import { sql } from 'kysely'
import { LOCKS } from '../../server/database/locks.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { type Db, wasWritten } from '../../server/db.ts'
import { fold } from '../../kernel/text.ts'
import { bareName, isNational } from './area.rules.ts'
import {
  type Area,
  AREA_KINDS,
  type AreaPort,
  type AreaSpelling,
  type AreaVersion,
  type AreaWriting,
  type ParentOnDay,
  SITE_KINDS,
} from './area.ts'
import type { AreaQuestion } from './area-question.ts'

type Tables = {
  area: Area & { readonly number: number; readonly commandId: Id<'command'> }
  areaVersion: Omit<Area, 'id'> & AreaWriting & { readonly area: Id<'area'>; readonly number: number }
  areaSpelling: AreaSpelling & { readonly folded: string; readonly commandId: Id<'command'> }
  areaPath: { readonly area: Id<'area'>; readonly ancestor: Id<'area'>; readonly way: 'parent' | 'succession' }
}

const NATIONAL_KINDS = AREA_KINDS.filter(isNational)

/** Columns of an area, by the letter of its table. */
const AREA_COLUMNS = sql`a.id, a.code, a.name, a.kind, a.parent, a.valid_from, a.valid_to`

export function areaStore(base: Db): AreaPort {
  const db = base.withTables<Tables>()
  const columns = ['id', 'code', 'name', 'kind', 'parent', 'validFrom', 'validTo'] as const
  return {
    findArea: async (area) =>
      (await db.selectFrom('area').select(columns).where('id', '=', area).executeTakeFirst()) ?? null,
    isWithin: async (area, tops) => {
      const { rows } = await sql`
        select from area_path p where p.area = ${area} and p.ancestor = any(${tops}::uuid[]) limit 1`.execute(base)
      return rows.length === 1
    },
    findAreas: async (areas) =>
      areas.length === 0 ? [] : db.selectFrom('area').select(columns).where('id', 'in', areas).execute(),
    lockAreas: async () => {
      await sql`select pg_advisory_xact_lock(${LOCKS.areas}, 0)`.execute(db)
    },
    listRivals: async (areas) => {
      const parents = [...new Set(areas.flatMap(({ parent }) => parent ?? []))]
      const codes = [...new Set(areas.flatMap(({ code }) => code ?? []))]
      const { rows } = await sql<Area>`
        select ${AREA_COLUMNS} from area a where a.parent = any(${parents}::uuid[])
        union select ${AREA_COLUMNS} from area a where a.code = any(${codes}::text[])
        ${areas.some(({ parent }) => parent === null) ? sql`union select ${AREA_COLUMNS} from area a where a.parent is null` : sql``}`.execute(
        db,
      )
      return rows
    },
    addAreas: async (areas, writing) => {
      await sql`
        with added as (
          insert into area (id, command_id, code, name, kind, parent, valid_from, valid_to)
          select n.id, ${writing.commandId}, n.code, n.name, n.kind, n.parent, n."validFrom", n."validTo" from ${given(areas)}
          returning *)
        insert into area_version (area, number, command_id, code, name, kind, parent, valid_from, valid_to, reason)
        select id, 1, command_id, code, name, kind, parent, valid_from, valid_to, ${writing.reason}::text from added`.execute(
        db,
      )
      await spell(base, areas, writing)
      await place(base, areas)
    },
    reviseArea: async (area, number, writing) => {
      const { id, ...said } = area
      const next = { ...said, number: number + 1 }
      const revised = await db
        .updateTable('area')
        .set(next)
        .where('id', '=', id)
        .where('number', '=', number)
        .executeTakeFirstOrThrow()
      if (revised.numUpdatedRows === 0n) {
        const { number: standing } = await db
          .selectFrom('area')
          .select('number')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
        return standing
      }
      await db
        .insertInto('areaVersion')
        .values({ ...next, ...writing, area: id })
        .execute()
      await spell(base, [area], writing)
      await place(base, [area])
      return null
    },
    endAreas: async (areas, lastDay, { reason, commandId }) => {
      await sql`
        with ended as (
          update area set valid_to = ${lastDay}, number = number + 1
          where id = any(${[...areas]}::uuid[]) and (valid_to is null or valid_to > ${lastDay})
          returning *)
        insert into area_version (area, number, command_id, code, name, kind, parent, valid_from, valid_to, reason)
        select id, number, ${commandId}, code, name, kind, parent, valid_from, valid_to, ${reason}::text from ended`.execute(
        db,
      )
    },
    addSpelling: async ({ area, spelling }, commandId) =>
      wasWritten(
        await db
          .insertInto('areaSpelling')
          .values({ area, spelling, folded: fold(spelling), commandId })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow(),
      ),
    liesIn: async (top, area) => {
      const found = await db
        .selectFrom('areaPath')
        .select('area')
        .where('area', '=', area)
        .where('ancestor', '=', top)
        .where('way', '=', 'parent')
        .executeTakeFirst()
      return found !== undefined
    },
    addSpellings: (spellings, commandId) => addSpellings(base, spellings, commandId),
    ...areaReads(base),
  }
}

const areaReads = (db: Db) => ({
  listNational: async (areas: readonly Area[]) => {
    const names = [...new Set(areas.map(({ name }) => fold(bareName(name))))]
    const { rows } = await sql<Area>`
      select ${AREA_COLUMNS} from area a
      where a.kind = any(${NATIONAL_KINDS}::text[]) and a.id in (select s.area from area_spelling s where s.folded = any(${names}::text[]))`.execute(
      db,
    )
    return rows
  },
  listCommuneCodes: async (on: LocalDate) => {
    const { rows } = await sql<{ readonly code: string }>`
      select a.code from area a
      where a.kind in ('commune', 'ward', 'special-zone') and a.code is not null and ${standsOn(on, 'a')}`.execute(db)
    return rows.map(({ code }) => code)
  },
  listAreas: (on: LocalDate) => listAreas(db, on),
  askAreas: async ({ words, from, to }: AreaQuestion) => {
    const { rows } = await sql<Area>`
      select ${AREA_COLUMNS} from area a
      where a.id in (select s.area from area_spelling s where s.folded like ${`${words.replace(/[\\%_]/g, '\\$&')}%`})
        and ${from === null ? sql`true` : sql`(a.valid_to is null or a.valid_to >= ${from})`}
        and ${to === null ? sql`true` : sql`a.valid_from <= ${to}`}
      order by array_position(array['ward', 'commune', 'special-zone', 'district', 'province'], a.kind), length(a.name), a.name collate "vi-x-icu", a.valid_from
      limit 20`.execute(db)
    return rows
  },
  listParents: async (areas: readonly Id<'area'>[], on: LocalDate) => {
    const { rows } = await sql<ParentOnDay>`
      select distinct on (p.area) p.area, u.id as parent, u.name from area_path p join area u on u.id = p.ancestor
      where p.area = any(${[...areas]}::uuid[]) and p.depth = 1 and ${standsOn(on, 'u')}
      order by p.area, p.way`.execute(db)
    return rows
  },
  listVersions: async (area: Id<'area'>) => {
    const { rows } = await sql<AreaVersion>`
      select a.area as id, a.code, a.name, a.kind, a.parent, a.valid_from, a.valid_to, a.number, a.reason, k.kept_at
      from area_version a join kept_command k on k.id = a.command_id where a.area = ${area} order by a.number desc`.execute(
      db,
    )
    return rows
  },
  listSpellings: async (area: Id<'area'>) => {
    const { rows } = await sql<{ readonly spelling: string }>`
      select s.spelling from area_spelling s join area a on a.id = s.area
      where s.area = ${area} and s.folded not in (folded(a.name), folded(bare_name(a.name))) order by s.spelling`.execute(
      db,
    )
    return rows.map(({ spelling }) => spelling)
  },
  listBelow: async (area: Id<'area'>, on: LocalDate) => {
    const { rows } = await sql<Area>`
      select ${AREA_COLUMNS} from area_path p join area a on a.id = p.area
      where p.ancestor = ${area} and p.depth = 1 and ${standsOn(on, 'a')}
      order by array_position(${[...AREA_KINDS]}::text[], a.kind), a.name collate "vi-x-icu" limit 500`.execute(db)
    return rows
  },
})

const standsOn = (on: LocalDate, table: 'a' | 'u') =>
  sql<boolean>`${sql.ref(table)}.valid_from <= ${on} and (${sql.ref(table)}.valid_to is null or ${sql.ref(table)}.valid_to >= ${on})`

/** The areas as rows of one statement, however many. */
const given = (areas: readonly Area[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(areas)}::jsonb) as n(id uuid, code text, name text, kind text, parent uuid, "validFrom" date, "validTo" date)`

/** Their names as they are looked for: whole, and without the word of their kind. */
const spell = (db: Db, areas: readonly Area[], { commandId }: AreaWriting) =>
  addSpellings(
    db,
    areas.flatMap(({ id, name }) => [name, bareName(name)].map((spelling) => ({ area: id, spelling }))),
    commandId,
  )

async function addSpellings(db: Db, spellings: readonly AreaSpelling[], commandId: Id<'command'>): Promise<void> {
  const rows = spellings.map((one) => ({ ...one, folded: fold(one.spelling) }))
  await sql`
    insert into area_spelling (area, folded, spelling, command_id)
    select n.area, n.folded, n.spelling, ${commandId} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(area uuid, folded text, spelling text)
    on conflict do nothing`.execute(db)
}

const place = async (db: Db, areas: readonly Area[]) => {
  await sql`select place_areas(${areas.map(({ id }) => id)}::uuid[])`.execute(db)
}

async function listAreas(db: Db, on: LocalDate): Promise<readonly Area[]> {
  const { rows } = await sql<Area>`
    with tops as materialized (
      select distinct p.ancestor as area from unit u join area_path p on p.area = u.area join area t on t.id = p.ancestor and t.parent is null)
    select a.id, a.code, a.name, a.kind, a.valid_from, a.valid_to, coalesce(
      (select p.ancestor from area_path p join area u on u.id = p.ancestor
        where p.area = a.id and p.depth = 1 and ${standsOn(on, 'u')} order by p.way limit 1), a.parent) as parent
    from area a
    where ${standsOn(on, 'a')} and a.kind <> all(${[...SITE_KINDS]}::text[])
      and (a.parent is null or exists (select from area_path p join tops t on t.area = p.ancestor where p.area = a.id))
    order by not exists (select from area_path p join tops t on t.area = p.ancestor where p.area = a.id), parent, a.name collate "vi-x-icu"`.execute(
    db,
  )
  return rows
}
