import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { excelAddress, useMe } from '../../../browser/api.ts'
import { useLanguage, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { usePages } from '../../../browser/pages.ts'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { ReasonForm } from '../../../browser/ui/ReasonForm.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { useAct } from '../../../browser/use-act.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { mayLog } from '../../plan/work/work-steps.ts'
import type { MaterialPage, MovementRow } from './material.ts'
import { mayMove } from './material.rules.ts'
import { materialTexts } from './material.screen.texts.ts'
import { materialTables } from './material.tables.ts'
import { SignedMinutes } from './SignedMinutes.office.tsx'

/** The book of one print order: every movement, with its minutes or its record. */
export function Movements({ page }: { readonly page: MaterialPage }) {
  const t = useText(materialTexts)
  const { language } = useLanguage()
  const { sending, act } = useAct()
  const [undoing, setUndoing] = useState<Undoing | null>(null)
  const params = { material: page.material.id }
  const { reading, more, loadAll } = usePages('outreach.movements', params)
  const columns = useColumns(page, (movement) => setUndoing({ id: newId(), reasonId: newId(), movement }))
  const send = ({ id, reasonId, movement }: Undoing, words: string) => {
    const reason = words === '' ? null : { personalId: reasonId, text: words }
    act('outreach.move-stock-back', { id, movement, reason }, { done: () => setUndoing(null), id })
  }
  return (
    <>
      <h2 className="panel-title">{t.movements}</h2>
      <Refusals of={sending.refusals} />
      {undoing ? (
        <ReasonForm
          key={undoing.id}
          label={t.moveBackReason}
          hint={t.moveBackHint}
          button={t.moveBack}
          busy={sending.state}
          cancel={() => setUndoing(null)}
          send={(words) => send(undoing, words)}
        />
      ) : null}
      <Loaded of={reading}>
        {(pages) => (
          <DataTable
            caption={t.movements}
            columns={columns}
            rows={pages.flatMap(({ rows }) => rows)}
            keyOf={({ id }) => id}
            empty={t.noMovement}
            excel={excelAddress('outreach.movements', { ...params, language })}
            more={more}
            loadAll={loadAll}
            printHead={[page.material.title]}
          />
        )}
      </Loaded>
    </>
  )
}

type Undoing = {
  readonly id: Id<'stock-movement'>
  readonly reasonId: Id<'personal-text'>
  readonly movement: Id<'stock-movement'>
}

function useColumns(
  page: MaterialPage,
  undo: (movement: Id<'stock-movement'>) => void,
): readonly Column<MovementRow>[] {
  const { language } = useLanguage()
  const t = useText(materialTexts)
  const columns = listColumns(materialTables['outreach.movements'], { language, without: [], cells: {} })
  return [
    ...columns,
    {
      key: 'papers',
      title: { vi: 'Giấy tờ', en: 'Papers' },
      text: null,
      cell: (row) => (
        <>
          {row.from.at === 'store' && row.to.at === 'store' && row.state === 'standing' ? (
            <SignedMinutes row={row} material={{ ...page.material, ownerUnit: page.ownerUnit }} />
          ) : null}
          {row.work ? <Link href={`/works/${row.work}`}>{t.record}</Link> : null}{' '}
          <Undo row={row} page={page} undo={undo} />
        </>
      ),
    },
  ]
}

type UndoProps = {
  readonly row: MovementRow
  readonly page: MaterialPage
  readonly undo: (movement: Id<'stock-movement'>) => void
}

function Undo({ row, page: { material, ownerUnit }, undo }: UndoProps) {
  const t = useText(materialTexts)
  const officer = useMe().data?.officer
  const isOpen = row.state === 'standing' && row.work === null
  if (!officer || !mayLog(officer) || !isOpen || !mayMove(officer, row.from, { ...material, ownerUnit })) return null
  return (
    <Button variant="subtle" size="compact-sm" className="no-print" onClick={() => undo(row.id)}>
      {t.moveBack}
    </Button>
  )
}
