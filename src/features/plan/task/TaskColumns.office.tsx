import { Link } from 'wouter'
import { planAddress } from '../../../browser/chosen-plan.tsx'
import { useLanguage, useSay } from '../../../browser/language.tsx'
import type { Column } from '../../../browser/ui/DataTable.tsx'
import { FigureLink } from '../../../browser/ui/FigureLink.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { StateTag } from '../../../browser/ui/StateTag.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import type { Sentence } from '../../../kernel/sentence.ts'
import { showNumber, showPercent } from '../../../kernel/text.ts'
import { BasisMark, DueMark } from './DueMark.office.tsx'
import { isLead } from '../progress/overview.rules.ts'
import { planTables } from '../plan.tables.ts'
import { doubtNames, measureNames, standingNames } from '../plan.texts.ts'
import { OtherMeasures } from '../progress/OtherMeasures.office.tsx'
import type { TaskProgress } from '../progress/progress.ts'
import { STANDING_TONES } from './standing-tones.ts'
import { isUnseen, type TaskFilter } from './task-list.rules.ts'
import { unseenCount } from './task-list.screen.texts.ts'

/** The columns of the list of tasks: those of the Excel file, with links, marks and figures that open. */
export function useTaskColumns(plan: Id<'plan'>, filter: TaskFilter): readonly Column<TaskProgress>[] {
  const { language } = useLanguage()
  return listColumns(planTables['plan.progress'], {
    language,
    without: ['TT', 'Đơn vị tính'],
    cells: {
      'Nhiệm vụ': (row) => <TitleCell plan={plan} row={row} />,
      'Đơn vị chủ trì': (row) => <LeadsCell row={row} />,
      Hạn: (row) => <DueCell row={row} filter={filter} />,
      'Kết quả': (row) => <ResultCell row={row} filter={filter} />,
      'Trong đó kê khai': ({ counted }) => <FigureLink figure={counted.bySource.declared} />,
      'Trong đó nhập thay': ({ counted }) => <FigureLink figure={counted.bySource['on-behalf']} />,
      'Chỉ tiêu': (row) => <TargetCell row={row} filter={filter} />,
      '% chỉ tiêu': ({ reached, units }) => <Percent of={(ownShare(units, filter)?.reached ?? reached).percent} />,
      'Tình trạng': ({ standing, units }) => <StandingTag of={ownShare(units, filter)?.standing ?? standing} />,
    },
  })
}

/** With a unit chosen, the row speaks of that unit alone. */
const ownShare = (units: TaskProgress['units'], { unit }: TaskFilter) =>
  units.find(({ assignment }) => assignment.unit === unit)

type RowProps = { readonly row: TaskProgress }

function TitleCell({ row: { task, units }, plan }: RowProps & { readonly plan: Id<'plan'> }) {
  const say = useSay()
  const unseen = units.filter(isUnseen).length
  return (
    <>
      <span className="quiet">{task.ordinal}.</span>{' '}
      <Link href={planAddress(`/tasks/${task.id}`, plan)}>{task.title}</Link>
      {unseen > 0 ? <div className="quiet small">{say(unseenCount(unseen, units.length))}</div> : null}
    </>
  )
}

function LeadsCell({ row: { units } }: RowProps) {
  const leads = units.filter(isLead).map(({ assignment }) => assignment.unitName)
  if (leads.length === 0) return <StateTag tone="warn" name={doubtNames['no-lead']} />
  return <Several names={leads} />
}

function Several({ names }: { readonly names: readonly string[] }) {
  const say = useSay()
  if (names.length <= 2) return <>{names.join('; ')}</>
  return (
    <span title={names.join('; ')}>
      {names[0]} {say(andUnits(names.length - 1))}
    </span>
  )
}

const andUnits = (others: number): Sentence => ({
  vi: `và ${showNumber(others)} đơn vị khác`,
  en: `and ${showNumber(others)} more units`,
})

type OwnProps = RowProps & { readonly filter: TaskFilter }

/** That there is no date is the standing of most tasks without one, and said there. */
function DueCell({ row, filter }: OwnProps) {
  const own = ownShare(row.units, filter)
  const [due, standing] = [own?.due ?? row.due, own?.standing ?? row.standing]
  return due === null && standing === 'no-date' ? <span className="quiet">–</span> : <DueMark due={due} />
}

function ResultCell({ row: { task, counted, units }, filter }: OwnProps) {
  const say = useSay()
  const own = ownShare(units, filter)?.counted ?? counted
  return (
    <>
      <FigureLink figure={own.all} /> <span className="quiet small">{say(measureNames[task.measure])}</span>{' '}
      <OtherMeasures of={own} />
    </>
  )
}

function TargetCell({ row: { reached, units }, filter }: OwnProps) {
  const { target, basis } = ownShare(units, filter)?.reached ?? reached
  if (target === null || basis === null) return <span className="quiet">–</span>
  return (
    <span className="due">
      {showNumber(target)} <BasisMark basis={basis} />
    </span>
  )
}

export const Percent = ({ of }: { readonly of: number | null }) =>
  of === null ? <span className="quiet">–</span> : <>{showPercent(of)}</>

export const StandingTag = ({ of }: { readonly of: TaskProgress['standing'] }) => (
  <StateTag tone={STANDING_TONES[of]} name={standingNames[of]} />
)
