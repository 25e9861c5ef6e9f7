import type { Deadline, Place, Reading, Written } from './reading.ts'

/**
 * A reading as one plain object for the command line and for comparing with annotations: absent is null or [],
 * items carry `start` and `end` in the text that was read. `text` is that text.
 */
export function printReading(reading: Reading, text: string) {
  return {
    header: printHeader(reading),
    docType: reading.docType?.type ?? null,
    title: reading.title?.text ?? null,
    attachedPlan: reading.attached ? { docType: reading.attached.type, title: reading.attached.title.text } : null,
    legalBases: reading.legalBases.map(flat),
    citations: reading.citations.map(({ number }) => number),
    sections: reading.sections.map(flat),
    assignments: reading.assignments.map(({ unit, path, duties, at }) => ({
      unit,
      dutyCount: duties.length,
      path,
      ...at,
    })),
    deadlines: reading.deadlines.map(printDeadline),
    money: reading.money.map(flat),
    quantities: reading.quantities.map(flat),
    taskRoles: reading.taskRoles.map(({ task, lead, partner, time }) => ({
      task,
      lead: wordsOf(lead),
      coop: wordsOf(partner),
      time: wordsOf(time),
    })),
    works: reading.works.map(({ kind, words, at }) => ({ kind, text: words, ...at })),
    recipients: reading.recipients.map(({ text: name }) => name),
    recipientsAt: reading.recipients.map(({ at }) => at),
    signer: printSigner(reading),
    warnings: reading.warnings,
    characters: text.length,
  }
}

const wordsOf = (written: Written | null) => written?.text ?? null

function flat<T extends { readonly at: Place }>({ at, ...item }: T) {
  return { ...item, start: at.start, end: at.end }
}

function printHeader({ header }: Reading) {
  return {
    parentAgency: wordsOf(header.parentAgency),
    agency: wordsOf(header.agency),
    number: wordsOf(header.number),
    place: wordsOf(header.place),
    date: header.date?.date ?? null,
  }
}

const printSigner = ({ signer }: Reading) => ({
  authority: signer?.authority ?? null,
  title: signer?.title ?? null,
  name: signer?.name ?? null,
})

function printDeadline(deadline: Deadline) {
  const { text, kind, at } = deadline
  const value = 'date' in deadline ? { date: deadline.date } : 'period' in deadline ? { period: deadline.period } : {}
  return { text, ...value, kind, start: at.start, end: at.end }
}
