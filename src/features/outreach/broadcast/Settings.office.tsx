import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe, useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { ConfirmButton } from '../../../browser/ui/ConfirmButton.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { useAct } from '../../../browser/use-act.ts'
import type { AnswerOf } from '../../../commands/catalogue.ts'
import { addDays, showDay } from '../../../kernel/day.ts'
import { mayLog } from '../../plan/work/work-steps.ts'
import { AddLoudspeaker } from './AddLoudspeaker.office.tsx'
import { AddQuietRule } from './AddQuietRule.office.tsx'
import { loudspeakerKindNames, quietKindNames } from './broadcast.texts.ts'
import { showHours } from './clock.ts'
import { settingTexts } from './settings.screen.texts.ts'

type Answer = AnswerOf<'outreach.loudspeakers'>
type Loudspeaker = Answer['loudspeakers'][number]
type May = 'write' | 'look'

/** Stations and cars with their contracts; the hours and places that they leave in peace. */
export function BroadcastSettings() {
  const t = useText(settingTexts)
  const reading = useRead('outreach.loudspeakers', {})
  const officer = useMe().data?.officer
  const may = officer && mayLog(officer) ? 'write' : 'look'
  return (
    <>
      <PageHeader title={t.title} />
      <Loaded of={reading}>
        {(answer) => (
          <div className="two-columns">
            <Loudspeakers {...answer} may={may} />
            <Rules {...answer} may={may} />
          </div>
        )}
      </Loaded>
    </>
  )
}

function Loudspeakers({ loudspeakers, may }: Answer & { readonly may: May }) {
  const t = useText(settingTexts)
  const say = useSay()
  const own = useMe().data?.officer?.unit
  const [opened, setOpened] = useState<Loudspeaker | 'new' | null>(null)
  return (
    <section className="panel">
      <h2 className="panel-title">{t.loudspeakers}</h2>
      {loudspeakers.length === 0 ? <p className="quiet">{t.noLoudspeakers}</p> : null}
      <ul className="plain-list">
        {loudspeakers.map((one) => (
          <li key={one.id}>
            <b>{one.name}</b> · {say(loudspeakerKindNames[one.kind])} · {one.unitName} ·{' '}
            {one.contract ? [one.contract.number, one.contract.about].filter(Boolean).join(', ') : t.noContract}{' '}
            {may === 'write' && one.unit === own ? (
              <Button
                variant="subtle"
                size="compact-md"
                aria-label={`${t.change} ${one.name}`}
                onClick={() => setOpened(one)}
              >
                {t.change}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {may === 'write' ? (
        <Button variant="default" onClick={() => setOpened('new')}>
          {t.addLoudspeaker}
        </Button>
      ) : null}
      {opened ? (
        <AddLoudspeaker
          key={opened === 'new' ? 'new' : opened.last}
          changed={opened === 'new' ? null : opened}
          close={() => setOpened(null)}
        />
      ) : null}
    </section>
  )
}

function Rules({ rules, may }: Answer & { readonly may: May }) {
  const t = useText(settingTexts)
  const [opened, setOpened] = useState<'no' | 'yes'>('no')
  const { sending, act } = useAct()
  const today = useMe().data?.today ?? null
  return (
    <section className="panel">
      <h2 className="panel-title">{t.rules}</h2>
      <p className="quiet">{t.rulesHint}</p>
      <Refusals of={sending.refusals} />
      {rules.length === 0 ? <p className="quiet">{t.noRules}</p> : null}
      <ul className="plain-list">
        {rules.map((rule) => (
          <li key={rule.id}>
            <Rule rule={rule} />{' '}
            {may === 'write' && today && (rule.validTo === null || rule.validTo >= today) ? (
              <ConfirmButton
                says={t.end}
                consequence={rule.name}
                onConfirm={() => act('outreach.end-quiet-rule', { rule: rule.id, on: addDays(today, -1) })}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {may === 'write' ? (
        <Button variant="default" onClick={() => setOpened('yes')}>
          {t.addRule}
        </Button>
      ) : null}
      {opened === 'yes' ? <AddQuietRule close={() => setOpened('no')} /> : null}
    </section>
  )
}

function Rule({ rule }: { readonly rule: Answer['rules'][number] }) {
  const t = useText(settingTexts)
  const say = useSay()
  const { name, kind, hours, areaName, validFrom, validTo, basis } = rule
  const words = [
    say(quietKindNames[kind]),
    hours ? showHours(hours) : t.allDay,
    areaName,
    `${showDay(validFrom)}${validTo ? ` ${t.ended} ${showDay(validTo)}` : ' –'}`,
    ...(basis ? [basis] : []),
  ]
  return (
    <>
      <b>{name}</b> · {words.join(' · ')}
    </>
  )
}
