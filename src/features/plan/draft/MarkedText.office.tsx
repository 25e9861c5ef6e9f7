import { memo } from 'react'
import type { Id } from '../../../kernel/kernel.ts'
import type { MarkedLine, MarkedPiece } from './marked-text.ts'
import './marked-text.css'

type Props = {
  readonly lines: readonly MarkedLine[]
  readonly selected: Id<'task'> | null
  readonly nameOf: (task: Id<'task'>) => string
  readonly onSelect: (task: Id<'task'>) => void
}

/** A document with the places of its tasks marked; only the lines of the selected task are drawn again when it changes. */
export function MarkedText({ lines, selected, ...line }: Props) {
  return (
    <div className="marked-text" lang="vi">
      {lines.map((one) => (
        <Line key={one.start} line={one} selected={holds(one, selected) ? selected : null} {...line} />
      ))}
    </div>
  )
}

/** Scrolls the place that begins at `start`, or the next mark after it, into the upper part of its panel. */
export function scrollToPlace(panel: HTMLElement | null, start: number) {
  const pieces = [...(panel?.querySelectorAll<HTMLElement>('[data-start]') ?? [])]
  const piece = pieces.findLast(({ dataset }) => Number(dataset['start']) <= start) ?? pieces[0]
  if (!panel || !piece) return
  const above = piece.getBoundingClientRect().top - panel.getBoundingClientRect().top
  panel.scrollTo({ top: panel.scrollTop + above - panel.clientHeight / 4, behavior: 'auto' })
}

const holds = ({ tasks }: MarkedLine, task: Id<'task'> | null) => task !== null && tasks.includes(task)

type LineProps = Omit<Props, 'lines'> & { readonly line: MarkedLine }

const Line = memo(function Line({ line, ...rest }: LineProps) {
  return (
    <p>
      {line.pieces.map((piece) =>
        piece.tasks.length > 0 ? (
          <Mark key={piece.start} piece={piece} {...rest} />
        ) : (
          <span key={piece.start} data-start={piece.start}>
            {piece.text}
          </span>
        ),
      )}
    </p>
  )
})

/** A click chooses the task; where several share the words, one click after the other goes through them. */
function Mark({ piece, selected, nameOf, onSelect }: Omit<LineProps, 'line'> & { readonly piece: MarkedPiece }) {
  const { tasks } = piece
  const own = selected !== null && tasks.includes(selected)
  const next = tasks[(selected === null ? 0 : tasks.indexOf(selected) + 1) % tasks.length]
  const select = () => {
    // A stretch that is being selected with the mouse is no click.
    if (next !== undefined && window.getSelection()?.isCollapsed !== false) onSelect(next)
  }
  return (
    <mark
      role="button"
      tabIndex={0}
      data-start={piece.start}
      aria-pressed={own}
      onMouseEnter={({ currentTarget }) => {
        currentTarget.title = tasks.map(nameOf).join('\n')
      }}
      onClick={select}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.stopPropagation()
        select()
      }}
    >
      {piece.text}
    </mark>
  )
}
