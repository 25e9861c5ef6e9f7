import { useAddingFiles } from '../../../browser/adding-files.ts'
import { useMe, useSend } from '../../../browser/api.ts'
import { useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { refusalsIn, useSending } from '../../../browser/sending.ts'
import { FilePicker } from '../../../browser/ui/FilePicker.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { PaperLink } from '../../../browser/ui/PaperLinks.tsx'
import type { MaterialFacts, MovementRow } from './material.ts'
import { checkMinutes } from './material.rules.ts'
import { materialTexts } from './material.screen.texts.ts'

type Props = { readonly row: MovementRow; readonly material: MaterialFacts }

/** The minutes of a hand-over to be printed, those that came back signed, and a way to add one. */
export function SignedMinutes({ row, material }: Props) {
  const t = useText(materialTexts)
  const officer = useMe().data?.officer
  const send = useSend()
  const sending = useSending()
  const add = useAddingFiles(async ({ sha256: file, fileName }) => {
    const id = newId<'evidence'>()
    return refusalsIn(await send('outreach.add-minutes', { id, movement: row.id, file, fileName }, id))
  }, sending)
  const may = officer && checkMinutes({ ...row, reverses: null }, officer, material).length === 0
  return (
    <>
      <Refusals of={sending.refusals} />
      <PaperLink href={`/api/papers/hand-over/${row.id}.docx`} label={t.minutes} />{' '}
      {row.scans.map(({ file, fileName }) => (
        <a key={file} href={`/files/${file}`} target="_blank" rel="noreferrer" className="signed-minutes">
          {fileName}
        </a>
      ))}{' '}
      {may ? (
        <div className="no-print">
          <FilePicker accept="image/*,application/pdf" label={t.addMinutes} onChange={add} />
        </div>
      ) : null}
    </>
  )
}
