import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useMe, useRead, useSendAll } from '../../../browser/api.ts'
import { useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { refusalsIn } from '../../../browser/sending.ts'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { sheetTexts } from '../../../browser/ui/sheet.texts.ts'
import { type Right, SheetPreview, type SheetSaved } from '../../../browser/ui/SheetPreview.tsx'
import { type SheetRows, SheetSource } from '../../../browser/ui/SheetSource.tsx'
import type { NewOfficer } from '../staff.ts'
import { officerColumnNames, officerFaultSays, officerSheetTexts } from './officer-sheet.screen.texts.ts'
import { type OfficerLine, readOfficerSheet } from './officer-sheet.ts'

const NO_LINES: readonly OfficerLine[] = []

/** Many officers at once: pasted or from a file, looked at first, wrong rows apart. */
export function ImportOfficers() {
  const t = useText(officerSheetTexts)
  const { under } = useText(sheetTexts)
  const me = useMe().data
  const units = useRead('staff.units', { on: null }).data?.units
  const officers = useRead('staff.officers', { unit: null }).data?.officers
  const [lines, setLines] = useState(NO_LINES)
  const save = useSaving()
  const known = me?.officer && units && officers ? { giver: me.officer, units, officers, today: me.today, newId } : null
  const setRows = (rows: SheetRows) => setLines(known ? readOfficerSheet(rows, known) : NO_LINES)
  return (
    <>
      <PageHeader title={t.title} under={under}>
        <Button component={Link} variant="default" href="/units?tab=officers">
          {t.back}
        </Button>
      </PageHeader>
      <section className="panel">
        <Stack gap="md">{known ? <SheetSource setRows={setRows} columns={t.columns} sample={SAMPLE} /> : null}</Stack>
      </section>
      {lines.length > 0 ? (
        <SheetPreview columns={officerColumnNames} faultSays={officerFaultSays} {...{ lines, save }} />
      ) : null}
      <p className="quiet">{t.next}</p>
    </>
  )
}

const SAMPLE = {
  name: 'mau-can-bo.csv',
  lines: [
    'Họ tên;Điện thoại;Đơn vị;Vai trò;Từ ngày',
    'Nguyễn Mẫu Hoa;0900 000 101;UBND phường Xuân An;Cán bộ đơn vị;01/01/2024',
    'Trần Mẫu Kiên;;UBND phường Xuân An;;',
  ],
}

/** Each is a command of his own: who is refused stays in the table, the others are saved. */
function useSaving() {
  const sendAll = useSendAll()
  return async (right: readonly Right<NewOfficer>[]): Promise<SheetSaved> => {
    const outcomes = await sendAll(
      'staff.add-officer',
      right.map(({ value }) => value),
    )
    return {
      lines: right.flatMap(({ line }, at) => (outcomes[at]?.outcome === 'accepted' ? [line] : [])),
      refusals: outcomes.flatMap(refusalsIn),
    }
  }
}
