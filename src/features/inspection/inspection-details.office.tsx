import { useMe, useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { FactList } from '../../browser/ui/FactList.tsx'
import { PaperLink } from '../../browser/ui/PaperLinks.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import type { Id } from '../../kernel/kernel.ts'
import type { AnswerOf } from '../../commands/catalogue.ts'
import { type ToldProps, workDetails } from '../plan/work/work-details.browser.ts'
import { FindingLine } from './FindingLine.office.tsx'
import { draftOfTold, EMPTY_INSPECTION, type InspectionDraft, inspectionOf, isSaid } from './inspection-draft.ts'
import { INSPECTION_INPUTS, InspectionFields } from './InspectionFields.office.tsx'
import { INSPECTED, type InspectionTold } from './inspection.ts'
import { checkInspection } from './inspection.rules.ts'
import { inspectionTexts } from './inspection.screen.texts.ts'
import { markNames } from './inspection.texts.ts'

/** Records of inspections say where, by whom, by which list, what was found and recommended. */
export const inspectionDetails = workDetails<InspectionDraft>({
  kinds: INSPECTED,
  blank: EMPTY_INSPECTION,
  Fields: InspectionFields,
  Facts,
  Told,
  check,
  send: (send, { work, draft, commandId }) => {
    const inspection = inspectionOf(draft, work)
    return inspection === null
      ? send('plan.log-work', work, commandId)
      : send('inspection.log', { work, inspection }, commandId)
  },
  inputs: INSPECTION_INPUTS,
})

/** The day is judged by the server: here only what the fields themselves say. */
function check(draft: InspectionDraft) {
  if (!isSaid(draft)) return []
  const inspection = inspectionOf(draft, { id: '' as Id<'work'> })
  if (inspection === null) return [{ code: 'inspected-unit-missing' as const }]
  return checkInspection(inspection, { items: draft.marks, on: '' as never })
}

type Answer = AnswerOf<'inspection.told'>

function Facts({ work }: { readonly work: Id<'work'> }) {
  const t = useText(inspectionTexts)
  const reading = useRead('inspection.told', { work })
  return (
    <Loaded of={reading}>
      {({ told, photos }) =>
        told ? <Opened work={work} told={told} photos={photos} /> : <p className="quiet">{t.untold}</p>
      }
    </Loaded>
  )
}

type OpenedProps = {
  readonly work: Id<'work'>
  readonly told: InspectionTold
  readonly photos: Answer['photos']
}

function Opened({ work, told, photos }: OpenedProps) {
  const t = useText(inspectionTexts)
  const officer = useMe().data?.officer ?? null
  return (
    <>
      <h2>{t.about}</h2>
      <FactList
        of={[
          [t.unit, told.unitName],
          [t.team, told.team ?? '–'],
          [t.checklist, told.checklist === null ? '–' : <Marks of={told} />],
          [t.conclusion, told.conclusion ?? '–'],
        ]}
      />
      <p className="no-print">
        <PaperLink href={`/api/papers/inspection/${work}.docx`} label={t.minutes} />
      </p>
      <h2>{t.findings}</h2>
      {told.findings.length === 0 ? <p className="quiet">{t.noFinding}</p> : null}
      <ol className="plain-list">
        {told.findings.map((finding) => (
          <FindingLine
            key={finding.id}
            finding={finding}
            of={told}
            officer={officer}
            photos={photos.filter(({ subject }) => (subject as string) === finding.id)}
          />
        ))}
      </ol>
    </>
  )
}

function Marks({ of: { checklist, items, marks } }: { readonly of: InspectionTold }) {
  const say = useSay()
  return (
    <>
      <div>{checklist}</div>
      <ul className="plain-list small">
        {items.map((item, at) => (
          <li key={item}>
            {item}: <b>{say(markNames[marks[at] ?? 'not-looked'])}</b>
          </li>
        ))}
      </ul>
    </>
  )
}

function Told({ work, children }: ToldProps<InspectionDraft>) {
  const reading = useRead('inspection.told', { work })
  return <Loaded of={reading}>{({ told }) => <>{children(told && draftOfTold(told))}</>}</Loaded>
}
