import { useSay, useText } from '../../browser/language.tsx'
import { certificateTexts, inDoubtSaid, withdrawSaid, wentSaid } from './certificate.screen.texts.ts'
import { neededFor, restNoLonger } from './certificate.rules.ts'
import type { CertificateListed } from './certificate.ts'
import type { ClassPanelProps } from './ClassPage.office.tsx'
import { WithdrawCertificates } from './WithdrawCertificates.office.tsx'

type Props = Pick<ClassPanelProps, 'page'> & { readonly of: readonly CertificateListed[] }

/** Whose certificate the attendance no longer bears: named, and withdrawn only by whoever presses. */
export function CertificatesInDoubt({ page: { class: held, attendance }, of }: Props) {
  const t = useText(certificateTexts)
  const say = useSay()
  const found = restNoLonger({ ...held, attendance }, of)
  if (found.length === 0) return null
  const needed = neededFor(held)
  const withdraw = say(withdrawSaid(found.length))
  return (
    <div className="in-doubt no-print" role="status">
      <p>
        <b>{say(inDoubtSaid(found.length))}</b> {t.inDoubtHint}
      </p>
      <ul className="plain-list">
        {found.map((one) => (
          <li key={one.id}>
            {one.name} <span className="quiet small">{one.unitName}</span> · {one.number} ·{' '}
            {say(wentSaid(one.came, needed))}
          </li>
        ))}
      </ul>
      <WithdrawCertificates of={found} label={withdraw} said={withdraw} look="outline" />
    </div>
  )
}
