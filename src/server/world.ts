import type { Horizon } from '../kernel/kernel.ts'
import { areaStore, townDayStore } from '../features/area/area.server.ts'
import { evidenceStore } from '../features/evidence/evidence.server.ts'
import { meetingReadStore, meetingStore } from '../features/outreach/meeting/meeting.server.ts'
import { materialReadStore, materialStore } from '../features/outreach/material/material.server.ts'
import { messageReadStore, messageStore } from '../features/outreach/message/message.server.ts'
import { publicationReadStore, publicationStore } from '../features/outreach/publication/publication.server.ts'
import type { DocumentPort } from '../features/plan/draft/document.ts'
import { draftStore, planStore } from '../features/plan/plan.server.ts'
import { targetStore, taskStore } from '../features/plan/task/task.server.ts'
import { workReadStore, workStore } from '../features/plan/work/work.server.ts'
import { portalReadStore, portalStore } from '../features/portal/portal.server.ts'
import { printStore } from '../features/report/print.server.ts'
import { reportStore } from '../features/report/report.server.ts'
import { officerStore, unitStore } from '../features/staff/staff.server.ts'
import type { Db } from './db.ts'

/** What ports need besides the database: who reads documents, and the block that was closed for a print. */
export type Surroundings = { readonly documents: DocumentPort; readonly lastBlock: Horizon | null }

/** All ports together, on one connection or one transaction. */
export function openWorld(db: Db, { documents, lastBlock }: Surroundings) {
  return {
    areas: areaStore(db),
    townDay: townDayStore(db),
    units: unitStore(db),
    officers: officerStore(db),
    evidence: evidenceStore(db),
    plans: planStore(db),
    drafts: draftStore(db),
    tasks: taskStore(db),
    targets: targetStore(db),
    works: workStore(db),
    workReads: workReadStore(db),
    messages: messageStore(db),
    messageReads: messageReadStore(db),
    publications: publicationStore(db),
    publicationReads: publicationReadStore(db),
    meetings: meetingStore(db),
    meetingReads: meetingReadStore(db),
    portal: portalStore(db),
    portalReads: portalReadStore(db),
    materials: materialStore(db),
    materialReads: materialReadStore(db),
    reports: reportStore(db),
    prints: printStore(db),
    documents,
    horizons: { lastBlock: () => closed(lastBlock) },
  }
}

export type World = ReturnType<typeof openWorld>

function closed(block: Horizon | null): Horizon {
  if (block === null) throw new Error('no block was closed for this command')
  return block
}
