import { Button, Input } from '@mantine/core'
import { useState } from 'react'
import { useSay, useText } from '../../../browser/language.tsx'
import type { FileNotSent } from '../../../browser/left-out.ts'
import { FilePicker, type SentFile } from '../../../browser/ui/FilePicker.tsx'
import { checkEvidence } from '../../evidence/evidence.rules.ts'
import { EVIDENCE_TYPES } from './evidence-types.ts'
import { inputOf, type WorkForm, type WorkFormFile } from './work-form.ts'
import { evidenceKept, workFormTexts } from './work-form.screen.texts.ts'

type Props = {
  readonly form: WorkForm
  readonly change: (to: Partial<WorkForm>) => void
  /** Pieces of evidence of the record that is corrected. */
  readonly already: number
  /** Told which of the chosen files are not on the server. */
  readonly onNotSent: (files: readonly FileNotSent[]) => void
}

/** Files go to the server as they are chosen and are tied to the record when it is sent; what was sent before the window closed is still named. */
export function WorkFormFiles({ form, change, already, onNotSent }: Props) {
  const t = useText(workFormTexts)
  const say = useSay()
  const [before, setBefore] = useState(form.files)
  const [picked, setPicked] = useState<readonly WorkFormFile[]>([])
  const take = (sent: readonly SentFile[]) => {
    const files = sent.map(({ sha256, fileName }) => ({ file: sha256, fileName }))
    setPicked(files)
    if (files.length + picked.length > 0) change({ files: distinct([...before, ...files]) })
  }
  const drop = (dropped: WorkFormFile) => {
    const rest = before.filter(({ file }) => file !== dropped.file)
    setBefore(rest)
    change({ files: distinct([...rest, ...picked]) })
  }
  return (
    <Input.Wrapper
      id={inputOf('files')}
      labelElement="div"
      label={t.files}
      description={t[hintFor(form, already)]}
      inputWrapperOrder={['label', 'description', 'input']}
    >
      {already > 0 ? <p>{say(evidenceKept(already))}</p> : null}
      {before.length > 0 ? (
        <ul className="files">
          {before.map((file) => (
            <li key={file.file}>
              {file.fileName} <span className="quiet">{t.sentBefore}</span>{' '}
              <Button variant="subtle" size="compact-sm" onClick={() => drop(file)}>
                {t.removeFile}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <FilePicker accept={EVIDENCE_TYPES} refuses={checkEvidence} onChange={take} onNotSent={onNotSent} />
    </Input.Wrapper>
  )
}

const hintFor = ({ source }: WorkForm, already: number) =>
  already > 0 ? 'filesMore' : source === 'on-behalf' ? 'filesOnBehalf' : 'filesHint'

/** The same file chosen twice is one piece of evidence. */
const distinct = (files: readonly WorkFormFile[]) => [...new Map(files.map((file) => [file.file, file])).values()]
