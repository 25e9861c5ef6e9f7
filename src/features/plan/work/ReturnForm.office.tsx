import { useText } from '../../../browser/language.tsx'
import { ReasonForm } from '../../../browser/ui/ReasonForm.tsx'
import { workTexts } from './work.screen.texts.ts'

type Props = {
  readonly busy: 'ready' | 'busy'
  readonly send: (reason: string) => void
  readonly cancel: () => void
}

/** Asks why something is returned: the unit reads it. */
export function ReturnForm(props: Props) {
  const t = useText(workTexts)
  return <ReasonForm label={t.reason} hint={t.reasonHint} button={t.returnWith} {...props} />
}
