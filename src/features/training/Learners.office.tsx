import { Anchor, Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { excelAddress, useMe } from '../../browser/api.ts'
import { useLanguage, useSay, useText } from '../../browser/language.tsx'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { listColumns } from '../../browser/ui/list-columns.ts'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { type Act, useAct } from '../../browser/use-act.ts'
import { holdsRole, type Officer } from '../../kernel/command.ts'
import { paperTexts } from './class-papers.screen.texts.ts'
import type { ClassPanelProps, May } from './ClassPage.office.tsx'
import { classPaper } from './ClassPapers.office.tsx'
import type { ClassLearner } from './learner.ts'
import { doublesIn, quotaUses } from './learner.rules.ts'
import { ProposeLearners } from './ProposeLearners.office.tsx'
import type { ClassPage } from './training.ts'
import { keepFrom, overSaid, trainingTexts } from './training.screen.texts.ts'
import { trainingTables } from './training.tables.ts'

/** Whom the units send: how many of how many, who may be one person, and the list itself. */
export function Learners({ page, may }: ClassPanelProps) {
  const t = useText(trainingTexts)
  const { sending, act } = useAct()
  const officer = useMe().data?.officer
  const [adding, setAdding] = useState<'no' | 'yes'>('no')
  const open = page.class.state === 'planned' || page.class.state === 'invited'
  const proposes = open && officer !== null && officer !== undefined && holdsRole(officer, 'unit-officer', 'plan-owner')
  return (
    <>
      <h2 className="panel-title">{t.learners}</h2>
      <Refusals of={sending.refusals} />
      {may === 'run' ? <Doubles page={page} act={act} /> : null}
      <QuotaTable page={page} />
      <List page={page} act={act} officer={open ? (officer ?? null) : null} may={may}>
        {proposes ? (
          <Button variant="default" className="no-print" onClick={() => setAdding('yes')}>
            {t.propose}
          </Button>
        ) : null}
      </List>
      {proposes ? (
        <ProposeLearners page={page} may={may} opened={adding === 'yes'} close={() => setAdding('no')} />
      ) : null}
    </>
  )
}

function Doubles({ page, act }: { readonly page: ClassPage; readonly act: Act }) {
  const t = useText(trainingTexts)
  const say = useSay()
  const doubles = doublesIn(page.learners)
  if (doubles.length === 0) return null
  const keep = (kept: ClassLearner, other: ClassLearner) => (
    <Button variant="default" size="compact-md" onClick={() => act('training.take-learner-off', { learner: other.id })}>
      {say(keepFrom(kept.unitName))}
    </Button>
  )
  return (
    <div className="said" role="status">
      <h3>{t.doubles}</h3>
      <p className="quiet">{t.doublesHint}</p>
      <ul className="plain-list">
        {doubles.map(([one, other]) => (
          <li key={`${one.id} ${other.id}`}>
            <b>{one.name}</b> {one.birthYear ?? one.phone} {keep(one, other)} {keep(other, one)}{' '}
            <Button
              variant="subtle"
              size="compact-md"
              onClick={() => act('training.tell-learners-apart', { learner: one.id, other: other.id })}
            >
              {t.twoPeople}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function QuotaTable({ page }: { readonly page: ClassPage }) {
  const t = useText(trainingTexts)
  const say = useSay()
  const uses = quotaUses(page.class.quotas, page.learners)
  if (uses.length === 0) return null
  return (
    <>
      <h3>{t.quotaUse}</h3>
      <ul className="told-absent">
        {uses.map(({ unit, unitName, places, listed, over }) => (
          <li key={unit}>
            {unitName}: {listed}
            {places === null ? null : `/${places}`}{' '}
            {over > 0 ? <span className="over">{say(overSaid(over))}</span> : null}
          </li>
        ))}
      </ul>
    </>
  )
}

type ListProps = {
  readonly page: ClassPage
  readonly act: Act
  /** Who may take people off; null when the list is closed. */
  readonly officer: Pick<Officer, 'unit'> | null
  readonly may: May
  readonly children: ReactNode
}

function List({ page, act, officer, may, children }: ListProps) {
  const t = useText(trainingTexts)
  const { language } = useLanguage()
  const columns = useColumns({ page, act, officer, may })
  return (
    <DataTable
      caption={t.learners}
      columns={columns}
      rows={page.learners}
      keyOf={({ id }) => id}
      empty={may === 'run' ? t.noLearner : t.noOwnLearner}
      excel={excelAddress('training.learners', { class: page.class.class, language })}
      printHead={[page.class.title]}
    >
      {children}
    </DataTable>
  )
}

function useColumns({ page, act, officer, may }: Omit<ListProps, 'children'>): readonly Column<ClassLearner>[] {
  const t = useText(trainingTexts)
  const papers = useText(paperTexts)
  const { language } = useLanguage()
  const own = listColumns(trainingTables['training.learners'], { language, without: [], cells: {} })
  if (!officer) return own
  const takeOff: Column<ClassLearner> = {
    key: 'take-off',
    title: trainingTexts.drop,
    text: null,
    cell: ({ id, name, unit }) =>
      may === 'run' || unit === officer.unit ? (
        <Button
          variant="subtle"
          size="compact-sm"
          className="no-print"
          aria-label={`${t.drop}: ${name}`}
          onClick={() => act('training.take-learner-off', { learner: id })}
        >
          {t.drop}
        </Button>
      ) : null,
  }
  const invite: Column<ClassLearner> = {
    key: 'invite',
    title: paperTexts.invitation,
    text: null,
    cell: ({ id, name }) => (
      <Anchor
        className="no-print"
        aria-label={`${papers.invitation}: ${name}`}
        href={classPaper(page.class.class, 'invitations', { learner: id })}
      >
        {papers.invitation}
      </Anchor>
    ),
  }
  return [...own, invite, takeOff]
}
