import { useAddressWords } from '../../browser/address-words.ts'
import { excelAddress, useRead } from '../../browser/api.ts'
import { useLanguage, useText } from '../../browser/language.tsx'
import { usePages } from '../../browser/pages.ts'
import { showMoment } from '../../browser/show-moment.ts'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { DataTable } from '../../browser/ui/DataTable.tsx'
import { DateField } from '../../browser/ui/DateField.tsx'
import { FilterChoice } from '../../browser/ui/FilterChoice.tsx'
import { listColumns } from '../../browser/ui/list-columns.ts'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { isLocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { LOG_KINDS, type LogFilter, type LogRow } from './audit.ts'
import { auditTexts } from './audit.screen.texts.ts'
import { auditTables } from './audit.tables.ts'
import { logKindNames } from './audit.texts.ts'
import { Retentions } from './Retentions.office.tsx'

/** The log, newest first: who opened, took out, came in, wrote. */
export function Audit() {
  const t = useText(auditTexts)
  const { language } = useLanguage()
  const { filter, set, narrowed } = useFilter()
  const { reading, more, loadAll } = usePages('audit.entries', filter)
  const columns = listColumns<LogRow>(auditTables['audit.entries'], {
    language,
    without: [],
    cells: {
      Lúc: ({ at }) => showMoment(at),
      Ai: ({ officerName, kind }) => officerName ?? (kind === 'sign-in' ? t.nobody : '–'),
    },
  })
  return (
    <>
      <PageHeader title={t.title} under={t.under} />
      <Retentions />
      <Filters filter={filter} set={set} />
      <Loaded of={reading}>
        {(pages) => (
          <DataTable
            caption={t.title}
            columns={columns}
            rows={pages.flatMap(({ rows }) => rows)}
            keyOf={({ id }) => id}
            empty={narrowed ? t.noneFits : t.none}
            excel={excelAddress('audit.entries', { ...filter, language })}
            more={more}
            loadAll={loadAll}
            printHead={[t.title]}
          />
        )}
      </Loaded>
    </>
  )
}

/** What the log is narrowed by: it stands in the address. */
function useFilter() {
  const { said, say } = useAddressWords()
  const dayOf = (key: string) => {
    const word = said(key)
    return word !== null && isLocalDate(word) ? word : null
  }
  const filter: LogFilter = {
    kind: LOG_KINDS.find((kind) => kind === said('kind')) ?? null,
    officer: said('officer') as Id<'officer'> | null,
    from: dayOf('from'),
    to: dayOf('to'),
  }
  return { filter, set: say, narrowed: Object.values(filter).some((one) => one !== null) }
}

type FiltersProps = Pick<ReturnType<typeof useFilter>, 'filter' | 'set'>

function Filters({ filter: { kind, officer, from, to }, set }: FiltersProps) {
  const t = useText(auditTexts)
  const officers = useRead('staff.officers', { unit: null }).data?.officers ?? []
  return (
    <div className="filters no-print">
      <FilterChoice
        label={t.kind}
        values={LOG_KINDS}
        names={logKindNames}
        value={kind}
        onChange={(chosen) => set({ kind: chosen })}
      />
      <ChoiceField
        label={t.officer}
        clearable
        placeholder={t.all}
        value={officer}
        onChange={(chosen) => set({ officer: chosen })}
        choices={officers.map(({ id, name, unitName }) => ({ value: id, label: `${name} · ${unitName}` }))}
      />
      <DateField label={t.from} value={from} onChange={(day) => set({ from: day })} />
      <DateField label={t.to} value={to} onChange={(day) => set({ to: day })} />
    </div>
  )
}
