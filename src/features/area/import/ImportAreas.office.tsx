import { Button, FileButton, Stack } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { useMe, useRead } from '../../../browser/api.ts'
import { useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { readSheetFile } from '../../../browser/sheet-file.ts'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import type { WorkbookFault } from '../../../kernel/workbook.ts'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { TextArea } from '../../../browser/ui/TextField.tsx'
import type { LocalDate } from '../../../kernel/day.ts'
import { readTable } from '../../../kernel/table-text.ts'
import { areaPageTexts } from '../area-page.screen.texts.ts'
import { readAreaSheet } from './area-sheet.ts'
import { importTexts } from './import.screen.texts.ts'
import { SheetPreview } from './SheetPreview.office.tsx'

const NO_ROWS: readonly (readonly string[])[] = []

/** Many neighbourhoods and sites at once: pasted or from a file, looked at first, wrong rows apart. */
export function ImportAreas() {
  const t = useText(importTexts)
  const page = useText(areaPageTexts)
  const today = useMe().data?.today ?? null
  const [rows, setRows] = useState(NO_ROWS)
  const [chosen, setChosen] = useState<LocalDate | null>(null)
  const from = chosen ?? today
  const areas = useRead('area.list', from === null ? null : { on: from }).data?.areas
  const lines = useMemo(
    () => (areas && from ? readAreaSheet(rows, { areas, from, newId: () => newId<'area'>() }) : []),
    [rows, areas, from],
  )
  return (
    <>
      <PageHeader title={t.title} under={t.under}>
        <Button component={Link} variant="default" href="/areas">
          {page.allAreas}
        </Button>
      </PageHeader>
      <section className="panel">
        <Stack gap="md">
          <Source setRows={setRows} />
          <DateField label={t.from} w="14rem" value={from} onChange={setChosen} />
        </Stack>
      </section>
      {lines.length > 0 ? <SheetPreview lines={lines} clear={() => setRows(NO_ROWS)} /> : null}
    </>
  )
}

function Source({ setRows }: { readonly setRows: (rows: typeof NO_ROWS) => void }) {
  const t = useText(importTexts)
  const [wrong, setWrong] = useState<readonly WorkbookFault[]>([])
  const [text, setText] = useState('')
  const take = async (file: File | null) => {
    if (!file) return
    const read = await readSheetFile(file)
    setWrong(read.ok ? [] : read.refusals)
    setRows(read.ok ? read.value : NO_ROWS)
  }
  return (
    <>
      <TextArea
        label={t.paste}
        description={t.pasteNote}
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
        <Button variant="subtle" onClick={saveSample}>
          {t.sample}
        </Button>
      </div>
      <Refusals of={wrong} />
    </>
  )
}

/** Two invented rows that show every column; Excel opens it with its letters. */
const SAMPLE = `\uFEFFMã;Tên;Loại;Thuộc;Từ ngày;Đến ngày\r
01;Khu phố 1;khu phố;Phường Xuân An;01/01/2024;\r
C01;Chợ Xuân An;chợ;Khu phố 1, Phường Xuân An;01/01/2024;\r
`

function saveSample() {
  const address = URL.createObjectURL(new Blob([SAMPLE], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'mau-dia-ban.csv'
  link.click()
  URL.revokeObjectURL(address)
}
