import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSay, useText } from '../../../browser/language.tsx'
import { showMoment } from '../../../browser/show-moment.ts'
import { FactList } from '../../../browser/ui/FactList.tsx'
import { NumberField } from '../../../browser/ui/NumberField.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { useAct } from '../../../browser/use-act.ts'
import { showDay } from '../../../kernel/day.ts'
import type { MessagePage as Page, MessageRow } from './message.ts'
import { readingSeconds, syllablesOf } from './message.rules.ts'
import { messageTexts, readingTime } from './message.screen.texts.ts'
import { audienceNames, messageKindNames, serviceNames } from './message.texts.ts'
import type { May } from './MessagePage.office.tsx'

type Props = { readonly version: MessageRow; readonly page: Page; readonly may: May }

/** What one version says, and to whom, on what ground, how long. */
export function MessageFacts({ version, page, may }: Props) {
  const t = useText(messageTexts)
  const say = useSay()
  const facts = [
    [t.kind, say(messageKindNames[version.kind])],
    [t.services, version.services.map((one) => say(serviceNames[one])).join(', ')],
    [t.audiences, version.audiences.map((one) => say(audienceNames[one])).join(', ')],
    [t.source, version.source ?? '–'],
    [t.goodUntil, version.goodUntil ? showDay(version.goodUntil) : '–'],
    [t.officer, version.officerName ?? '–'],
    [t.keptAt, showMoment(version.keptAt)],
  ] as const
  return (
    <>
      <FactList of={facts} />
      <Said title={t.script} words={version.script}>
        <Reading script={version.script ?? ''} speed={page.readingSpeed} may={may} />
      </Said>
      <Said title={t.leaflet} words={version.leaflet} />
      <Said title={t.banner} words={version.banner} />
    </>
  )
}

type SaidProps = { readonly title: string; readonly words: string | null; readonly children?: React.ReactNode }

function Said({ title, words, children }: SaidProps) {
  if (words === null) return null
  return (
    <section className="said">
      <h2 className="panel-title">{title}</h2>
      <p className="typed-text">{words}</p>
      {children}
    </section>
  )
}

type ReadingProps = { readonly script: string; readonly speed: number | null; readonly may: May }

/** How long the script takes to be read aloud, at the speed that the plan's owner entered. */
function Reading({ script, speed, may }: ReadingProps) {
  const t = useText(messageTexts)
  const say = useSay()
  const { sending, act } = useAct()
  const [typed, setTyped] = useState(speed)
  const seconds = speed === null ? null : readingSeconds(script, speed)
  return (
    <>
      <p className="quiet">{say(readingTime(syllablesOf(script), seconds))}</p>
      <Refusals of={sending.refusals} />
      {may === 'approve' ? (
        <div className="head-tools no-print">
          <NumberField label={t.speed} w="16rem" value={typed} onChange={setTyped} />
          <Button
            variant="default"
            disabled={typed === null || typed === speed}
            onClick={() => typed !== null && act('outreach.set-reading-speed', { syllables: typed })}
          >
            {t.saveSpeed}
          </Button>
        </div>
      ) : null}
    </>
  )
}
