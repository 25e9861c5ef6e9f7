import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { useSay, useText } from '../../../browser/language.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { Area } from '../area.ts'
import { type ReadBorders, readGeoJson } from './border.rules.ts'
import { borderTexts, matchedSays } from './border.texts.ts'

type Props = { readonly areas: readonly Area[]; readonly close: () => void }

const MOST_BYTES = 3_000_000
const NOTHING: ReadBorders = { borders: [], unknown: [] }

/** Borders from a GeoJSON file, read here; only what matches an area is sent. */
export function ImportBorders({ areas, close }: Props) {
  const t = useText(borderTexts)
  const say = useSay()
  const { fillIn } = useText(uiTexts)
  const { sending, act } = useAct()
  const [read, setRead] = useState<ReadBorders | null>(NOTHING)
  const [source, setSource] = useState('')
  const take = async (file: File | null) => {
    if (file) setRead(file.size > MOST_BYTES ? null : readGeoJson(await file.text(), areas))
  }
  const { borders, unknown } = read ?? NOTHING
  const faults = useFieldFaults([
    { id: 'border-file', label: t.file, lacks: borders.length === 0 ? t.noneMatches : null },
    { id: 'border-source', label: t.source, lacks: source.trim() === '' ? fillIn : null },
  ])
  const submit = () => act('area.set-borders', { borders: [...borders], source: source.trim() }, { done: close })
  return (
    <FormDrawer title={t.import} button={t.save} opened {...{ close, sending, faults, submit }}>
      <p className="quiet">{t.importNote}</p>
      <FileButton accept=".geojson,.json" onChange={(file) => void take(file)}>
        {(button) => (
          <Button id="border-file" variant="default" {...button}>
            {t.file}
          </Button>
        )}
      </FileButton>
      <p aria-live="polite">{read === null ? t.notAMap : say(matchedSays(borders.length, unknown))}</p>
      <TextField
        id="border-source"
        label={t.source}
        description={t.sourceNote}
        maxLength={300}
        error={faults.errorOf('border-source')}
        value={source}
        onChange={setSource}
      />
    </FormDrawer>
  )
}
