import { sql } from 'kysely'
import type { Db } from '../../../server/db.ts'
import type { BorderPort, ShownBorder } from './border.ts'

export const borderStore = (db: Db): BorderPort => ({
  addBorders: async ({ borders, source }, commandId) => {
    await sql`
      insert into area_border (area, number, command_id, polygons, source)
      select n.area, coalesce((select max(b.number) from area_border b where b.area = n.area), 0) + 1, ${commandId}, n.polygons, ${source}
      from jsonb_to_recordset(${JSON.stringify(borders)}::jsonb) as n(area uuid, polygons jsonb)`.execute(db)
  },
  listBorders: async (areas) => {
    const { rows } = await sql<ShownBorder>`
      select distinct on (b.area) b.area, b.polygons, b.source, a.name from area_border b join area a on a.id = b.area
      where b.area = any(${[...areas]}::uuid[]) order by b.area, b.number desc`.execute(db)
    return rows
  },
})
