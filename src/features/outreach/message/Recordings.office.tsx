import { useAddingFiles } from '../../../browser/adding-files.ts'
import { useSend } from '../../../browser/api.ts'
import { useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { refusalsIn } from '../../../browser/sending.ts'
import { ConfirmButton } from '../../../browser/ui/ConfirmButton.tsx'
import { FilePicker } from '../../../browser/ui/FilePicker.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { useAct } from '../../../browser/use-act.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { kindOf, isMediaType } from '../../evidence/evidence.rules.ts'
import { MEDIA_TYPES, type StoredFile } from '../../evidence/evidence.ts'
import type { MessagePage as Page } from './message.ts'
import { messageTexts } from './message.screen.texts.ts'
import type { May } from './MessagePage.office.tsx'

type Props = { readonly page: Page; readonly message: Id<'message'>; readonly may: May }

/** A message as it is heard: each recording plays here. */
export function Recordings({ page: { recordings }, message, may }: Props) {
  const t = useText(messageTexts)
  const { sending, act } = useAct()
  const send = useSend()
  const add = useAddingFiles(async ({ sha256: file, fileName }) => {
    const id = newId<'evidence'>()
    return refusalsIn(await send('outreach.add-recording', { id, message, file, fileName }, id))
  }, sending)
  return (
    <>
      <h2 className="panel-title">{t.recordings}</h2>
      <Refusals of={sending.refusals} />
      {recordings.length === 0 ? <p className="quiet">{t.noRecording}</p> : null}
      <ul className="plain-list">
        {recordings.map(({ id, file, fileName }) => (
          <li key={id}>
            {/* The script beside it says what is heard. */}
            {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
            <audio controls preload="none" src={`/files/${file}`} aria-label={fileName} />
            <a href={`/files/${file}`}>{fileName}</a>{' '}
            {may === 'look' ? null : (
              <ConfirmButton
                says={t.remove}
                consequence={fileName}
                onConfirm={() => act('outreach.take-recording-back', { message, recording: id })}
              />
            )}
          </li>
        ))}
      </ul>
      {may === 'look' ? null : (
        <div className="no-print">
          <FilePicker accept={SOUNDS} refuses={notSound} label={t.addRecording} onChange={add} />
        </div>
      )}
    </>
  )
}

const isSound = (type: string) => isMediaType(type) && kindOf(type) === 'audio'
const SOUNDS = Object.keys(MEDIA_TYPES).filter(isSound).join(',')
const notSound = ({ mediaType }: StoredFile) => (isSound(mediaType) ? [] : [{ code: 'recording-not-audio' }])
