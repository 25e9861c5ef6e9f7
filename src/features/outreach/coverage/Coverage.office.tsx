import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { excelAddress, useMe, useRead } from '../../../browser/api.ts'
import { planAddress, useChosenPlan } from '../../../browser/chosen-plan.tsx'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { DataTable } from '../../../browser/ui/DataTable.tsx'
import { FigureLink } from '../../../browser/ui/FigureLink.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { NoPlan } from '../../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { showDay, yearPeriod } from '../../../kernel/day.ts'
import type { Selection } from '../../../kernel/figure.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { Plan } from '../../plan/plan.ts'
import { sourceNames } from '../../plan/plan.texts.ts'
import { planWords } from '../../plan/selection.texts.ts'
import { mayLog } from '../../plan/work/work-steps.ts'
import { readsHouseholds } from '../../household/household.rules.ts'
import { countedAddress } from '../../household/register/counted-address.browser.ts'
import type { Counted } from '../../household/register/register.ts'
import { type CoverageNow, type CoverageRow, type Level, LEVELS, type Reached } from './coverage.ts'
import { reachedBy } from './coverage.rules.ts'
import { apartSays, coverageTexts, todaySays } from './coverage.screen.texts.ts'
import { coverageTables, saidOf } from './coverage.tables.ts'

/** What reached each ward and neighbourhood, on three levels, beside its poor and near-poor households. */
export function Coverage() {
  const t = useText(coverageTexts)
  const { plan, state } = useChosenPlan()
  const officer = useMe().data?.officer
  return (
    <>
      <PageHeader title={t.title} under={plan?.title}>
        {plan && officer && mayLog(officer) ? (
          <Button component={Link} href={planAddress('/coverage/households', plan.id)}>
            {t.count}
          </Button>
        ) : null}
      </PageHeader>
      {plan ? <CoverageTable key={plan.id} plan={plan} /> : null}
      {state === 'none' ? <NoPlan /> : null}
    </>
  )
}

function CoverageTable({ plan }: { readonly plan: Plan }) {
  const t = useText(coverageTexts)
  const { language } = useLanguage()
  const reading = useRead('outreach.coverage', { plan: plan.id })
  const level = (name: Level) => (row: CoverageRow) => <LevelCell plan={plan} row={row} level={name} />
  const columns = listColumns(coverageTables['outreach.coverage'], {
    language,
    // On the screen each source stands once, below.
    without: ['Nguồn'],
    cells: {
      'Địa bàn': ({ name, ward }) => <span style={ward ? { paddingLeft: 16 } : { fontWeight: 600 }}>{name}</span>,
      'Hộ nghèo': (row) => <HouseholdsCell row={row} of="poor" />,
      'Hộ cận nghèo': (row) => <HouseholdsCell row={row} of="near-poor" />,
      'Số liệu ngày': (row) => {
        const [said] = saidOf(row)
        return said ? showDay(said.on) : t.unknown
      },
      'Ký nhận (tờ)': level('received'),
      'Dự trực tiếp (lượt người)': level('attended'),
      'Trong vùng phát (lượt phát)': level('earshot'),
    },
  })
  return (
    <>
      <p className="quiet">{t.note}</p>
      <Loaded of={reading}>
        {({ rows, now }) => (
          <>
            <DataTable
              caption={t.title}
              columns={columns}
              rows={rows}
              keyOf={({ area }) => area}
              empty={t.none}
              excel={excelAddress('outreach.coverage', { plan: plan.id, language })}
              printHead={[planWords(plan)[language]]}
            />
            <Sources rows={rows} />
            {now ? <CoverageToday now={now} /> : null}
          </>
        )}
      </Loaded>
    </>
  )
}

/** Where the numbers of the table come from, each source once. */
function Sources({ rows }: { readonly rows: readonly CoverageRow[] }) {
  const t = useText(coverageTexts)
  const sources = [...new Set(rows.flatMap((row) => saidOf(row).map(({ on, source }) => `${source} (${showDay(on)})`)))]
  if (sources.length === 0) return null
  return (
    <p className="quiet">
      {t.sources}: {sources.join('; ')}.
    </p>
  )
}

/** The same households by the wards of today, and what cannot be added. */
function CoverageToday({ now: { sums, apart } }: { readonly now: CoverageNow }) {
  const t = useText(coverageTexts)
  const say = useSay()
  return (
    <section className="panel">
      <h2 className="panel-title">{t.today}</h2>
      <ul className="plain-list">
        {sums.map(({ name, households, of }) => (
          <li key={name}>
            <strong>{name}</strong>: {say(todaySays(households, of))}
          </li>
        ))}
      </ul>
      {apart.length > 0 ? <p>{say(apartSays(apart.map(({ name }) => name)))}</p> : null}
    </section>
  )
}

/** A number of the register opens its households; what was entered has nothing behind it but its source. */
function HouseholdsCell({ row: { area, households }, of }: { readonly row: CoverageRow; readonly of: Counted }) {
  const officer = useMe().data?.officer
  if (!households) return null
  const number = showNumber(of === 'poor' ? households.poor : households.nearPoor)
  const { register } = households
  if (!register || !officer || !readsHouseholds(officer)) return <>{number}</>
  return <Link href={countedAddress({ ...register, area, class: of })}>{number}</Link>
}

type CellProps = { readonly plan: Plan; readonly row: CoverageRow; readonly level: Level }

/** What was logged first; what was declared or entered for a unit beside it, by name. */
function LevelCell({ plan, row, level }: CellProps) {
  const say = useSay()
  const reached = reachedBy(row, level)
  if (reached.length === 0) return <>0</>
  return (
    <>
      {reached.map((one, at) => (
        <span key={one.source} style={{ whiteSpace: 'nowrap' }}>
          {at > 0 ? '; ' : ''}
          {one.source === 'logged' ? null : (
            <span className="small">{say(sourceNames[one.source]).toLowerCase()} </span>
          )}
          <FigureLink figure={figureOf(plan, row, one)}>{showNumber(one.quantity)}</FigureLink>
        </span>
      ))}
    </>
  )
}

function figureOf(plan: Plan, { area }: CoverageRow, { level, source, quantity }: Reached) {
  const measure = LEVELS[level]
  const period = { from: plan.issuedOn, to: yearPeriod(plan.year + 1).to }
  const opens: Selection = { plan: plan.id, task: null, unit: null, area, source, measure, period, asOf: null }
  return { value: quantity, measure, opens }
}
