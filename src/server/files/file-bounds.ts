import { sql } from 'kysely'
import type { Id, Sha256 } from '../../kernel/kernel.ts'
import type { Reach } from '../../kernel/reach.ts'
import type { Program } from '../program.ts'

/** What a file proves: a record, or a meeting of residents in an area; null where it is bound to no area. */
type Proven = { readonly work: Id<'work'> | null; readonly area: Id<'area'> | null }

/**
 * A file that proves what was done somewhere is opened by who may see that. Others belong to the whole installation: plans, signed
 * reports, recordings, papers of money, and what was sent and proves nothing yet.
 */
export async function isOpenTo(program: Pick<Program, 'whole' | 'read'>, reach: Reach, file: Sha256): Promise<boolean> {
  const { rows } = await sql<Proven>`
    select coalesce(w.id, f.work) as work, m.area
    from evidence e
    left join work_record w on w.id = e.subject
    left join inspection_finding f on f.id = e.subject
    left join residents_meeting m on m.id = e.subject
    where e.file = ${file}`.execute(program.whole)
  if (rows.length === 0 || rows.some(({ work, area }) => work === null && area === null)) return true
  const works = rows.flatMap(({ work }) => (work === null ? [] : [work]))
  const areas = rows.flatMap(({ area }) => (area === null ? [] : [area]))
  return program.read(reach, async (db) => {
    const seen = await sql<{ readonly open: boolean }>`
      select exists (select from work_record w where w.id = any(${works}::uuid[]))
        or exists (select from area_path p where p.area = any(${areas}::uuid[]) and p.ancestor = any(${reach.areas}::uuid[])) as open`.execute(
      db,
    )
    return seen.rows[0]?.open ?? false
  })
}
