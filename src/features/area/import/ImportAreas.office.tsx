import { Button, Stack } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { useMe, useRead, useSend } from '../../../browser/api.ts'
import { useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { refusalsIn } from '../../../browser/sending.ts'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { sheetTexts } from '../../../browser/ui/sheet.texts.ts'
import { type Right, SheetPreview, type SheetSaved } from '../../../browser/ui/SheetPreview.tsx'
import { type SheetRows, SheetSource } from '../../../browser/ui/SheetSource.tsx'
import type { LocalDate } from '../../../kernel/day.ts'
import { areaPageTexts } from '../area-page.screen.texts.ts'
import type { Area } from '../area.ts'
import { readAreaSheet } from './area-sheet.ts'
import { columnNames, faultSays, importTexts } from './import.screen.texts.ts'

/** A table, and the areas that stood when it was taken: what is saved of it meanwhile does not stand in its own way. */
type Taken = { readonly rows: SheetRows; readonly areas: readonly Area[] }

/** Many neighbourhoods and sites at once: pasted or from a file, looked at first, wrong rows apart. */
export function ImportAreas() {
  const t = useText(importTexts)
  const { under } = useText(sheetTexts)
  const page = useText(areaPageTexts)
  const today = useMe().data?.today ?? null
  const [taken, setTaken] = useState<Taken>({ rows: [], areas: [] })
  const [chosen, setChosen] = useState<LocalDate | null>(null)
  const from = chosen ?? today
  const areas = useRead('area.list', from === null ? null : { on: from }).data?.areas
  const save = useSaving()
  const lines = useMemo(
    () => (from ? readAreaSheet(taken.rows, { areas: taken.areas, from, newId: () => newId<'area'>() }) : []),
    [taken, from],
  )
  return (
    <>
      <PageHeader title={t.title} under={under}>
        <Button component={Link} variant="default" href="/areas">
          {page.allAreas}
        </Button>
      </PageHeader>
      <section className="panel">
        <Stack gap="md">
          {areas ? (
            <SheetSource setRows={(rows) => setTaken({ rows, areas })} columns={t.columns} sample={SAMPLE} />
          ) : null}
          <DateField label={t.from} w="14rem" value={from} onChange={setChosen} />
        </Stack>
      </section>
      {lines.length > 0 ? <SheetPreview columns={columnNames} {...{ lines, faultSays, save }} /> : null}
    </>
  )
}

const SAMPLE = {
  name: 'mau-dia-ban.csv',
  lines: [
    'Mã;Tên;Loại;Thuộc;Từ ngày;Đến ngày',
    '01;Khu phố 1;khu phố;Phường Xuân An;01/01/2024;',
    'C01;Chợ Xuân An;chợ;Khu phố 1, Phường Xuân An;01/01/2024;',
  ],
}

/** As many areas as one command takes with room to spare. */
const AT_ONCE = 500

/** Part after part, in the order of the table: a parent comes before what lies in it. Stops at the first refusal. */
function useSaving() {
  const send = useSend()
  return async (right: readonly Right<Area>[]): Promise<SheetSaved> => {
    const lines: number[] = []
    for (let at = 0; at < right.length; at += AT_ONCE) {
      const part = right.slice(at, at + AT_ONCE)
      const refusals = refusalsIn(await send('area.add', { areas: part.map(({ value }) => value), reason: null }))
      if (refusals.length > 0) return { lines, refusals }
      lines.push(...part.map(({ line }) => line))
    }
    return { lines, refusals: [] }
  }
}
