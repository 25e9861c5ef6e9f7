import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { useMe, useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { FactList } from '../../browser/ui/FactList.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { showMoment } from '../../browser/show-moment.ts'
import type { AnswerOf } from '../../commands/catalogue.ts'
import { holdsRole } from '../../kernel/command.ts'
import { showDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { AddSpelling } from './AddSpelling.office.tsx'
import type { Area } from './area.ts'
import { areaKindNames } from './area.texts.ts'
import { areaPageTexts, foundBySays, versionSays } from './area-page.screen.texts.ts'
import { AreaMap } from './border/AreaMap.office.tsx'
import { ImportBorders } from './border/ImportBorders.office.tsx'
import { borderTexts } from './border/border.texts.ts'
import { CorrectArea } from './CorrectArea.office.tsx'
import { EndArea } from './EndArea.office.tsx'
import { Reorganise } from './Reorganise.office.tsx'
import { becameSays, changeKindNames } from './succession.texts.ts'

type Page = AnswerOf<'area.page'>

/** One area: what it is now, what it was made of, what it said before, and what lies in it. */
export function AreaPage() {
  const { id } = useParams<{ id: string }>()
  const page = useRead('area.page', { area: id as Id<'area'> })
  return <Loaded of={page}>{(found) => <Opened page={found} />}</Loaded>
}

function Opened({ page }: { readonly page: Page }) {
  const t = useText(areaPageTexts)
  const say = useSay()
  const { officer, today } = useMe().data ?? { officer: null, today: null }
  const { area, became, parent, below, versions, changes } = page
  const keeps = officer !== null && holdsRole(officer, 'administrator', 'plan-owner')
  return (
    <>
      <PageHeader title={area.name} under={became && today ? say(becameSays(became, today)) : ''}>
        {officer && holdsRole(officer, 'administrator') ? <BordersButton page={page} /> : null}
        {keeps ? <Steps page={page} /> : null}
        <Button component={Link} variant="default" href="/areas">
          {t.allAreas}
        </Button>
      </PageHeader>
      <div className="two-columns">
        <section className="panel">
          <Facts area={area} parent={parent} spellings={page.spellings} />
          {keeps ? <AddSpelling area={area.id} /> : null}
          {changes.length > 0 ? <Changes changes={changes} /> : null}
        </section>
        <section className="panel">
          <AreaMap area={area.id} on={page.on} />
        </section>
        <section className="panel">
          <Below areas={below} />
        </section>
        <section className="panel">
          <Versions versions={versions} />
        </section>
      </div>
    </>
  )
}

function BordersButton({ page: { area, below } }: { readonly page: Page }) {
  const t = useText(borderTexts)
  const [opened, setOpened] = useState<'no' | 'yes'>('no')
  return (
    <>
      <Button variant="default" onClick={() => setOpened('yes')}>
        {t.import}
      </Button>
      {opened === 'yes' ? <ImportBorders areas={[...below, area]} close={() => setOpened('no')} /> : null}
    </>
  )
}

function Steps({ page: { area, number } }: { readonly page: Page }) {
  const t = useText(areaPageTexts)
  const [opened, setOpened] = useState<'nothing' | 'correct' | 'end' | 'reorganise'>('nothing')
  const close = () => setOpened('nothing')
  return (
    <>
      <Button variant="default" onClick={() => setOpened('correct')}>
        {t.correct}
      </Button>
      {area.validTo === null ? (
        <>
          <Button variant="default" onClick={() => setOpened('end')}>
            {t.end}
          </Button>
          <Button onClick={() => setOpened('reorganise')}>{t.reorganise}</Button>
        </>
      ) : null}
      {opened === 'correct' ? <CorrectArea key={number} {...{ area, number, close }} /> : null}
      {opened === 'end' ? <EndArea {...{ area, number, close }} /> : null}
      {opened === 'reorganise' ? <Reorganise {...{ area, close }} /> : null}
    </>
  )
}

type FactsProps = Pick<Page, 'area' | 'parent' | 'spellings'>

function Facts({ area, parent, spellings }: FactsProps) {
  const t = useText(areaPageTexts)
  const say = useSay()
  const facts = [
    [t.kind, say(areaKindNames[area.kind])],
    [t.code, area.code ?? t.noCode],
    [t.parent, parent ? <AreaLink key="parent" area={{ id: parent.parent, name: parent.name }} /> : '–'],
    [t.from, showDay(area.validFrom)],
    [t.to, area.validTo ? showDay(area.validTo) : t.stillStands],
    ...(spellings.length > 0 ? [[t.alsoFoundBy, say(foundBySays(spellings))] as const] : []),
  ] as const
  return <FactList of={facts} />
}

const AreaLink = ({ area: { id, name } }: { readonly area: Pick<Area, 'id' | 'name'> }) => (
  <Link href={`/areas/${id}`}>{name}</Link>
)

/** Each change once, with everybody whom it concerned here. */
function Changes({ changes }: Pick<Page, 'changes'>) {
  const t = useText(areaPageTexts)
  const say = useSay()
  const each = [...Map.groupBy(changes, ({ change }) => change.id).values()]
  return (
    <>
      <h2 className="panel-title">{t.changes}</h2>
      <ul className="plain-list">
        {each.map((of) => {
          const [first] = of
          if (!first) return null
          const { change } = first
          const once = (side: 'from' | 'to') => [...new Map(of.map((one) => [one[side].id, one[side]])).values()]
          return (
            <li key={change.id}>
              <strong>{showDay(change.on)}</strong> · {say(changeKindNames[change.kind])}:{' '}
              <Links areas={once('from')} />
              {' → '}
              <Links areas={once('to')} />
              <br />
              <span className="quiet small">{change.act}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

const Links = ({ areas }: { readonly areas: readonly Area[] }) =>
  areas.map((area, i) => (
    <span key={area.id}>
      {i > 0 ? ', ' : ''}
      <AreaLink area={area} />
    </span>
  ))

function Below({ areas }: { readonly areas: readonly Area[] }) {
  const t = useText(areaPageTexts)
  const say = useSay()
  return (
    <>
      <h2 className="panel-title">{t.below}</h2>
      {areas.length === 0 ? <p className="empty">{t.nothingBelow}</p> : null}
      <ul className="plain-list">
        {areas.map((area) => (
          <li key={area.id}>
            <AreaLink area={area} /> <span className="quiet small">{say(areaKindNames[area.kind])}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Versions({ versions }: Pick<Page, 'versions'>) {
  const t = useText(areaPageTexts)
  const say = useSay()
  return (
    <>
      <h2 className="panel-title">{t.versions}</h2>
      <ul className="plain-list">
        {versions.map((version) => (
          <li key={version.number}>
            <strong>{version.number}</strong> · {say(versionSays(version))}
            <br />
            <span className="quiet small">
              {showMoment(version.keptAt)}
              {version.reason ? ` · ${version.reason}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
