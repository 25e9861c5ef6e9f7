import { excelAddress, useRead } from '../../browser/api.ts'
import { useLanguage, useText } from '../../browser/language.tsx'
import { DataTable } from '../../browser/ui/DataTable.tsx'
import { listColumns } from '../../browser/ui/list-columns.ts'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { PrintJobButton } from '../../browser/ui/PrintJobs.tsx'
import type { AnswerOf } from '../../commands/catalogue.ts'
import { CertificatesInDoubt } from './CertificatesInDoubt.office.tsx'
import { CertificatesGiven } from './CertificatesGiven.office.tsx'
import { holdingVersion } from './certificate.rules.ts'
import { certificateTexts } from './certificate.screen.texts.ts'
import type { CertificateListed } from './certificate.ts'
import type { ClassPanelProps } from './ClassPage.office.tsx'
import { IssueCertificates } from './IssueCertificates.office.tsx'
import { trainingTables } from './training.tables.ts'
import { WithdrawCertificates } from './WithdrawCertificates.office.tsx'

/** The certificates of a class: whether they are given, who earned one and has none, and those that were issued. */
export function Certificates({ page, may }: ClassPanelProps) {
  const t = useText(certificateTexts)
  const { class: of, extras, state } = page.class
  const reading = useRead('training.certificates', { class: of })
  const isGiven = extras.chosen.includes('certificates')
  if (state === 'cancelled' || (may === 'look' && !isGiven)) return null
  return (
    <section className="panel class-list">
      <h2 className="panel-title">{t.certificates}</h2>
      <Loaded of={reading}>
        {(found) => (
          <>
            {may === 'run' ? (
              <CertificatesGiven key={extras.number} page={page} issued={found.certificates.length} />
            ) : null}
            {may === 'run' ? <CertificatesInDoubt page={page} of={found.certificates} /> : null}
            {may === 'run' && isGiven ? <IssueCertificates page={page} found={found} /> : null}
            {isGiven ? <Issued found={found} may={may} /> : null}
          </>
        )}
      </Loaded>
    </section>
  )
}

type IssuedProps = { readonly found: AnswerOf<'training.certificates'>; readonly may: ClassPanelProps['may'] }

function Issued({ found: { class: held, certificates }, may }: IssuedProps) {
  const t = useText(certificateTexts)
  const { language } = useLanguage()
  const columns = listColumns(trainingTables['training.certificates'], {
    language,
    without: [],
    cells: {
      'Số giấy': (row) => <Numbered of={held.class} row={row} may={may} />,
    },
  })
  const printable = certificates.some(({ withdrawal }) => withdrawal === null)
  return (
    <DataTable
      caption={t.certificates}
      columns={columns}
      rows={certificates}
      keyOf={({ id }) => id}
      empty={t.none}
      excel={excelAddress('training.certificates', { class: held.class, language })}
      printHead={[held.title]}
    >
      {may === 'run' && printable ? (
        <div className="no-print">
          <PrintJobButton
            of={{
              subject: held.class,
              version: holdingVersion(held.id, certificates),
              paper: 'certificates',
              form: 'pdf',
            }}
            label={t.print}
            fetched={nothingFollows}
          />
        </div>
      ) : null}
    </DataTable>
  )
}

const nothingFollows = () => {}

type NumberedProps = { readonly of: string; readonly row: CertificateListed; readonly may: ClassPanelProps['may'] }

function Numbered({ of, row, may }: NumberedProps) {
  const t = useText(certificateTexts)
  if (may === 'look' || row.withdrawal !== null) return <>{row.number}</>
  return (
    <>
      {row.number}{' '}
      <span className="no-print">
        <a className="small" href={certificatePdf(of, row.id)} aria-label={`${t.printOne} ${row.number}`}>
          {t.printOne}
        </a>{' '}
        <WithdrawCertificates of={[row]} label={t.withdraw} said={`${t.withdraw} ${row.number}`} look="subtle" />
      </span>
    </>
  )
}

function certificatePdf(of: string, certificate: string) {
  return `/api/papers/training/${of}/certificates.pdf?certificate=${certificate}`
}
