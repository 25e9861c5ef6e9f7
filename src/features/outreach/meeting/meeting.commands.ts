import * as z from 'zod/mini'
import { type Asking, command, type Decided, holdsRole, noEffects } from '../../../kernel/command.ts'
import { accept, refuse } from '../../../kernel/kernel.ts'
import { logWorkOf, mayLogFor, type LogRefusal } from '../../plan/work/log-work.ts'
import { type WorkPort, WorkRecord } from '../../plan/work/work.ts'
import { Meeting, MET, type MeetingPort, type MeetingRefusal, QuestionAnswer } from './meeting.ts'
import { checkAnswer, checkMeeting, mayAnswer } from './meeting.rules.ts'

type Ports = { readonly meetings: MeetingPort }

export const meetingCommands = {
  'outreach.log-meeting': command({
    version: 1,
    schema: z.object({ work: WorkRecord, meeting: Meeting }),
    may: (officer, { work }) => mayLogFor(officer, work),
    example: (town) => ({
      work: {
        id: town.id<'work'>('new-meeting'),
        task: town.id<'task'>('meetings'),
        unit: town.id<'unit'>('ward-office'),
        source: 'on-behalf' as const,
        from: town.today,
        to: town.today,
        places: [town.id<'area'>('quarter')],
        quantity: 40,
        measure: 'attendance' as const,
        note: null,
        replaces: null,
      },
      meeting: {
        topic: { personalId: town.id<'personal-text'>('new-meeting'), text: 'Vay vốn làm ăn' },
        versions: [town.id<'message-version'>('message-in-use')],
        groups: { poor: 12, nearPoor: 9, hardPressed: null, officials: 3, unionMembers: null, others: null },
        questions: [
          {
            id: town.id<'question'>('new-meeting'),
            question: { personalId: town.id<'personal-text'>('new-question'), text: 'Hộ cận nghèo có được vay không?' },
            answer: null,
            referredTo: town.id<'unit'>('office'),
          },
        ],
      },
    }),
    effects: noEffects,
    decide: async (
      { work, meeting },
      asking: Asking & Ports & { readonly works: WorkPort },
    ): Decided<LogRefusal | MeetingRefusal> => {
      const refusals = checkMeeting(meeting, work)
      if (refusals.length > 0) return refuse(...refusals)
      const logged = await logWorkOf(MET, work, asking)
      if (!logged.ok) return logged
      const versions = [...new Set(meeting.versions)]
      if ((await asking.meetings.countUsable(versions, work)) < versions.length)
        return refuse({ code: 'message-not-approved-then' })
      await asking.meetings.addMeeting(work.id, { ...meeting, versions }, asking.commandId)
      return accept(null)
    },
  }),

  'outreach.answer-question': command({
    version: 1,
    schema: QuestionAnswer,
    may: (officer) => holdsRole(officer, 'unit-officer', 'plan-owner'),
    example: (town) => ({
      question: town.id<'question'>('question'),
      answer: { personalId: town.id<'personal-text'>('new-answer'), text: 'Được vay; hỏi tổ vay vốn của khu phố.' },
      answeredOn: town.today,
    }),
    effects: noEffects,
    decide: async (answer, { officer, today, meetings, commandId }: Asking & Ports): Decided<MeetingRefusal> => {
      const found = await meetings.findQuestion(answer.question)
      if (!found) return refuse({ code: 'question-unknown' })
      if (!mayAnswer(officer, found)) return refuse({ code: 'question-not-yours' })
      const refusals = checkAnswer(answer, found, today)
      if (refusals.length > 0) return refuse(...refusals)
      return (await meetings.addAnswer(answer, found.work, commandId))
        ? accept(null)
        : refuse({ code: 'question-answered-already' })
    },
  }),
}
