import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { useAddingFiles } from '../../../browser/adding-files.ts'
import { useAddressWords } from '../../../browser/address-words.ts'
import { useMe, useRead, useSend } from '../../../browser/api.ts'
import { planAddress } from '../../../browser/chosen-plan.tsx'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { refusalsIn, useSending } from '../../../browser/sending.ts'
import { useAct } from '../../../browser/use-act.ts'
import { showMoment } from '../../../browser/show-moment.ts'
import { ConfirmButton } from '../../../browser/ui/ConfirmButton.tsx'
import { FactList } from '../../../browser/ui/FactList.tsx'
import { FilePicker } from '../../../browser/ui/FilePicker.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import type { AnswerOf, ParamsOf } from '../../../commands/catalogue.ts'
import { showDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { showNumber, showPercent } from '../../../kernel/text.ts'
import { mayLog } from '../../plan/work/work-steps.ts'
import { CorrectValue } from './CorrectValue.office.tsx'
import type { ToldValue } from './indicator.ts'
import { reachedOf } from './indicator.rules.ts'
import { indicatorTexts } from './indicator.screen.texts.ts'
import { directionNames, NOT_KNOWN, periodName, reachedNames, valueWords } from './indicator.texts.ts'
import './indicator.css'

type Answer = AnswerOf<'report.indicator'>

/** One number of one indicator: what it says, who told it when, what it was before, and the files that show it. */
export function IndicatorPage() {
  const t = useText(indicatorTexts)
  const { indicator } = useParams<{ readonly indicator: string }>()
  const { said } = useAddressWords()
  const [plan, area, from] = [said('plan'), said('area'), said('from')]
  const asked = plan && area && from ? { plan, indicator, area, from, asOf: said('asOf') } : null
  const reading = useRead('report.indicator', asked as ParamsOf<'report.indicator'> | null)
  if (!asked) return <p className="empty">{t.unknown}</p>
  return <Loaded of={reading}>{(answer) => <Opened answer={answer} />}</Loaded>
}

function Opened({ answer }: { readonly answer: Answer }) {
  const t = useText(indicatorTexts)
  const say = useSay()
  const officer = useMe().data?.officer ?? null
  const [form, setForm] = useState<'open' | 'closed'>('closed')
  const { indicator, cell, place, plan, asOf, told } = answer
  const may = officer !== null && mayLog(officer) && asOf === null && indicator.bound === null && cell.state === 'open'
  return (
    <>
      <PageHeader
        title={`${indicator.code} ${indicator.name}`}
        under={`${say(periodName(indicator.every, cell))} · ${place.name}`}
      >
        <Button
          variant="default"
          component={Link}
          href={planAddress('/indicators', plan.id, place.id === plan.area ? {} : { area: place.id })}
        >
          {t.back}
        </Button>
        {may && form === 'closed' ? (
          <Button onClick={() => setForm('open')}>{told.length > 0 ? t.correct : t.tell}</Button>
        ) : null}
      </PageHeader>
      {asOf === null ? null : <p className="quiet">{t.asSigned}</p>}
      {form === 'open' ? <CorrectValue answer={answer} close={() => setForm('closed')} /> : null}
      <section className="panel indicator-part">
        <Facts answer={answer} />
      </section>
      {told.length === 0 ? null : <History answer={answer} may={may} />}
    </>
  )
}

function Facts({ answer: { indicator, cell } }: { readonly answer: Answer }) {
  const t = useText(indicatorTexts)
  const say = useSay()
  const reached = reachedOf(cell, indicator)
  const wanted = cell.target?.value ?? null
  const result = reached === null ? '–' : [say(reachedNames[reached.is]), ...percentOf(reached)].join(' · ')
  return (
    <>
      <FactList
        of={[
          [
            t.value,
            <strong key="value">{cell.parts === null ? say(NOT_KNOWN) : valueWords(cell.parts, indicator)}</strong>,
          ],
          [t.target, wanted === null ? '–' : showNumber(wanted)],
          [t.result, result],
          [t.period, `${showDay(cell.period.from)} – ${showDay(cell.period.to)}`],
          [t.unit, indicator.unit],
          [t.better, say(directionNames[indicator.better])],
          [t.measured, indicator.measured],
          [t.source, indicator.source],
        ]}
      />
      {cell.opens ? (
        <p className="no-print">
          <Link href={cell.opens.rows}>{t.rows}</Link>
          {cell.opens.whole ? (
            <>
              {' · '}
              <Link href={cell.opens.whole}>{t.wholeRows}</Link>
            </>
          ) : null}
        </p>
      ) : null}
    </>
  )
}

const percentOf = ({ percent }: NonNullable<ReturnType<typeof reachedOf>>) =>
  percent === null ? [] : [showPercent(percent)]

function History({ answer, may }: { readonly answer: Answer; readonly may: boolean }) {
  const t = useText(indicatorTexts)
  const say = useSay()
  const { told, proofs, indicator } = answer
  return (
    <section className="panel">
      <h2 className="panel-title">{t.history}</h2>
      <ol className="plain-list" reversed>
        {told.map((one, at) => (
          <li key={one.id}>
            <div>
              <b>{one.parts === null ? say(NOT_KNOWN) : valueWords(one.parts, indicator)}</b>{' '}
              {at > 0 ? <span className="quiet">({t.replaced})</span> : null}
            </div>
            <div className="quiet small">
              {one.officerName ?? t.erased}, {one.unitName}, {showMoment(one.keptAt)}
            </div>
            {at < told.length - 1 ? (
              <div>
                {t.reason}: {one.reason ?? t.erased}
              </div>
            ) : null}
            <Proofs of={one} proofs={proofs} may={may && at === 0} />
          </li>
        ))}
      </ol>
    </section>
  )
}

type ProofsProps = { readonly of: ToldValue; readonly proofs: Answer['proofs']; readonly may: boolean }

function Proofs({ of, proofs, may }: ProofsProps) {
  const t = useText(indicatorTexts)
  const send = useSend()
  const sending = useSending()
  const taking = useAct()
  const add = useAddingFiles(async ({ sha256: file, fileName }) => {
    const id = newId<'evidence'>()
    return refusalsIn(await send('report.prove-indicator', { id, value: of.id, file, fileName }, id))
  }, sending)
  const own = proofs.filter(({ subject }) => (subject as string as Id<'indicator-value'>) === of.id)
  return (
    <>
      <Refusals of={sending.refusals} />
      {own.length === 0 && may ? <div className="quiet small">{t.noProof}</div> : null}
      <Refusals of={taking.sending.refusals} />
      {own.map(({ id: proof, file, fileName, kind }) => (
        <span key={proof} className="indicator-proof">
          <a href={`/files/${file}`} target="_blank" rel="noreferrer">
            {kind === 'photo' ? <img src={`/files/${file}/thumbnail`} alt={fileName} width={120} /> : fileName}
          </a>{' '}
          {may ? (
            <ConfirmButton
              size="compact-sm"
              className="no-print"
              says={t.takeProofBack}
              consequence={fileName}
              onConfirm={() => taking.act('report.take-proof-back', { value: of.id, proof })}
            />
          ) : null}
        </span>
      ))}
      {may ? (
        <div className="no-print">
          <FilePicker accept="image/*,application/pdf" label={t.addProof} onChange={add} />
        </div>
      ) : null}
    </>
  )
}
