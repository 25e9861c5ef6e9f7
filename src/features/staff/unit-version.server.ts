import { sql } from 'kysely'
import type { Db } from '../../server/db.ts'
import type { UnitVersion, UnitVersionPort } from './unit-version.ts'

export const unitVersionStore = (db: Db): UnitVersionPort => ({
  reviseUnit: async (unit, number, { reason, commandId }) => {
    const { rows } = await sql<{ readonly number: number }>`
      with revised as (
        update unit set name = ${unit.name}, short_name = ${unit.shortName}, kind = ${unit.kind}, area = ${unit.area},
          valid_from = ${unit.validFrom}, valid_to = ${unit.validTo}, number = number + 1
        where id = ${unit.id} and number = ${number}
        returning *)
      insert into unit_version (unit, number, command_id, name, short_name, kind, area, valid_from, valid_to, reason)
      select id, number, ${commandId}, name, short_name, kind, area, valid_from, valid_to, ${reason} from revised
      returning number`.execute(db)
    if (rows.length > 0) return null
    const standing = await sql<{ readonly number: number }>`select number from unit where id = ${unit.id}`.execute(db)
    return standing.rows[0]?.number ?? 0
  },
  listUnitVersions: async (unit) => {
    const { rows } = await sql<UnitVersion>`
      select v.unit as id, v.name, v.short_name, v.kind, v.area, v.valid_from, v.valid_to, v.number, v.reason, k.kept_at
      from unit_version v join kept_command k on k.id = v.command_id where v.unit = ${unit} order by v.number desc`.execute(
      db,
    )
    return rows
  },
  countOfficers: async (unit, on) => {
    const { rows } = await sql<{ readonly officers: number }>`
      select count(*)::int as officers from officer o left join officer_end e on e.officer_id = o.id
      where o.unit = ${unit} and (e.ended_on is null or e.ended_on > ${on})`.execute(db)
    return rows[0]?.officers ?? 0
  },
})
