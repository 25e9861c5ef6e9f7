import { Button } from '@mantine/core'
import { useSend } from '../../../browser/api.ts'
import { useText } from '../../../browser/language.tsx'
import { refusalsIn, useSaved, useSending } from '../../../browser/sending.ts'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { overviewTexts } from '../progress/overview.screen.texts.ts'

type Props = { readonly assignment: Id<'assignment'>; readonly size?: 'sm' | 'compact-md' }

/** The unit says that it takes the task on. */
export function AcceptButton({ assignment, size = 'sm' }: Props) {
  const t = useText(overviewTexts)
  const send = useSend()
  const saved = useSaved()
  const { run, state, refusals } = useSending()
  const accept = () => run(async () => refusalsIn(await send('plan.accept-assignment', { assignment })), saved)
  return (
    <>
      <Button variant="default" size={size} loading={state === 'busy'} onClick={() => void accept()}>
        {t.accept}
      </Button>
      <Refusals of={refusals} />
    </>
  )
}
