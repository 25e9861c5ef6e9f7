import { useRead } from '../../browser/api.ts'
import { useSay } from '../../browser/language.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { showDay } from '../../kernel/day.ts'
import type { Selection } from '../../kernel/figure.ts'
import { showNumber } from '../../kernel/text.ts'
import { measureNames } from './plan.texts.ts'
import { paramsOf } from './selection.ts'

/** The records behind a figure, newest first. */
export function FigureRecords({ selection }: { readonly selection: Selection }) {
  const say = useSay()
  const opened = useRead('plan.figure', { ...paramsOf(selection), after: null })
  return (
    <Loaded of={opened}>
      {({ rows }) => (
        <ul>
          {rows.map((row) => (
            <li key={row.id}>
              {showDay(row.from)} · {row.unitName} · {showNumber(row.quantity)} {say(measureNames[row.measure])}
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  )
}
