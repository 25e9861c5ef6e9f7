import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useMe } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { FilePicker, type SentFile } from '../../browser/ui/FilePicker.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { ContentOf } from '../../commands/catalogue.ts'
import type { Id } from '../../kernel/kernel.ts'
import { usualMeasure } from '../plan/work-kind.ts'
import type { ClassPanelProps } from './ClassPage.office.tsx'
import type { ClassPage } from './training.ts'
import { countedIn, daysOf, presentIn } from './training.rules.ts'
import { trainingTexts, willCount } from './training.screen.texts.ts'

/** Closing a class writes its record; what it counts can be opened. */
export function CloseClass({ page, may }: ClassPanelProps) {
  const t = useText(trainingTexts)
  const { state } = page.class
  return (
    <>
      <h2 className="panel-title">{t.closing}</h2>
      {page.closing?.state === 'returned' ? <p className="over">{t.returned}</p> : null}
      {state === 'held' && page.closing ? (
        <p>
          {t.countedIn}. <Link href={`/works/${page.closing.work}`}>{t.openRecord}</Link>
        </p>
      ) : null}
      {may === 'run' && (state === 'planned' || state === 'invited') ? <Close page={page} /> : null}
    </>
  )
}

function Close({ page }: { readonly page: ClassPage }) {
  const t = useText(trainingTexts)
  const say = useSay()
  const officer = useMe().data?.officer
  const { sending, act } = useAct()
  const [sheets, setSheets] = useState<readonly SentFile[]>([])
  const [id] = useState(() => newId<'work'>())
  if (!officer) return null
  const source = officer.unit === page.class.unit ? 'logged' : 'on-behalf'
  return (
    <>
      <p className="quiet">{t.closeHint}</p>
      <Refusals of={sending.refusals} />
      <p>{say(willCount(presentIn(page.attendance).size))}</p>
      <p className="small">{t.sheets}</p>
      <FilePicker accept="image/*,application/pdf" onChange={setSheets} />
      <Button
        loading={sending.state === 'busy'}
        onClick={() => act('training.close-class', closingOf(page, { id, source, sheets }), { id })}
      >
        {t.close}
      </Button>
    </>
  )
}

type Closing = {
  readonly id: Id<'work'>
  readonly source: 'logged' | 'on-behalf'
  readonly sheets: readonly SentFile[]
}

/** A class that was returned is closed by a correction of its record. */
function closingOf(page: ClassPage, { id, source, sheets }: Closing): ContentOf<'training.close-class'> {
  const { class: of, kind, task, unit, area, sessions } = page.class
  const measure = usualMeasure(kind)
  return {
    class: of,
    work: {
      id,
      task,
      unit,
      source,
      ...daysOf(sessions),
      places: [area],
      quantity: countedIn(measure, page.attendance),
      measure,
      note: { personalId: newId<'personal-text'>(), text: page.class.title },
      replaces: page.closing?.work ?? null,
    },
    sheets: sheets.map(({ sha256, fileName }) => ({ id: newId<'evidence'>(), file: sha256, fileName })),
  }
}
