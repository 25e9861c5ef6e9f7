import { Button } from '@mantine/core'
import { useSend } from '../../browser/api.ts'
import { useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { refusalsIn, useSending } from '../../browser/sending.ts'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { reportTexts } from './report.screen.texts.ts'
import type { Report } from './report.ts'

type Props = {
  readonly report: Report
  /** What is on the screen is saved before it is printed; null when it could not be. */
  readonly saveNow: () => Promise<number | null>
}

/** Prints the report for signing: what is in this Word file is what will be signed, whatever is recorded later. */
export function PrintButton({ report, saveNow }: Props) {
  const t = useText(reportTexts)
  const sendCommand = useSend()
  const sending = useSending()
  const print = () => {
    const id = newId<'report-print'>()
    const printing = async () => {
      const version = await saveNow()
      if (version === null) return [{ code: 'changed-meanwhile', version: report.version }]
      return refusalsIn(await sendCommand('report.print', { id, report: report.id, version }))
    }
    void sending.run(printing, () => download(`/api/papers/report/${report.id}.docx?print=${id}`))
  }
  return (
    <>
      <Button title={t.printNote} loading={sending.state === 'busy'} onClick={print}>
        {t.print}
      </Button>
      <Refusals of={sending.refusals} />
    </>
  )
}

function download(address: string) {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}
