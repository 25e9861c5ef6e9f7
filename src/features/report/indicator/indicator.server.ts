import { sql } from 'kysely'
import type { Id } from '../../../kernel/kernel.ts'
import type { Db } from '../../../server/db.ts'
import type {
  Indicator,
  IndicatorPort,
  IndicatorReadPort,
  IndicatorRow,
  StandingTarget,
  StandingValue,
  ToldValue,
} from './indicator.ts'

export const indicatorStore = (db: Db): IndicatorPort => ({
  findIndicator: async (root, asOf) => {
    const { rows } = await sql<IndicatorRow>`
      select ${columns} from standing_indicator(${asOf}) i where i.root = ${root}`.execute(db)
    return rows[0] ?? null
  },
  findStanding: async (id) => {
    const { rows } = await sql<IndicatorRow>`
      select ${columns} from standing_indicator(null) i where i.id = ${id}`.execute(db)
    return rows[0] ?? null
  },
  hasValues: async (root) => {
    const { rows } = await sql`select from indicator_value where indicator = ${root} limit 1`.execute(db)
    return rows.length > 0
  },
  addIndicator: async (indicator, root, commandId) => {
    const { id, code, name, unit, measured, shape, every, better, source, validFrom, validTo, replaces } = indicator
    const { line, of, task } = boundColumns(indicator.bound)
    const { numAffectedRows } = await sql`
      insert into indicator (id, command_id, root, code, name, unit, measured, shape, every, better, source, valid_from, valid_to, bound_line, bound_of, bound_task, replaces)
      values (${id}, ${commandId}, ${root}, ${code}, ${name}, ${unit}, ${measured}, ${shape}, ${every}, ${better}, ${source}, ${validFrom}, ${validTo}, ${line}, ${of}, ${task}, ${replaces})
      on conflict (replaces) do nothing`.execute(db)
    return numAffectedRows === 1n
  },
  addTarget: async ({ id, indicator, area, from, value, replaces }, commandId) => {
    const { numAffectedRows } = await sql`
      insert into indicator_target (id, command_id, indicator, area, period_from, value, replaces)
      select ${id}::uuid, ${commandId}::uuid, ${indicator}::uuid, ${area}::uuid, ${from}::date, ${value}::numeric, ${replaces}::uuid
      where ${replaces}::uuid is null or exists (
        select from indicator_target o where o.id = ${replaces} and o.indicator = ${indicator} and o.area = ${area} and o.period_from = ${from})
      on conflict do nothing`.execute(db)
    return numAffectedRows === 1n
  },
  addValue: async ({ id, indicator, area, from, numerator, denominator, replaces, reason }, commandId) => {
    const { numAffectedRows } = await sql`
      insert into indicator_value (id, command_id, indicator, area, period_from, numerator, denominator, reason_id, replaces)
      select ${id}::uuid, ${commandId}::uuid, ${indicator}::uuid, ${area}::uuid, ${from}::date, ${numerator}::numeric, ${denominator}::numeric,
        ${reason?.personalId ?? null}::uuid, ${replaces}::uuid
      where ${replaces}::uuid is null or exists (
        select from indicator_value o where o.id = ${replaces} and o.indicator = ${indicator} and o.area = ${area} and o.period_from = ${from})
      on conflict do nothing`.execute(db)
    return numAffectedRows === 1n
  },
  findPlaceOf: async (value) => {
    const { rows } = await sql<{ area: Id<'area'> }>`select area from indicator_value where id = ${value}`.execute(db)
    return rows[0]?.area ?? null
  },
})

const columns = sql`i.id, i.root, i.code, i.name, i.unit, i.measured, i.shape, i.every, i.better, i.source, i.valid_from, i.valid_to,
  case when i.bound_task is not null then json_build_object('from', 'task', 'task', i.bound_task)
    when i.bound_line is not null then json_build_object('from', 'line', 'line', i.bound_line, 'of', i.bound_of) end as bound`

function boundColumns(bound: Indicator['bound']) {
  if (bound === null) return { line: null, of: null, task: null }
  return bound.from === 'task'
    ? { line: null, of: null, task: bound.task }
    : { line: bound.line, of: bound.of, task: null }
}

export const indicatorReadStore = (db: Db): IndicatorReadPort => ({
  listIndicators: async (asOf) => {
    const { rows } = await sql<IndicatorRow>`
      select ${columns} from standing_indicator(${asOf}) i order by i.code, i.id`.execute(db)
    return rows
  },
  listValues: async ({ area, period, asOf }) => {
    const { rows } = await sql<StandingValue>`
      select v.id, v.indicator, v.period_from as "from", v.numerator::float8, v.denominator::float8,
        (select count(*) from standing_evidence(${asOf}) e where e.subject = v.id) as proofs
      from standing_indicator_value(${asOf}) v where v.area = ${area} and v.period_from between ${period.from} and ${period.to}`.execute(
      db,
    )
    return rows
  },
  listTargets: async ({ area, period, asOf }) => {
    const { rows } = await sql<StandingTarget>`
      select t.id, t.indicator, t.period_from as "from", t.value::float8
      from standing_indicator_target(${asOf}) t where t.area = ${area} and t.period_from between ${period.from} and ${period.to}`.execute(
      db,
    )
    return rows
  },
  listTold: async ({ indicator, area, from }, asOf) => {
    const { rows } = await sql<ToldRow>`
      with recursive told (id, depth) as (
        select id, 1 from indicator_value where indicator = ${indicator} and area = ${area} and period_from = ${from}::date and replaces is null
        union all select v.id, told.depth + 1 from told join indicator_value v on v.replaces = told.id)
      select v.id, v.numerator::float8, v.denominator::float8, reason.text as reason, h.name as officer_name, u.name as unit_name, k.kept_at
      from told join indicator_value v on v.id = told.id join kept_command k on k.id = v.command_id
      join unit u on u.id = k.unit_id left join officer o on o.id = k.officer_id left join person h on h.id = o.person_id
      left join personal_text reason on reason.id = v.reason_id
      where ${asOf}::int is null or exists (select from sealed_command s where s.command_id = v.command_id and s.block <= ${asOf})
      order by told.depth desc`.execute(db)
    return rows.map(({ numerator, denominator, ...row }) => ({
      ...row,
      parts: numerator === null ? null : { numerator, denominator },
    }))
  },
})

type ToldRow = Omit<ToldValue, 'parts'> & { readonly numerator: number | null; readonly denominator: number | null }
