import { useState } from 'react'
import { useSay, useText } from '../../../browser/language.tsx'
import { CopyForZalo } from '../../../browser/ui/CopyForZalo.tsx'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { faultNames, listTexts } from './household-list.screen.texts.ts'
import type { ListFault } from './read-list.ts'

const PAGE = 50

/** The cells that keep households out, by sheet, row and column; all of them can be copied into another sheet. */
export function Faults({ of }: { readonly of: readonly ListFault[] }) {
  const t = useText(listTexts)
  const say = useSay()
  const [shown, setShown] = useState(PAGE)
  if (of.length === 0) return null
  const columns: readonly Column<ListFault>[] = [
    { key: 'sheet', title: listTexts.sheet, text: ({ sheet }) => sheet },
    { key: 'row', title: listTexts.row, align: 'right', text: ({ row }) => String(row), order: ({ row }) => row },
    { key: 'column', title: listTexts.column, text: ({ column }) => column },
    { key: 'found', title: listTexts.inFile, text: ({ found }) => found || t.noPlace },
    { key: 'why', title: listTexts.why, text: ({ code }) => say(faultNames[code]) },
  ]
  const lines = [columns.map(({ title }) => say(title)), ...of.map((fault) => columns.map(({ text }) => text?.(fault)))]
  return (
    <section>
      <h2>{t.wrong}</h2>
      <DataTable
        caption={t.wrong}
        columns={columns}
        rows={of.slice(0, shown)}
        keyOf={({ sheet, row, column, code }) => `${sheet} ${row} ${column} ${code}`}
        empty={null}
        more={shown < of.length ? () => setShown(shown + PAGE) : null}
      >
        <CopyForZalo label={t.copyWrong} text={lines.map((cells) => cells.join('\t')).join('\n')} />
      </DataTable>
    </section>
  )
}
