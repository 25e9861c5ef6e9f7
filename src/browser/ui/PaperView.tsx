import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Annex, Block, Paper, Run } from '../../kernel/paper.ts'
import * as wording from '../../kernel/paper-wording.ts'
import { selectionIn } from '../figure-selection.ts'
import { useFigureDrawer } from './FigureLink.tsx'
import { PaperTable } from './PaperTable.tsx'
import './paper.css'

/** A paper without its annexes, as it is printed; its figures open to their records. */
export const MainSheet = ({ paper }: { readonly paper: Paper }) => (
  <Sheet page="portrait">
    <PaperTop paper={paper} />
    <Blocks of={paper.body} />
    <PaperEnd paper={paper} />
  </Sheet>
)

type SheetProps = { readonly page: Annex['page']; readonly children: ReactNode }

/** One sheet. What stands on it is Vietnamese in either language of the screen. */
export const Sheet = ({ page, children }: SheetProps) => (
  <article className="sheet" data-page={page} lang="vi">
    {children}
  </article>
)

/** Nation and motto, agency, number, place and date, type and abstract. */
export function PaperTop({ paper: { head, typeName, abstract, addressees } }: { readonly paper: Paper }) {
  return (
    <>
      <div className="paper-head">
        <div className="centre">
          {head.superior === null ? null : <p>{wording.capitals(head.superior)}</p>}
          <p className="strong">{wording.capitals(head.agency)}</p>
          <hr className="rule" />
        </div>
        <div className="centre">
          <p className="strong">{wording.NATION}</p>
          <p className="strong">{wording.MOTTO}</p>
          <hr className="rule" data-long />
        </div>
        <p className="centre row-two">{wording.numberLine(head)}</p>
        <p className="centre slant row-two">{wording.placeLine(head)}</p>
      </div>
      <div className="paper-title centre">
        {typeName === null ? null : <p className="strong">{wording.capitals(typeName)}</p>}
        <p className="strong">{abstract}</p>
        <hr className="rule" />
      </div>
      {wording.addresseeLines(addressees).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  )
}

/** Receivers at the left, the signer at the right; the watermark below. */
export function PaperEnd({ paper: { signature, recipients, watermark } }: { readonly paper: Paper }) {
  return (
    <>
      <div className="paper-foot">
        <div className="recipients">
          {recipients.length === 0 ? null : <p className="strong slant">Nơi nhận:</p>}
          {wording.recipientLines(recipients).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <div className="centre">
          {[...signature.authority, signature.post].map((line) => (
            <p key={line} className="strong">
              {wording.capitals(line)}
            </p>
          ))}
          <p className="strong signer">{signature.name}</p>
        </div>
      </div>
      {watermark === null ? null : <p className="watermark">{watermark}</p>}
    </>
  )
}

/** Each annex on a sheet of its own. */
export function Annexes({ paper }: { readonly paper: Paper }) {
  return (
    <>
      {paper.annexes.map((annex) => (
        <Sheet key={annex.title} page={annex.page}>
          <div className="centre">
            <h2 className="strong">{wording.annexNumber(annex.number)}</h2>
            <p className="strong">{wording.capitals(annex.title)}</p>
            <p className="slant">{wording.annexReference(paper)}</p>
            <hr className="rule" />
          </div>
          <Blocks of={annex.body} />
        </Sheet>
      ))}
    </>
  )
}

/** Blocks of a body, in their order; they have no identity but their place. */
export function Blocks({ of }: { readonly of: readonly Block[] }) {
  const placed = of.map((block, at) => ({ block, place: String(at) }))
  return (
    <>
      {placed.map(({ block, place }) => (
        <BlockView key={place} block={block} />
      ))}
    </>
  )
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={block.level}>{`${block.label} ${block.text}`}</Heading>
    case 'table':
    case 'hand-table':
      return <PaperTable table={block} Figure={Figure} />
    case 'paragraph':
      return <Line runs={block.runs} look={block.style === 'body' ? 'text' : 'text slant'} />
    case 'item':
      return <Line runs={[{ text: '- ', emphasis: 'none', opens: null }, ...block.runs]} look="text" />
  }
}

type HeadingProps = { readonly level: 1 | 2 | 3; readonly children: ReactNode }

/** A heading of the paper; below the heading of the screen. */
export function Heading({ level, children }: HeadingProps) {
  if (level === 1) return <h2 className="text strong">{children}</h2>
  return level === 2 ? <h3 className="text strong">{children}</h3> : <h4 className="text">{children}</h4>
}

function Line({ runs, look }: { readonly runs: readonly Run[]; readonly look: string }) {
  const placed = runs.map((run, at) => ({ run, place: String(at) }))
  return (
    <p className={look}>
      {placed.map(({ run, place }) => (
        <RunView key={place} run={run} />
      ))}
    </p>
  )
}

function RunView({ run: { text, emphasis, opens } }: { readonly run: Run }) {
  const words = <Figure text={text} opens={opens} />
  if (emphasis === 'bold') return <strong>{words}</strong>
  return emphasis === 'italic' ? <em>{words}</em> : words
}

/** Text that opens: a figure in the drawer, another address of the office as a page. */
function Figure({ text, opens }: { readonly text: string; readonly opens: string | null }) {
  const open = useFigureDrawer()
  if (opens === null) return <>{text}</>
  const selection = opens.startsWith('/figure?') ? selectionIn(opens.slice(opens.indexOf('?'))) : null
  if (selection === null) return <Link href={opens}>{text}</Link>
  return (
    <a
      href={opens}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        open(selection)
      }}
    >
      {text}
    </a>
  )
}
