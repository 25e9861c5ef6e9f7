import { createContext, type ReactNode, useContext } from 'react'
import { measureNames } from '../../features/plan/plan.texts.ts'
import { figureAddress } from '../../features/plan/selection.ts'
import type { Figure, Selection } from '../../kernel/figure.ts'
import { showNumber } from '../../kernel/text.ts'
import { useSay } from '../language.tsx'

/** Opens the drawer that shows the records behind a figure. */
export const FigureDrawerPlace = createContext<(selection: Selection) => void>(() => undefined)

export const useFigureDrawer = () => useContext(FigureDrawerPlace)

type Props = {
  readonly figure: Pick<Figure, 'value' | 'measure' | 'opens'>
  /** Instead of the number alone. */
  readonly children?: ReactNode
}

/** A number that opens: a click shows its records beside the screen; in a new tab it is a page of its own. */
export function FigureLink({ figure, children }: Props) {
  const open = useFigureDrawer()
  const say = useSay()
  return (
    <a
      className="figure"
      href={figureAddress(figure.opens)}
      title={`${showNumber(figure.value)} ${say(measureNames[figure.measure])}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        open(figure.opens)
      }}
    >
      {children ?? showNumber(figure.value)}
    </a>
  )
}
