import { SegmentedControl } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import type { CSSProperties } from 'react'
import { useText } from '../../../browser/language.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { ConfirmBar } from './ConfirmBar.office.tsx'
import { ConfirmClash } from './ConfirmClash.office.tsx'
import { ConfirmGaps, useConfirming } from './ConfirmGaps.office.tsx'
import { ConfirmHead } from './ConfirmHead.office.tsx'
import { ConfirmTaskList } from './ConfirmTaskList.office.tsx'
import { ConfirmTaken, useTaken } from './ConfirmTaken.office.tsx'
import { ConfirmText } from './ConfirmText.office.tsx'
import { useConfirmKeys } from './confirm-keys.browser.ts'
import { type ConfirmView, useConfirmView } from './confirm-view.browser.ts'
import { confirmTexts } from './confirm.screen.texts.ts'
import { DraftTown } from './DraftTown.office.tsx'
import type { PlanDraft } from './draft.ts'
import { type DraftDesk, useDraftDesk } from './draft-saving.browser.ts'
import './confirm.css'

/** Document on the left, what was read in it on the right; the officer corrects and confirms. */
export function ConfirmDesk({ draft }: { readonly draft: PlanDraft }) {
  const t = useText(confirmTexts)
  const desk = useDraftDesk(draft)
  const view = useConfirmView(desk)
  const taken = useTaken(desk.content)
  const confirming = useConfirming(desk, taken)
  useDeskKeys(desk, view)
  const bar = useElementSize()
  const { content } = desk.editing
  return (
    <DraftTown area={content.area} on={content.issuedOn}>
      <PageHeader title={t.title} under={<a href={`/files/${draft.file}`}>{draft.fileName}</a>} />
      <ConfirmBar desk={desk} view={view} confirming={confirming} place={bar.ref} />
      <ConfirmTaken taken={taken} />
      <ConfirmGaps confirming={confirming} tasks={content.tasks} toPart={view.moves.toPart} />
      <Panes pane={view.pane} setPane={view.setPane} />
      <div className="confirm" data-pane={view.pane} style={{ '--bar': `${bar.height + BAR_EDGE}px` } as CSSProperties}>
        <ConfirmText
          text={draft.text}
          tasks={content.tasks}
          selected={view.selected}
          onSelect={view.stretches.selectMark}
          addTask={view.stretches.addTask}
          attach={view.stretches.attach}
          panel={view.panel}
        />
        <section className="confirm-structure" aria-label={t.structure}>
          <ConfirmHead content={content} change={(change) => desk.dispatch({ kind: 'change-head', change })} />
          <ConfirmTaskList desk={desk} view={view} />
        </section>
      </div>
      <ConfirmClash desk={desk} />
    </DraftTown>
  )
}

// Padding and line of the bar, which the measured height leaves out.
const BAR_EDGE = 17

/** On a narrow screen one pane at a time. */
function Panes({ pane, setPane }: Pick<ConfirmView, 'pane' | 'setPane'>) {
  const t = useText(confirmTexts)
  return (
    <SegmentedControl
      className="confirm-panes"
      fullWidth
      aria-label={t.panes}
      value={pane}
      onChange={(value) => setPane(value)}
      data={[
        { value: 'text', label: t.text },
        { value: 'tasks', label: t.tasks },
      ]}
    />
  )
}

function useDeskKeys({ dispatch }: DraftDesk, { selected, acts, moves }: ConfirmView) {
  const withSelected = (act: (task: NonNullable<typeof selected>) => void) => () => {
    if (selected !== null) act(selected)
  }
  useConfirmKeys({
    step: moves.step,
    nextDoubt: moves.nextDoubt,
    open: withSelected((task) => acts.open(task, 'keys')),
    close: withSelected((task) => {
      acts.close()
      moves.toPart(task, 'row')
    }),
    merge: withSelected(acts.mergeNext),
    split: withSelected(acts.split),
    undo: () => dispatch({ kind: 'undo' }),
    redo: () => dispatch({ kind: 'redo' }),
  })
}
