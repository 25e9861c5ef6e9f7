import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../browser/language.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { Area } from './area.ts'
import { areaPageTexts } from './area-page.screen.texts.ts'

/** Another name by which people look for an area. */
export function AddSpelling({ area }: { readonly area: Area['id'] }) {
  const t = useText(areaPageTexts)
  const { sending, act } = useAct()
  const [spelling, setSpelling] = useState('')
  return (
    <form
      className="head-tools no-print"
      onSubmit={(event) => {
        event.preventDefault()
        act('area.add-spelling', { area, spelling: spelling.trim() }, { done: () => setSpelling('') })
      }}
    >
      <Refusals of={sending.refusals} />
      <TextField label={t.spelling} maxLength={200} required value={spelling} onChange={setSpelling} />
      <Button
        type="submit"
        variant="default"
        style={{ alignSelf: 'flex-end' }}
        loading={sending.state === 'busy'}
        disabled={spelling.trim() === ''}
      >
        {t.addSpelling}
      </Button>
    </form>
  )
}
