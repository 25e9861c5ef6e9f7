import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useParams } from 'wouter'
import { useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { ConfirmButton } from '../../browser/ui/ConfirmButton.tsx'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { FactList } from '../../browser/ui/FactList.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { StateTag } from '../../browser/ui/StateTag.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { AnswerOf } from '../../commands/catalogue.ts'
import { showDay } from '../../kernel/day.ts'
import type { Id, Sha256 } from '../../kernel/kernel.ts'
import { AnswerRequest } from './AnswerRequest.office.tsx'
import type { PersonHit } from './personal.ts'
import { erasedWords, personalTexts as texts } from './personal.screen.texts.ts'
import { placeName, requestKindNames } from './personal.texts.ts'
import { stateOf } from './Requests.office.tsx'

/** One request: what was found about the person, the file to hand him, the erasure, the answer. */
export function RequestPage() {
  const { id } = useParams()
  const reading = useRead('personal.request', { request: id as Id<'data-request'> })
  return <Loaded of={reading}>{(page) => <Opened page={page} />}</Loaded>
}

type Page = AnswerOf<'personal.request'>

function Opened({ page }: { readonly page: Page }) {
  const t = useText(texts)
  const say = useSay()
  const { request, phone, today, words, papers, erasures } = page
  return (
    <>
      <PageHeader title={request.name ?? '–'} under={say(requestKindNames[request.kind])} />
      <FactList
        of={[
          [t.phone, phone ?? '–'],
          [t.receivedOn, showDay(request.receivedOn)],
          [t.due, showDay(request.due)],
          [t.state, <StateTag key="state" {...stateOf(request, today)} />],
          ...(words === null ? [] : [[t.words, words] as const]),
        ]}
      />
      {erasures.map(({ at, rows, files }) => (
        <p key={at}>{say(erasedWords(rows, files, at.slice(0, 10) as typeof today))}</p>
      ))}
      <h2>{t.found}</h2>
      {request.searchedAt === null ? <p className="empty">{t.searching}</p> : <Hits page={page} />}
      {papers.length === 0 ? null : (
        <section aria-label={t.papers}>
          <h2>{t.papers}</h2>
          <p className="quiet">{t.papersHint}</p>
          <FactList of={papers.map(({ place, rows }) => [say(placeName(place)), String(rows)] as const)} />
        </section>
      )}
    </>
  )
}

function Hits({ page: { request, hits, today } }: { readonly page: Page }) {
  const t = useText(texts)
  const { sending, act } = useAct()
  const [files, setFiles] = useState<readonly Sha256[]>([])
  const isOpen = request.answeredOn === null
  const mark = ({ source, row }: PersonHit) => act('personal.mark-namesake', { request: request.id, source, row })
  const erase = () => act('personal.erase', { id: newId<'data-erasure'>(), request: request.id, files: [...files] })
  const columns = useHitColumns({ steps: isOpen ? 'open' : 'done', files, setFiles, mark })
  return (
    <>
      <Refusals of={sending.refusals} />
      <DataTable
        caption={t.found}
        columns={columns}
        rows={hits}
        keyOf={({ source, row }) => `${source} ${row}`}
        empty={t.nothingFound}
      />
      <p className="head-tools no-print">
        <Button component="a" href={`/api/papers/personal/${request.id}.zip`} download variant="default">
          {t.download}
        </Button>
        {isOpen && request.kind === 'erase' && hits.length > 0 ? (
          <ConfirmButton
            says={t.erase}
            consequence={t.eraseConsequence}
            color="red"
            variant="outline"
            size="sm"
            onConfirm={erase}
          />
        ) : null}
        {isOpen ? <AnswerRequest request={request} today={today} /> : null}
      </p>
    </>
  )
}

type Choosing = {
  readonly steps: 'open' | 'done'
  readonly files: readonly Sha256[]
  readonly setFiles: (files: readonly Sha256[]) => void
  readonly mark: (hit: PersonHit) => void
}

function useHitColumns(choosing: Choosing): readonly Column<PersonHit>[] {
  const t = useText(texts)
  const say = useSay()
  return [
    { key: 'what', title: texts.what, text: ({ place }) => say(placeName(place)) },
    {
      key: 'says',
      title: texts.says,
      text: ({ text }) => text ?? '–',
      cell: (hit) =>
        hit.source === 'stored_file' ? <a href={`/files/${hit.row}`}>{t.openFile}</a> : (hit.text ?? '–'),
    },
    {
      key: 'whose',
      title: texts.whose,
      text: ({ whose }) => say(texts[whose]),
      cell: (hit) => <Whose hit={hit} {...choosing} />,
    },
  ]
}

function Whose({ hit, steps, files, setFiles, mark }: Choosing & { readonly hit: PersonHit }) {
  const t = useText(texts)
  if (steps === 'done' || hit.whose === 'namesake') return t[hit.whose]
  if (hit.source !== 'stored_file')
    return (
      <Button variant="subtle" size="compact-sm" onClick={() => mark(hit)}>
        {t.markNamesake}
      </Button>
    )
  const file = hit.row as Sha256
  return (
    <Checkbox
      label={t.showsOnly}
      checked={files.includes(file)}
      onChange={({ currentTarget }) =>
        setFiles(currentTarget.checked ? [...files, file] : files.filter((one) => one !== file))
      }
    />
  )
}
