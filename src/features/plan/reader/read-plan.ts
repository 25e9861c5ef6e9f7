import { assignmentsOf } from './assignments.ts'
import { citationsOf } from './citations.ts'
import { deadlinesOf } from './deadlines.ts'
import { type Flow, flowOf } from './flow.ts'
import { headerOf } from './header.ts'
import { headingsOf, sectionsOf } from './headings.ts'
import { legalBasesOf } from './legal-bases.ts'
import { moneyOf } from './money.ts'
import { outlineOf } from './outline.ts'
import { type Parts, partsOf, type Range } from './parts.ts'
import { quantitiesOf } from './quantities.ts'
import type { Header, Reading, ReadWarning } from './reading.ts'
import { recipientsOf } from './recipients.ts'
import { signerOf } from './signer.ts'
import { taskRolesOf } from './task-roles.ts'
import { attachedOf, titleOf } from './title.ts'
import { worksOf } from './works.ts'

/** Reads an official document. Never throws; time grows with the length of the text. What is not there is null or empty. */
export function readPlan(text: string): Reading {
  const flow = flowOf(text)
  const parts = partsOf(flow)
  const paragraphs = (range: Range | null) => (range ? flow.paragraphs.slice(range.from, range.until) : [])
  const header = headerOf(flow, paragraphs(parts.above))
  const reading = {
    header,
    docType: docTypeOf(flow, parts),
    title: titleOf(flow, parts),
    attached: attachedOf(flow, parts),
    legalBases: legalBasesOf(flow, paragraphs(parts.preamble)),
    citations: citationsOf(flow, header.number?.text ?? null),
    ...bodyOf(flow, parts, header),
    recipients: recipientsOf(flow, paragraphs(parts.closing)),
    signer: signerOf(flow, signaturePart(flow, parts)),
  }
  return { ...reading, warnings: warningsOf(reading) }
}

function docTypeOf(flow: Flow, { type }: Parts): Reading['docType'] {
  const paragraph = type ? flow.paragraphs[type.paragraph] : undefined
  if (!type || !paragraph) return null
  const end = type.length > 0 ? paragraph.start + type.length : paragraph.end
  return { type: type.type, at: flow.at(paragraph.start, end) }
}

function bodyOf(flow: Flow, parts: Parts, header: Header) {
  const entries = outlineOf(flow, parts)
  const headings = headingsOf(entries)
  const outline = { flow, entries, headings }
  const deadlines = deadlinesOf(outline, header.date?.date ?? null)
  const assignments = assignmentsOf(outline, deadlines)
  return {
    sections: sectionsOf(flow, entries, headings),
    assignments,
    deadlines: deadlines.map(({ deadline }) => deadline),
    money: moneyOf(flow, parts.body.from),
    quantities: quantitiesOf(
      flow,
      entries.map(({ paragraph }) => paragraph),
    ),
    taskRoles: taskRolesOf(flow, entries, headings),
    works: worksOf({ ...outline, deadlines, assignments }),
  }
}

/** The signature stands beside or behind the recipients; without recipients, at the end. */
function signaturePart(flow: Flow, { closing, body }: Parts) {
  if (closing) return flow.paragraphs.slice(Math.max(body.from, closing.from - 6), closing.until)
  return flow.paragraphs.slice(Math.max(body.from, flow.paragraphs.length - 12))
}

function warningsOf(reading: Omit<Reading, 'warnings'>): readonly ReadWarning[] {
  const { header } = reading
  const missing: readonly (readonly [ReadWarning, boolean])[] = [
    ['no-header', header.number === null && header.date === null && header.agency === null],
    ['no-sections', reading.sections.length === 0],
    ['no-dates', reading.deadlines.length === 0],
    ['no-units', reading.assignments.length === 0 && reading.taskRoles.length === 0],
  ]
  return missing.filter(([, is]) => is).map(([warning]) => warning)
}
