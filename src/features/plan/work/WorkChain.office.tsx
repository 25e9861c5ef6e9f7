import { Link } from 'wouter'
import { useText } from '../../../browser/language.tsx'
import { showMoment } from '../../../browser/show-moment.ts'
import type { WorkRow } from './work.ts'
import { workTexts } from './work.screen.texts.ts'
import { pageOfWork } from './works-address.ts'
import { Quantity, showDays, WorkTags } from './WorkSigns.office.tsx'

type Props = { readonly chain: readonly WorkRow[]; readonly shown: WorkRow['id'] }

/** Every record of a chain of corrections, newest first. */
export function WorkChain({ chain, shown }: Props) {
  const t = useText(workTexts)
  return (
    <>
      <h2 className="panel-title">{t.chain}</h2>
      <p className="quiet">{t.chainNote}</p>
      <ol className="record-lines">
        {chain.map((work) => (
          <li key={work.id}>
            <div>
              {work.id === shown ? (
                <strong>
                  {showDays(work)} ({t.thisOne})
                </strong>
              ) : (
                <Link href={pageOfWork(work.id)}>{showDays(work)}</Link>
              )}
              {' · '}
              <Quantity work={work} /> <WorkTags work={work} />
              <br />
              <span className="small quiet">
                {showMoment(work.keptAt)} · {work.officerName ?? work.unitName}
                {work.note === null ? '' : ` · ${work.note}`}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}
