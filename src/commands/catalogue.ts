import { areaCommands } from '../features/area/area.commands.ts'
import { areaReads } from '../features/area/area.reads.ts'
import { meetingCommands } from '../features/outreach/meeting/meeting.commands.ts'
import { meetingReads } from '../features/outreach/meeting/meeting.reads.ts'
import { materialCommands } from '../features/outreach/material/material.commands.ts'
import { materialReads } from '../features/outreach/material/material.reads.ts'
import { messageCommands } from '../features/outreach/message/message.commands.ts'
import { messageReads } from '../features/outreach/message/message.reads.ts'
import { publicationCommands } from '../features/outreach/publication/publication.commands.ts'
import { publicationReads } from '../features/outreach/publication/publication.reads.ts'
import { draftCommands } from '../features/plan/draft/draft.commands.ts'
import { planCommands } from '../features/plan/plan.commands.ts'
import { planReads } from '../features/plan/plan.reads.ts'
import { taskCommands } from '../features/plan/task/task.commands.ts'
import { workCommands } from '../features/plan/work/work.commands.ts'
import { workReads } from '../features/plan/work/work.reads.ts'
import { portalCommands } from '../features/portal/portal.commands.ts'
import { portalReads } from '../features/portal/portal.reads.ts'
import { reportCommands } from '../features/report/report.commands.ts'
import { reportReads } from '../features/report/report.reads.ts'
import { staffCommands } from '../features/staff/staff.commands.ts'
import { staffReads } from '../features/staff/staff.reads.ts'
import { townCommands } from '../features/area/town-day.ts'

/** The only list of what can be asked for. */
export const commands = {
  ...areaCommands,
  ...townCommands,
  ...staffCommands,
  ...planCommands,
  ...draftCommands,
  ...taskCommands,
  ...workCommands,
  ...messageCommands,
  ...publicationCommands,
  ...meetingCommands,
  ...materialCommands,
  ...reportCommands,
  ...portalCommands,
}

/** The only list of what can be seen. */
export const reads = {
  ...areaReads,
  ...staffReads,
  ...planReads,
  ...workReads,
  ...messageReads,
  ...publicationReads,
  ...meetingReads,
  ...materialReads,
  ...reportReads,
  ...portalReads,
}

export type Commands = typeof commands
export type CommandType = keyof Commands
/** What a command of that type carries. */
export type ContentOf<T extends CommandType> = ReturnType<Commands[T]['example']>

export type Reads = typeof reads
export type ReadName = keyof Reads
export type ParamsOf<R extends ReadName> = Parameters<Reads[R]['answer']>[0]
export type AnswerOf<R extends ReadName> = NonNullable<Awaited<ReturnType<Reads[R]['answer']>>>
