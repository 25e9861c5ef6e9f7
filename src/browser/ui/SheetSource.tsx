import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { readTable } from '../../kernel/table-text.ts'
import type { WorkbookFault } from '../../kernel/workbook.ts'
import { useText } from '../language.tsx'
import { readSheetFile } from '../sheet-file.ts'
import { Refusals } from './Refusals.tsx'
import { sheetTexts } from './sheet.texts.ts'
import { TextArea } from './TextField.tsx'

export type SheetRows = readonly (readonly string[])[]

type Props = {
  readonly setRows: (rows: SheetRows) => void
  /** Which columns there are, in words. */
  readonly columns: string
  /** Invented rows that show every column, lines of cells with `;` between, and the name of their file. */
  readonly sample: { readonly name: string; readonly lines: readonly string[] }
}

/** Where a table comes from: pasted, or a file that is read on this computer. */
export function SheetSource({ setRows, columns, sample }: Props) {
  const t = useText(sheetTexts)
  const [wrong, setWrong] = useState<readonly WorkbookFault[]>([])
  const [text, setText] = useState('')
  const take = async (file: File | null) => {
    if (!file) return
    const read = await readSheetFile(file)
    setWrong(read.ok ? [] : read.refusals)
    setRows(read.ok ? read.value : [])
  }
  return (
    <>
      <TextArea
        label={t.paste}
        description={columns}
        minRows={4}
        value={text}
        onChange={(typed) => {
          setText(typed)
          setRows(readTable(typed))
        }}
      />
      <div className="head-tools">
        <FileButton accept=".xlsx,.csv,.txt" onChange={(file) => void take(file)}>
          {(button) => (
            <Button variant="default" {...button}>
              {t.file}
            </Button>
          )}
        </FileButton>
        <Button variant="subtle" onClick={() => saveSample(sample)}>
          {t.sample}
        </Button>
      </div>
      <Refusals of={wrong} />
    </>
  )
}

/** With a mark by which Excel opens it with its letters. */
function saveSample({ name, lines }: Props['sample']) {
  const text = `\uFEFF${lines.join('\r\n')}\r\n`
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
