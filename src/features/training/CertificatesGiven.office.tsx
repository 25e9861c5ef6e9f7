import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../browser/language.tsx'
import { NumberField } from '../../browser/ui/NumberField.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { useAct } from '../../browser/use-act.ts'
import { certificateTexts } from './certificate.screen.texts.ts'
import type { Extra } from './certificate.ts'
import type { ClassPanelProps } from './ClassPage.office.tsx'

type Props = Pick<ClassPanelProps, 'page'> & { readonly issued: number }

/** Whether certificates are given, off until somebody says so, and for how many sessions; once one was issued they are. */
export function CertificatesGiven({ page, issued }: Props) {
  const t = useText(certificateTexts)
  const { sending, act } = useAct()
  const { class: of, extras } = page.class
  const [needed, setNeeded] = useState<number | null>(extras.sessionsNeeded)
  const isGiven = extras.chosen.includes('certificates')
  const choose = (chosen: readonly Extra[]) =>
    act('training.choose-extras', {
      class: of,
      number: extras.number + 1,
      chosen: [...chosen],
      sessionsNeeded: chosen.length > 0 ? needed : null,
    })
  return (
    <div className="no-print certificate-part">
      <Refusals of={sending.refusals} />
      {isGiven ? null : <p className="quiet">{t.notChosen}</p>}
      <div className="head-tools">
        <NumberField
          id="sessions-needed"
          label={t.needed}
          description={t.neededHint}
          value={needed}
          onChange={setNeeded}
          maw="16rem"
        />
        {isGiven && needed === extras.sessionsNeeded ? null : (
          <Button
            variant={isGiven ? 'default' : 'filled'}
            loading={sending.state === 'busy'}
            onClick={() => choose(['certificates'])}
          >
            {isGiven ? t.save : t.choose}
          </Button>
        )}
        {isGiven && issued === 0 ? (
          <Button variant="subtle" color="red" onClick={() => choose([])}>
            {t.doNotGive}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
