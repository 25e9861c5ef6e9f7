import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useRead, useSend } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { showMoment } from '../../../browser/show-moment.ts'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import type { Refusal } from '../../../kernel/command.ts'
import { showNumber } from '../../../kernel/text.ts'
import { documentTexts as texts, dropConsequence } from './documents.screen.texts.ts'
import type { PlanDraftRow } from './draft.ts'

/** Documents that were read and wait to be confirmed, last saved first. */
export function DraftList() {
  const t = useText(texts)
  const list = useRead('plan.drafts', {})
  const [dropping, setDropping] = useState<PlanDraftRow | null>(null)
  return (
    <>
      <h2>{t.drafts}</h2>
      <Loaded of={list}>
        {({ drafts }) =>
          drafts.length === 0 ? (
            <p className="quiet">{t.noDrafts}</p>
          ) : (
            <DataTable
              caption={t.drafts}
              columns={columns(t, setDropping)}
              rows={drafts}
              keyOf={({ id }) => id}
              empty={t.noDrafts}
            />
          )
        }
      </Loaded>
      <Dropping key={dropping?.id} draft={dropping} close={() => setDropping(null)} />
    </>
  )
}

const columns = (
  t: Readonly<Record<keyof typeof texts, string>>,
  drop: (draft: PlanDraftRow) => void,
): readonly Column<PlanDraftRow>[] => [
  {
    key: 'file',
    title: texts.file,
    text: ({ fileName }) => fileName,
    cell: ({ id, fileName }) => <Link href={`/documents/drafts/${id}`}>{fileName}</Link>,
  },
  {
    key: 'number',
    title: texts.number,
    text: ({ number }) => number ?? '',
    cell: ({ number }) => <span className="document-number">{number}</span>,
  },
  { key: 'name', title: texts.name, text: ({ title }) => title ?? '' },
  { key: 'tasks', title: texts.tasks, text: (d) => showNumber(d.tasks), order: (d) => d.tasks, align: 'right' },
  { key: 'saved', title: texts.savedAt, text: ({ savedAt }) => showMoment(savedAt), order: ({ savedAt }) => savedAt },
  {
    key: 'action',
    title: texts.action,
    text: null,
    cell: (draft) => (
      <span className="draft-acts">
        <Button component={Link} size="compact-md" href={`/documents/drafts/${draft.id}`}>
          {t.goOn}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          onClick={() => drop(draft)}
          aria-label={`${t.drop} ${draft.fileName}`}
        >
          {t.drop}
        </Button>
      </span>
    ),
  },
]

/** Asks with the consequence in numbers. */
function Dropping({ draft, close }: { readonly draft: PlanDraftRow | null; readonly close: () => void }) {
  const t = useText(texts)
  const say = useSay()
  const send = useSend()
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const drop = async (id: PlanDraftRow['id']) => {
    const outcome = await send('plan.drop-draft', { draft: id })
    if (outcome.outcome === 'accepted') close()
    else setRefusals(outcome.refusals)
  }
  return (
    <Modal opened={draft !== null} onClose={close} title={t.sure}>
      {draft ? (
        <>
          <p>
            <strong>{draft.fileName}</strong>
          </p>
          <p>{say(dropConsequence(draft.tasks))}</p>
          <Refusals of={refusals} />
          <p className="draft-acts">
            <Button color="red" onClick={() => void drop(draft.id)}>
              {t.drop}
            </Button>
            <Button variant="default" onClick={close}>
              {t.keep}
            </Button>
          </p>
        </>
      ) : null}
    </Modal>
  )
}
