import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { planAddress } from '../../../browser/chosen-plan.tsx'
import { useSay, useText } from '../../../browser/language.tsx'
import { FigureLink } from '../../../browser/ui/FigureLink.tsx'
import { StateTag } from '../../../browser/ui/StateTag.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { showNumber } from '../../../kernel/text.ts'
import { AcceptButton } from './AcceptButton.office.tsx'
import { overviewTexts } from '../progress/overview.screen.texts.ts'
import type { Plan } from '../plan.ts'
import { measureNames, roleOfDoerNames, standingNames } from '../plan.texts.ts'
import type { PlanProgress, TaskProgress, UnitShare } from '../progress/progress.ts'
import { DueMark } from './DueMark.office.tsx'
import { STANDING_TONES } from './standing-tones.ts'

type Props = { readonly plan: Plan; readonly progress: PlanProgress; readonly unit: Id<'unit'> }

/** What the officer's own unit is to do, the most pressing first, with the buttons for it. */
export function MyTasks({ plan, progress, unit }: Props) {
  const t = useText(overviewTexts)
  const mine = progress.tasks
    .flatMap((task) =>
      task.units.filter(({ assignment }) => assignment.unit === unit).map((share) => ({ task, share })),
    )
    .sort((a, b) => urgency(a.share) - urgency(b.share))
  return (
    <section className="panel" aria-labelledby="mine">
      <h2 id="mine">{t.mine}</h2>
      {mine.length === 0 ? <p className="quiet">{t.noneMine}</p> : null}
      <ul className="to-do">
        {mine.map((one) => (
          <MyTask key={one.share.assignment.id} plan={plan.id} {...one} />
        ))}
      </ul>
    </section>
  )
}

type MineProps = { readonly plan: Id<'plan'>; readonly task: TaskProgress; readonly share: UnitShare }

function MyTask({ plan, task: { task }, share }: MineProps) {
  const t = useText(overviewTexts)
  const say = useSay()
  const { assignment, counted, reached, standing, due } = share
  return (
    <li>
      <div>
        <Link href={planAddress(`/tasks/${task.id}`, plan)}>{task.title}</Link>
        <div className="meta">
          <StateTag tone={STANDING_TONES[standing]} name={standingNames[standing]} />
          <span>{say(roleOfDoerNames[assignment.role])}</span>
          <DueMark due={due} />
          <span>
            <FigureLink figure={counted.all} />
            {reached.target === null ? '' : `/${showNumber(reached.target)}`} {say(measureNames[task.measure])}
          </span>
        </div>
      </div>
      <div className="to-do-act">
        {assignment.state === 'accepted' ? null : <AcceptButton assignment={assignment.id} />}
        <Button component={Link} href={planAddress('/works/new', plan, { task: task.id })}>
          {t.log}
        </Button>
      </div>
    </li>
  )
}

const ORDER = ['overdue', 'due-soon', 'under-way', 'no-date', 'done'] as const
const urgency = ({ standing }: UnitShare) => ORDER.indexOf(standing)
