import { type RawBuilder, sql } from 'kysely'
import type { Period } from '../../../kernel/day.ts'
import type { Selection } from '../../../kernel/figure.ts'
import { fold } from '../../../kernel/text.ts'
import { type Db, wasWritten } from '../../../server/db.ts'
import { LOCKS } from '../../../server/database/locks.ts'
import { type FactsRow, factsColumns, factsOf } from '../task/task.server.ts'
import type {
  AreaSum,
  DeclaredForUnits,
  ReturnedCount,
  TaskOfWork,
  WorkFacts,
  WorkPort,
  WorkReadPort,
  WorkRecord,
  WorkRow,
  WorkState,
  WorkSum,
  WorkSumPort,
} from './work.ts'

export const workStore = (db: Db): WorkPort => ({
  findWork: (work) => findFacts(db, sql`w.id = ${work}`),
  findLastOf: (root) => findFacts(db, sql`w.root = ${root} and r.id is null`),
  findTaskOf: async ({ task, unit, ...where }) => {
    const { rows } = await sql<FactsRow & Omit<TaskOfWork, 'facts'>>`
      with recursive ${areasAbove(where)}
      select ${factsColumns}, (select count(*) from above where id = p.area) as places_of_plan,
        (select count(*) from above join unit u on u.area = above.id where u.id = ${unit}) as places_of_unit
      from task t join plan p on p.id = t.plan where t.id = ${task}`.execute(db)
    const [row] = rows
    if (!row) return null
    const { placesOfPlan, placesOfUnit, ...facts } = row
    return { facts: factsOf(facts), placesOfPlan, placesOfUnit }
  },
  findDeclared: async ({ task, unit, measure, from, to, root }) => {
    await sql`select pg_advisory_xact_lock(${LOCKS.declaredMonths}, hashtext(${`${task} ${unit}`}))`.execute(db)
    const { rows } = await sql<Period>`
      select w.done_from as "from", w.done_to as "to" from ${standing({ asOf: null })}
      where w.task = ${task} and w.unit = ${unit} and w.measure = ${measure} and w.source = 'declared' and w.root <> ${root}
        and w.done_from <= ${to} and w.done_to >= ${from} and coalesce(v.verdict, 'waiting') in ('waiting', 'confirmed')
      order by w.done_from limit 1`.execute(db)
    return rows[0] ?? null
  },
  addWork: async (work, { root, plan }, commandId) =>
    wasWritten(
      await sql`
        insert into work_record (id, command_id, root, plan, task, unit, source, done_from, done_to, places, scopes, quantity, measure, note_id, replaces)
        values (${work.id}, ${commandId}, ${root}, ${plan}, ${work.task}, ${work.unit}, ${work.source}, ${work.from}, ${work.to},
          ${[...new Set(work.places)]}::uuid[], ${scopesOf(work)}, ${work.quantity}, ${work.measure}, ${work.note?.personalId ?? null}, ${work.replaces})
        on conflict (replaces) do nothing`
        .execute(db)
        .then(({ numAffectedRows }) => ({ numInsertedOrUpdatedRows: numAffectedRows })),
    ),
  judge: async ({ id, work, verdict, reason, replaces }, commandId) =>
    wasWritten(
      await sql`
        insert into work_verdict (id, command_id, work, verdict, reason_id, replaces)
        values (${id}, ${commandId}, ${work}, ${verdict}, ${reason?.personalId ?? null}, ${replaces})
        on conflict do nothing`
        .execute(db)
        .then(({ numAffectedRows }) => ({ numInsertedOrUpdatedRows: numAffectedRows })),
    ),
})

/** Where a record is seen: where it was done, and where what it corrects was done. */
const scopesOf = ({ places, replaces }: Pick<WorkRecord, 'places' | 'replaces'>) => sql`
  array(select unnest(scopes_of(${places}::uuid[])) union select unnest(r.scopes) from work_record r where r.id = ${replaces})`

async function findFacts(db: Db, which: RawBuilder<unknown>): Promise<WorkFacts | null> {
  const { rows } = await sql<WorkFacts>`
    select w.id, w.root, w.task, w.unit, w.source, w.measure, w.done_from as "from", w.done_to as "to",
      v.id as verdict, p.owner_unit, ${stateOf} as state
    from work_record w join plan p on p.id = w.plan
    left join lateral (select v.id, v.verdict, v.reason_id from standing_verdict(null) v where v.work = w.id) v on true
    left join work_record r on r.replaces = w.id
    where ${which}`.execute(db)
  return rows[0] ?? null
}

/** `above`: each place and the areas over it, up to the first that was not there on the day; a walk up meets few rows. */
const areasAbove = ({ places, to }: Pick<WorkRecord, 'places' | 'to'>) => sql`
  above (place, id, parent, is_there) as (
    select id, id, parent, valid_from <= ${to} and (valid_to is null or valid_to >= ${to})
    from area where id = any(${places}::uuid[])
    union all select above.place, a.id, a.parent, a.valid_from <= ${to} and (a.valid_to is null or a.valid_to >= ${to})
    from above join area a on a.id = above.parent where above.is_there)`

export const workSumStore = (db: Db): WorkSumPort => ({
  sumWork: async (selection) => {
    const { rows } = await sql<WorkSum>`
      select w.task, w.unit, w.source, w.measure, count(*) as records, sum(w.quantity) as quantity, max(w.done_to) as last,
        count(*) filter (where exists (select from standing_evidence(${selection.asOf}) e where e.subject = w.root)) as with_evidence,
        count(*) filter (where v.verdict is null) as waiting
      from ${standing(selection)}
      where ${selected(selection)} and coalesce(v.verdict, 'waiting') in ('waiting', 'confirmed')
      group by w.task, w.unit, w.source, w.measure`.execute(db)
    return rows
  },
  countReturned: async (selection) => {
    const { rows } = await sql<ReturnedCount>`
      select w.task, count(*) as records from ${standing(selection)}
      where ${selected(selection)} and v.verdict = 'returned' group by w.task`.execute(db)
    return rows
  },
  sumDeclaredForUnits: async (selection) => {
    const { rows } = await sql<DeclaredForUnits>`
      select w.measure, count(*) as records, sum(w.quantity) as quantity
      from ${standing(selection)} join kept_command k on k.id = w.command_id
      where ${selected(selection)} and coalesce(v.verdict, 'waiting') in ('waiting', 'confirmed')
        and w.source = 'declared' and ${enteredBy} = 'owner'
      group by w.measure`.execute(db)
    return rows
  },
  sumByArea: async (selection, top) => {
    const { rows } = await sql<AreaSum>`
      with below as (
        select p.area as id, k.id as area, k.name as area_name from area k join area_path p on p.ancestor = k.id and p.way = 'parent'
        where k.parent = ${top} and ${withinPeriod(selection)}),
      ${countedByArea(selection)}`.execute(db)
    return rows
  },
  sumByFollower: async (selection, top, on) => {
    const { rows } = await sql<AreaSum>`
      with follower as (
        select distinct f.id, f.name from area k join area_path p on p.area = k.id and p.depth = 0 join area f on f.id = p.ancestor
        where k.parent = ${top} and ${withinPeriod(selection)} and f.valid_from <= ${on} and (f.valid_to is null or f.valid_to >= ${on})),
      below as (select p.area as id, f.id as area, f.name as area_name from follower f join area_path p on p.ancestor = f.id),
      ${countedByArea(selection)}`.execute(db)
    return rows
  },
  listFollowed: async (top, on) => {
    const { rows } = await sql<{ readonly name: string; readonly followers: number }>`
      select k.name, count(*)::int as followers from area k join area_succession s on s.predecessor = k.id join area_change c on c.id = s.change
      where k.parent = ${top} and c.happened_on <= ${on} group by k.id, k.name order by k.name collate "vi-x-icu"`.execute(
      db,
    )
    return rows
  },
})

export const workReadStore = (db: Db): WorkReadPort => ({
  countWork: async (selection) => {
    const { rows } = await sql<{ records: number }>`
      select count(*) as records from ${standing(selection)}
      where ${selected(selection)} and coalesce(v.verdict, 'waiting') in ('waiting', 'confirmed')`.execute(db)
    return rows[0]?.records ?? 0
  },
  listWork: async ({ state, q, ...selection }, { after, most }) => {
    const { rows } = await sql<WorkRow>`
      select ${workColumns(selection.asOf)} ${workJoins(standing(selection))}
      left join work_record r on false
      where ${selected(selection)} and ${inState(state)} and ${matching(q)} and ${beyond(after)}
      order by w.done_to desc, w.id desc limit ${most + 1}`.execute(db)
    const page = rows.slice(0, most)
    const last = page.at(-1)
    return { rows: page, next: rows.length > most && last ? `${last.to}_${last.id}` : null }
  },
  getChain: async (work) => {
    const { rows } = await sql<WorkRow>`
      select ${workColumns(null)} ${workJoins(sql`work_record w left join lateral (select v.* from standing_verdict(null) v where v.work = w.id) v on true`)}
      left join work_record r on r.replaces = w.id
      where w.root = (select root from work_record where id = ${work})
      order by k.kept_at desc, w.id desc`.execute(db)
    return rows
  },
})

const withinPeriod = ({ period }: Selection) =>
  sql`k.valid_from <= ${period.to} and (k.valid_to is null or k.valid_to >= ${period.from})`

/** The end of a sum by area: `below` says which places count for which area. */
const countedByArea = (selection: Selection) => sql`
  counted as (
    select w.id, w.source, w.places, exists (select from standing_evidence(${selection.asOf}) e where e.subject = w.root) as shown
    from ${standing(selection)}
    where ${selected(selection)} and coalesce(v.verdict, 'waiting') in ('waiting', 'confirmed'))
  select b.area, b.area_name, c.source, count(distinct c.id) as records, count(distinct c.id) filter (where c.shown) as with_evidence
  from below b left join counted c on b.id = any(c.places)
  group by b.area, b.area_name, c.source
  order by b.area_name collate "vi-x-icu"`

/** Records that stood at the horizon, with the verdict that stood then. */
const standing = ({ asOf }: Pick<Selection, 'asOf'>) =>
  sql`standing_work(${asOf}) w left join lateral (select v.* from standing_verdict(${asOf}) v where v.work = w.id) v on true`

// A place counts for the area itself, for every area above it, and for what followed these.
const selected = ({ plan, task, unit, area, source, measure, period }: Selection) => sql<boolean>`
  w.plan = ${plan} and w.done_to between ${period.from} and ${period.to}
  and ${task === null ? sql`true` : sql`w.task = ${task}`}
  and ${unit === null ? sql`true` : sql`w.unit = ${unit}`}
  and ${source === null ? sql`true` : sql`w.source = ${source}`}
  and ${measure === null ? sql`true` : sql`w.measure = ${measure}`}
  and ${area === null ? sql`true` : sql`w.places && array(select p.area from area_path p where p.ancestor = ${area})`}`

/** Without a wish, what counts: neither returned nor withdrawn. */
const inState = (state: WorkState | null): RawBuilder<boolean> =>
  state === null
    ? sql`coalesce(v.verdict, 'waiting') in ('waiting', 'confirmed')`
    : sql`coalesce(v.verdict, 'waiting') = ${state}`

// Words of the task, the unit, the places and the note, without diacritics. Bound by the plan's own records.
const matching = (q: string | null): RawBuilder<boolean> => {
  const words = fold(q ?? '')
    .split(' ')
    .filter(Boolean)
  if (words.length === 0) return sql`true`
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  return sql`folded(concat_ws(' ', t.title, u.name, n.text, ${placeWords})) like all(${patterns}::text[])`
}

const placeWords = sql`(select string_agg(a.name, ' ') from area a where a.id = any(w.places))`

const beyond = (after: string | null): RawBuilder<boolean> => {
  const [day, id] = after?.split('_') ?? []
  return day && id ? sql`(w.done_to, w.id) < (${day}::date, ${id}::uuid)` : sql`true`
}

const stateOf = sql`case when r.id is not null then 'replaced' else coalesce(v.verdict, 'waiting') end`

// Every ward has a quarter 1; a name that says its ward says it once (as `placeName` does).
const named = sql`case when c.id is null or right(lower(a.name collate "vi-x-icu"), length(c.name) + 2) = ', ' || lower(c.name collate "vi-x-icu")
  then a.name else a.name || ', ' || c.name end`
const places = sql`(select json_agg(json_build_object('id', a.id, 'name', ${named}) order by a.name)
  from area a left join area c on c.id = a.parent and a.kind in ('hamlet', 'quarter') where a.id = any(w.places))`

const enteredBy = sql`case when w.source = 'on-behalf' or k.unit_id is distinct from w.unit then 'owner' else 'unit' end`

/** Evidence as it stood at the horizon, like the record itself. */
const workColumns = (asOf: Selection['asOf']) => sql`
  w.id, w.root, w.plan, w.task, t.title as task_title, t.kind, w.unit, u.name as unit_name, w.source, ${enteredBy} as entered_by,
  w.done_from as "from", w.done_to as "to",
  ${places} as places,
  w.quantity, w.measure, n.text as note, ${stateOf} as state, v.id as verdict, b.text as reason,
  (select count(*) from standing_evidence(${asOf}) e where e.subject = w.root) as evidence,
  (select e.file from standing_evidence(${asOf}) e where e.subject = w.root and e.kind = 'photo' order by e.id limit 1) as photo,
  k.kept_at, h.name as officer_name`

const workJoins = (from: RawBuilder<unknown>) => sql`
  from ${from}
  join task t on t.id = w.task
  join unit u on u.id = w.unit
  join kept_command k on k.id = w.command_id
  left join officer o on o.id = k.officer_id
  left join person h on h.id = o.person_id
  left join personal_text n on n.id = w.note_id
  left join personal_text b on b.id = v.reason_id`
