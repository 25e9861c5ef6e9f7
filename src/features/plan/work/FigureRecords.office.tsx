import { Button } from '@mantine/core'
import { Link, useLocation } from 'wouter'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { usePages } from '../../../browser/pages.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { StateTag } from '../../../browser/ui/StateTag.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import type { AnswerOf } from '../../../commands/catalogue.ts'
import type { Selection } from '../../../kernel/figure.ts'
import { groupBy, sum } from '../../../kernel/kernel.ts'
import { showNumber } from '../../../kernel/text.ts'
import { placesInWords } from '../../area/place-names.ts'
import { measureNames, sourceNames } from '../plan.texts.ts'
import { figureAddress, paramsOf } from '../selection.ts'
import type { SelectionNames } from '../selection-names.ts'
import { figureSays } from '../selection.texts.ts'
import type { WorkRow } from './work.ts'
import { beyondSays, enteredForUnits, evidenceShareSays, workTexts } from './work.screen.texts.ts'
import { Quantity, showDays, Thumbnail, WorkTags } from './WorkSigns.office.tsx'
import { worksAddress } from './works-address.ts'

type Opened = AnswerOf<'plan.figure'>

/** An opened figure: its value again, the share with evidence, its parts by source, and its records, newest first. */
export function FigureRecords({ selection }: { readonly selection: Selection }) {
  const t = useText(uiTexts)
  const { reading, more } = usePages('plan.figure', paramsOf(selection))
  return (
    <Loaded of={reading}>
      {(pages) => {
        const [first] = pages
        const rows = pages.flatMap((page) => page.rows)
        return (
          <>
            {first ? <Summary opened={first} selection={selection} /> : null}
            <RecordLines rows={rows} />
            {more ? (
              <Button variant="default" onClick={more}>
                {t.more}
              </Button>
            ) : null}
          </>
        )
      }}
    </Loaded>
  )
}

function Summary({ opened, selection }: { readonly opened: Opened; readonly selection: Selection }) {
  const say = useSay()
  const t = useText(workTexts)
  const [path] = useLocation()
  const { language } = useLanguage()
  return (
    <>
      <p>
        {figureSays(opened.names ?? NAMELESS, selection.period, language)}{' '}
        {selection.source === null ? null : <StateTag tone="calm" name={sourceNames[selection.source]} />}
        {selection.asOf === null ? null : <StateTag tone="quiet" name={workTexts.asSigned} />}
      </p>
      <Sums opened={opened} />
      <p>{say(evidenceShareSays(opened.withEvidence, opened.records))}</p>
      {opened.beyond === 0 ? null : <p className="quiet">{say(beyondSays(opened.beyond))}</p>}
      <p className="no-print">
        <Link href={worksAddress(selection)}>{t.openList}</Link>
        {path === '/figure' ? null : (
          <>
            {' · '}
            <Link href={figureAddress(selection)}>{t.openPage}</Link>
          </>
        )}
      </p>
    </>
  )
}

const NAMELESS: SelectionNames = { plan: null, task: null, unit: null, area: null }

/** A sum for each measure, with its parts by source; of what is declared, how much the plan's owner entered. */
function Sums({ opened: { quantities, declaredForUnits } }: { readonly opened: Opened }) {
  const { language } = useLanguage()
  const byMeasure = [...groupBy(quantities, ({ measure }) => measure)]
  return (
    <ul className="figure-sums">
      {byMeasure.map(([measure, parts]) => {
        const forUnits = total(declaredForUnits.filter((part) => part.measure === measure))
        const bySource = [...groupBy(parts, ({ source }) => source)].map(
          ([source, own]) =>
            `${sourceNames[source][language]} ${showNumber(total(own))}${source === 'declared' && forUnits > 0 ? ` ${enteredForUnits(forUnits)[language]}` : ''}`,
        )
        return (
          <li key={measure}>
            <strong>{showNumber(total(parts))}</strong> {measureNames[measure][language]}
            <br />
            <span className="small quiet">{bySource.join(' · ')}</span>
          </li>
        )
      })}
    </ul>
  )
}

const total = (parts: readonly { readonly quantity: number }[]) => sum(parts.map(({ quantity }) => quantity))

function RecordLines({ rows }: { readonly rows: readonly WorkRow[] }) {
  const t = useText(workTexts)
  if (rows.length === 0) return <p className="empty">{t.noRecords}</p>
  return (
    <ul className="record-lines">
      {rows.map((work) => (
        <li key={work.id}>
          <Photo of={work} />
          <div>
            <Link href={`/works/${work.id}`}>
              {showDays(work)} · {work.taskTitle}
            </Link>
            <br />
            {work.unitName} · <span className="quiet">{placesInWords(work.places)}</span>
            <br />
            <Quantity work={work} /> <WorkTags work={work} />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The first photo; a click shows it as it was taken. */
function Photo({ of: { photo } }: { readonly of: WorkRow }) {
  const t = useText(workTexts)
  if (photo === null) return <Thumbnail file={null} says="" />
  return (
    <a href={`/files/${photo}`} target="_blank" rel="noreferrer" title={t.openOriginal}>
      <Thumbnail file={photo} says={t.openOriginal} />
    </a>
  )
}
