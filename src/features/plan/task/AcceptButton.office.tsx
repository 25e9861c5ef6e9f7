import { Button } from '@mantine/core'
import { useText } from '../../../browser/language.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { useAct } from '../../../browser/use-act.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { overviewTexts } from '../progress/overview.screen.texts.ts'

type Props = { readonly assignment: Id<'assignment'>; readonly size?: 'sm' | 'compact-md' }

/** The unit says that it takes the task on. */
export function AcceptButton({ assignment, size = 'sm' }: Props) {
  const t = useText(overviewTexts)
  const { sending, act } = useAct()
  return (
    <>
      <Button
        variant="default"
        size={size}
        loading={sending.state === 'busy'}
        onClick={() => act('plan.accept-assignment', { assignment })}
      >
        {t.accept}
      </Button>
      <Refusals of={sending.refusals} />
    </>
  )
}
