import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { useSend } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { refusalsIn } from '../../../browser/sending.ts'
import type { Refusal } from '../../../kernel/command.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { Residence } from '../standard.ts'
import type { HouseholdList, ListPart } from './household-list.ts'
import { listTexts, readySaid, skippedSaid, takenSaid, twiceSaid } from './household-list.screen.texts.ts'
import { type Decided, partsOf, saidTwice } from './match-list.rules.ts'
import type { PreviewRow } from './Preview.office.tsx'

type Props = {
  readonly list: HouseholdList
  readonly residence: Residence
  readonly rows: readonly PreviewRow[]
}

/** Takes what is decided, part by part: each is kept or refused on its own, and what did not arrive is sent again as it was. */
export function TakeList({ list, residence, rows }: Props) {
  const t = useText(listTexts)
  const say = useSay()
  const { state, taken, all, refusals, take } = useTaking()
  const twice = saidTwice(rows)
  const skipped = rows.filter((row) => isListed(row, list))
  const fresh = rows.filter((row) => !isListed(row, list) && !twice.has(row.is)).flatMap(decidedOf)
  const waiting = rows.length - skipped.length - fresh.length
  const ids = { text: newId<'personal-text'>, household: newId<'household'>, version: newId<'household-version'> }
  return (
    <section>
      <Refusals of={refusals} />
      {state === 'done' ? (
        <p role="status">
          {say(takenSaid(taken, all))} <Link href={`/households/lists/${list.id}`}>{t.open}</Link>
        </p>
      ) : (
        <>
          <p role="status">{say(state === 'ready' ? readySaid(fresh.length, waiting) : takenSaid(taken, all))}</p>
          {skipped.length > 0 ? <p className="quiet">{say(skippedSaid(skipped.length))}</p> : null}
          {twice.size > 0 ? (
            <p role="alert">{say(twiceSaid(headsOf(rows.filter(({ is }) => twice.has(is)))))}</p>
          ) : null}
          <Button
            loading={state === 'busy'}
            disabled={fresh.length === 0}
            onClick={() => void take(() => partsOf(list, fresh, { residence, ids }))}
          >
            {t.take}
          </Button>
        </>
      )}
    </section>
  )
}

const headsOf = (rows: readonly PreviewRow[]) => rows.map(({ read }) => read.members[0]?.name ?? '')

const decidedOf = ({ read, area, is }: PreviewRow): readonly Decided[] =>
  area === null || is === null ? [] : [{ read, area, is }]

/** Whether the household of the register stands in this list since an earlier time. */
const isListed = ({ is, namesakes }: PreviewRow, list: HouseholdList): boolean =>
  namesakes.some(({ household, lists }) => household === is && lists.includes(list.id))

type Sent = { readonly part: ListPart; readonly command: Id<'command'> }

function useTaking() {
  const send = useSend()
  const [state, setState] = useState<'ready' | 'busy' | 'part' | 'done'>('ready')
  const [taken, setTaken] = useState(0)
  const [all, setAll] = useState(0)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  // What was not kept yet, under the ids of its commands: a part that may have arrived is sent again as it was.
  const left = useRef<readonly Sent[] | null>(null)
  const take = async (parts: () => readonly ListPart[]) => {
    setState('busy')
    setRefusals([])
    left.current ??= parts().map((part) => ({ part, command: newId<'command'>() }))
    const waiting = left.current
    if (all === 0) setAll(waiting.reduce((sum, { part }) => sum + part.households.length, 0))
    const [still, refused]: [Sent[], Refusal[]] = [[], []]
    for (const one of waiting) {
      const found = refusalsIn(await send('household.take-list', one.part, one.command))
      if (found.length === 0) setTaken((before) => before + one.part.households.length)
      else still.push(one)
      refused.push(...found)
    }
    left.current = still
    setRefusals(refused)
    setState(still.length === 0 ? 'done' : 'part')
  }
  return { state, taken, all, refusals, take }
}
