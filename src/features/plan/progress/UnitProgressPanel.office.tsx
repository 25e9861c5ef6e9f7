import { SegmentedControl } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useAddressWords } from '../../../browser/address-words.ts'
import { excelAddress } from '../../../browser/api.ts'
import { planAddress } from '../../../browser/chosen-plan.tsx'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { useOwnsPlan } from '../../../browser/owns-plan.ts'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { CopyForZalo } from '../../../browser/ui/CopyForZalo.tsx'
import { DataTable } from '../../../browser/ui/DataTable.tsx'
import { FigureLink } from '../../../browser/ui/FigureLink.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import type { LocalDate, Period } from '../../../kernel/day.ts'
import { byRecords, type Overview, toRemind, UNIT_GROUPS, unitGroupOf, unitsIn } from './overview.rules.ts'
import {
  declaredCount,
  nothingMessage,
  onBehalfCount,
  overviewTexts,
  splitSays,
  unitGroupNames,
} from './overview.screen.texts.ts'
import type { Plan } from '../plan.ts'
import { planAndPeriod } from '../selection.texts.ts'
import { planTables } from '../plan.tables.ts'
import type { AreaProgress, Counted, UnitProgress } from './progress.ts'

type Props = {
  readonly plan: Plan
  readonly overview: Overview
  readonly units: readonly UnitProgress[]
  readonly areas: readonly AreaProgress[]
  /** The same by the areas of today, when these are others; and those that cannot be added up. */
  readonly now: readonly AreaProgress[] | null
  readonly split: readonly string[]
  readonly today: LocalDate
  readonly period: Period
}

const VIEWS = ['chart', 'areas', 'table'] as const

/** How far each unit is: as bars, or as the table behind them. View and group stand in the address. */
export function UnitProgressPanel(props: Props) {
  const t = useText(overviewTexts)
  const { said, say } = useAddressWords()
  const view = VIEWS.find((one) => one === said('view')) ?? 'chart'
  const panel = useRef<HTMLElement>(null)
  const group = said('units')
  useEffect(() => {
    if (group !== null) panel.current?.scrollIntoView()
  }, [group])
  return (
    <section ref={panel} className="panel by-unit" data-view={view} aria-labelledby="by-unit">
      <div className="panel-head">
        <h2 id="by-unit">{t.byUnit}</h2>
        <SegmentedControl
          className="no-print"
          value={view}
          onChange={(chosen) => say({ view: chosen, units: null })}
          aria-label={t.byUnit}
          data={[
            { value: 'chart', label: t.chart },
            { value: 'areas', label: t.byArea },
            { value: 'table', label: t.table },
          ]}
        />
      </div>
      {view === 'chart' ? <UnitBars {...props} /> : null}
      {view === 'areas' ? <AreaBars {...props} /> : null}
      {view === 'table' ? <UnitTable {...props} /> : null}
    </section>
  )
}

function UnitBars({ plan, units, today }: Props) {
  const t = useText(overviewTexts)
  const most = Math.max(1, ...units.map(({ counted }) => counted.all.records))
  const about = { plan, link: `${window.location.origin}${planAddress('/', plan.id)}` }
  const reminded = useOwnsPlan(plan) ? toRemind(units, plan) : []
  return (
    <>
      <p className="quiet small">{t.chartNote}</p>
      <ul className="bars">
        {byRecords(units).map((unit) => (
          <li key={unit.unit}>
            <Link className="bar-name" href={planAddress('/tasks', plan.id, { unit: unit.unit })} title={unit.unitName}>
              {unit.unitName}
            </Link>
            {unit.counted.all.records === 0 ? (
              <span className="bar-none">
                – {t.noRecord}{' '}
                {reminded.includes(unit) ? (
                  <CopyForZalo label={t.remind} text={nothingMessage(about, [unit], today)} />
                ) : null}
              </span>
            ) : (
              <Bar counted={unit.counted} most={most} />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** By the place where it was done. Bars are never added: a record in two wards stands in both. */
function AreaBars({ plan, areas: then, now, split }: Props) {
  const t = useText(overviewTexts)
  const sayText = useSay()
  const { said, say } = useAddressWords()
  const by = now !== null && said('by') === 'today' ? 'today' : 'plan'
  const areas = by === 'today' && now ? now : then
  const most = Math.max(1, ...areas.map(({ counted }) => counted.all.records))
  const ordered = areas.toSorted((a, b) => b.counted.all.records - a.counted.all.records)
  return (
    <>
      <p className="quiet small">{t.areaNote}</p>
      {now ? (
        <SegmentedControl
          className="no-print"
          value={by}
          onChange={(chosen) => say({ by: chosen })}
          aria-label={t.areasAsOf}
          data={[
            { value: 'plan', label: t.areasOfPlan },
            { value: 'today', label: t.areasOfToday },
          ]}
        />
      ) : null}
      {by === 'today' && split.length > 0 ? <p>{sayText(splitSays(split))}</p> : null}
      <ul className="bars">
        {ordered.map(({ area, areaName, counted }) => (
          <li key={area}>
            <Link className="bar-name" href={planAddress('/works', plan.id, { area })}>
              {areaName}
            </Link>
            {counted.all.records === 0 ? (
              <span className="bar-none">– {t.noRecord}</span>
            ) : (
              <Bar {...{ counted, most }} />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const SHADES = ['logged', 'declared', 'on-behalf'] as const

function Bar({ counted, most }: { readonly counted: Counted; readonly most: number }) {
  const say = useSay()
  const { declared, 'on-behalf': onBehalf } = counted.bySource
  return (
    <span className="bar">
      <span className="bar-space" aria-hidden="true">
        {SHADES.map((source) => (
          <span
            key={source}
            data-source={source}
            style={{ width: `${(counted.bySource[source].records / most) * 100}%` }}
          />
        ))}
      </span>
      <span className="bar-says">
        <FigureLink figure={counted.all} />
        {declared.records > 0 ? <span className="quiet small">{say(declaredCount(declared.records))}</span> : null}
        {onBehalf.records > 0 ? <span className="quiet small">{say(onBehalfCount(onBehalf.records))}</span> : null}
      </span>
    </span>
  )
}

function UnitTable({ plan, units, overview, period }: Props) {
  const t = useText(overviewTexts)
  const { language } = useLanguage()
  const { said, say } = useAddressWords()
  const group = unitGroupOf(said('units'))
  const tasksOf = ({ unit }: UnitProgress, narrowed: Readonly<Record<string, string>>) =>
    planAddress('/tasks', plan.id, { unit, ...narrowed })
  const columns = listColumns(planTables['plan.units'], {
    language,
    without: [],
    cells: {
      'Đơn vị': ({ unit, unitName }) => <Link href={planAddress('/tasks', plan.id, { unit })}>{unitName}</Link>,
      'Nhiệm vụ': (row) => <Link href={tasksOf(row, {})}>{row.tasks}</Link>,
      'Chưa xem': (row) => <Link href={tasksOf(row, { seen: 'not-seen' })}>{row.notSeen}</Link>,
      'Quá hạn': (row) => <Link href={tasksOf(row, { standing: 'overdue' })}>{row.overdue}</Link>,
      'Bản ghi': ({ counted }) => <FigureLink figure={counted.all} />,
      'Trong đó kê khai': ({ counted }) => <FigureLink figure={counted.bySource.declared} />,
      'Trong đó nhập thay': ({ counted }) => <FigureLink figure={counted.bySource['on-behalf']} />,
    },
  })
  return (
    <DataTable
      caption={t.byUnit}
      columns={columns}
      rows={unitsIn(overview, units, group)}
      keyOf={({ unit }) => unit}
      empty={t.noneInGroup}
      printHead={[
        ...planAndPeriod(plan, period, language),
        ...(group === null ? [] : [unitGroupNames[group][language]]),
      ]}
      excel={excelAddress('plan.units', { plan: plan.id, ...period, language, units: group })}
    >
      <ChoiceField
        clearable
        label={t.units}
        placeholder={t.allUnits}
        w="17rem"
        value={group}
        onChange={(chosen) => say({ units: chosen })}
        choices={UNIT_GROUPS.map((value) => ({ value, label: unitGroupNames[value][language] }))}
      />
    </DataTable>
  )
}
