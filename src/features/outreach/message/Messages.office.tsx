import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { excelAddress, useListRead } from '../../../browser/api.ts'
import { planAddress, useChosenPlan } from '../../../browser/chosen-plan.tsx'
import { useLanguage, useText } from '../../../browser/language.tsx'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { NoPlan } from '../../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import type { Plan } from '../../plan/plan.ts'
import type { MessageListed } from './message.ts'
import { planWords } from '../../plan/selection.texts.ts'
import { messageTexts } from './message.screen.texts.ts'
import { messageTables } from './message.tables.ts'
import { MessageFilters, useMessageFilter } from './MessageFilters.office.tsx'
import { messageFilterWords } from './message.texts.ts'
import { MessageTags } from './MessageTags.office.tsx'

/** The messages of the chosen plan: by service, audience, kind and words; each opens. */
export function Messages() {
  const t = useText(messageTexts)
  const { plan, state } = useChosenPlan()
  return (
    <>
      <PageHeader title={t.title} under={plan?.title}>
        {plan ? (
          <Button component={Link} href={planAddress('/messages/new', plan.id)}>
            {t.write}
          </Button>
        ) : null}
      </PageHeader>
      {plan ? <MessageList key={plan.id} plan={plan} /> : null}
      {state === 'none' ? <NoPlan /> : null}
    </>
  )
}

function MessageList({ plan }: { readonly plan: Plan }) {
  const t = useText(messageTexts)
  const { language } = useLanguage()
  const { params, narrowed, set } = useMessageFilter(plan)
  const reading = useListRead('outreach.messages', params)
  const columns = useMessageColumns()
  return (
    <>
      <MessageFilters params={params} set={set} />
      <Loaded of={reading}>
        {({ messages }) => (
          <DataTable
            caption={t.title}
            columns={columns}
            rows={messages}
            keyOf={({ message }) => message}
            empty={narrowed ? t.noneFits : t.none}
            excel={excelAddress('outreach.messages', { ...params, language })}
            printHead={[planWords(plan)[language], ...messageFilterWords(params, language)]}
          />
        )}
      </Loaded>
    </>
  )
}

function useMessageColumns(): readonly Column<MessageListed>[] {
  const { language } = useLanguage()
  return listColumns(messageTables['outreach.messages'], {
    language,
    without: ['Căn cứ', 'Ghi âm'],
    cells: {
      'Ý chính': (row) => <Link href={`/messages/${row.message}`}>{row.idea}</Link>,
      'Trạng thái': (row) => <MessageTags of={row} inUse={row.inUse} />,
    },
  })
}
