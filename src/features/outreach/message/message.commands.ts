import * as z from 'zod/mini'
import {
  type Asking,
  command,
  type Decided,
  holdsRole,
  noEffects,
  type Officer,
  type Town,
} from '../../../kernel/command.ts'
import { accept, type Id, refuse } from '../../../kernel/kernel.ts'
import { id, localDate, personalText } from '../../../kernel/schema.ts'
import type { EvidencePort, EvidenceRefusal } from '../../evidence/evidence.ts'
import { isMediaType, kindOf } from '../../evidence/evidence.rules.ts'
import type { PlanPort, PlanRefusal } from '../../plan/plan.ts'
import { Consent, MessageAudio, type MessagePort, type MessageRefusal, MessageVersion } from './message.ts'
import {
  checkApproval,
  checkConsent,
  checkSuccession,
  checkVersion,
  mayApprove,
  mayEdit,
  READING_SPEEDS,
} from './message.rules.ts'

type Ports = { readonly messages: MessagePort }
type No = MessageRefusal

const writes = (officer: Officer) => holdsRole(officer, 'unit-officer', 'plan-owner')
const approves = (officer: Officer) => holdsRole(officer, 'plan-owner')

export const messageCommands = {
  'outreach.write-message': command({
    version: 1,
    schema: MessageVersion,
    may: writes,
    example: (town): MessageVersion => ({
      id: town.id<'message-version'>('new-message'),
      message: town.id<'message'>('new-message'),
      plan: town.id<'plan'>('plan'),
      kind: 'policy',
      idea: typed(town, 'new-idea', 'Hộ nghèo được vay vốn để làm ăn, không cần thế chấp.'),
      services: ['credit'],
      audiences: ['poor', 'near-poor'],
      source: typed(town, 'new-source', 'Nghị định 78/2002/NĐ-CP'),
      goodUntil: null,
      script: typed(town, 'new-script', 'Kính thưa bà con! Hộ nghèo được vay vốn để làm ăn, không cần thế chấp.'),
      leaflet: null,
      banner: null,
      after: null,
    }),
    effects: noEffects,
    decide: async (
      version,
      { officer, messages, plans, commandId }: Asking & Ports & { readonly plans: PlanPort },
    ): Decided<No | PlanRefusal> => {
      if (!(await plans.findPlan(version.plan))) return refuse({ code: 'plan-unknown' })
      const before = await messages.findMessage(version.message)
      const refusals = [...checkVersion(version), ...checkSuccession(officer, version, before)]
      if (refusals.length > 0) return refuse(...refusals)
      return (await messages.addVersion(version, (before?.last.number ?? 0) + 1, commandId))
        ? accept(null)
        : refuse({ code: 'message-changed-meanwhile' })
    },
  }),

  'outreach.approve-message': command({
    version: 1,
    schema: z.object({ message: id<'message'>(), version: id<'message-version'>() }),
    may: approves,
    example: (town) => ({ message: town.id<'message'>('message'), version: town.id<'message-version'>('message') }),
    effects: noEffects,
    decide: async ({ message, version }, { officer, today, messages, commandId }: Asking & Ports): Decided<No> => {
      const found = await messages.findMessage(message)
      if (!found) return refuse({ code: 'message-unknown' })
      const refusals = checkApproval(officer, version, { message: found, today })
      if (refusals.length > 0) return refuse(...refusals)
      return (await messages.approve(version, commandId)) ? accept(null) : refuse({ code: 'message-approved-already' })
    },
  }),

  'outreach.withdraw-message': command({
    version: 1,
    schema: z.object({ message: id<'message'>(), version: id<'message-version'>(), reason: personalText(500) }),
    may: approves,
    example: (town) => ({
      message: town.id<'message'>('message-in-use'),
      version: town.id<'message-version'>('message-in-use'),
      reason: typed(town, 'withdrawal', 'Chính sách đã đổi'),
    }),
    effects: noEffects,
    decide: async ({ message, version, reason }, { officer, messages, commandId }: Asking & Ports): Decided<No> => {
      const found = await messages.findMessage(message)
      if (!found) return refuse({ code: 'message-unknown' })
      if (!mayApprove(officer, found)) return refuse({ code: 'message-not-yours' })
      if (!reason.text.trim()) return refuse({ code: 'withdrawal-reason-missing' })
      return (await messages.withdraw({ message, version }, reason.personalId, commandId))
        ? accept(null)
        : refuse({ code: 'message-not-approved' })
    },
  }),

  'outreach.record-consent': command({
    version: 1,
    schema: Consent,
    may: writes,
    example: (town) => ({
      id: town.id<'consent'>('new-consent'),
      message: town.id<'message'>('story'),
      person: typed(town, 'new-consent', 'Nguyễn Mẫu Hoa'),
      givenOn: town.today,
      until: town.today,
      file: 'd'.repeat(64) as never,
    }),
    effects: noEffects,
    decide: async (
      consent,
      { officer, today, messages, evidence, commandId }: Asking & Ports & { readonly evidence: EvidencePort },
    ): Decided<No | EvidenceRefusal> => {
      const found = await messages.findMessage(consent.message)
      if (!found) return refuse({ code: 'message-unknown' })
      if (!mayEdit(officer, found)) return refuse({ code: 'message-not-yours' })
      const refusals = checkConsent(consent, found.kind, today)
      if (refusals.length > 0) return refuse(...refusals)
      if (!(await evidence.findFile(consent.file))) return refuse({ code: 'file-not-sent', file: consent.file })
      await messages.addConsent(consent, commandId)
      return accept(null)
    },
  }),

  'outreach.end-consent': command({
    version: 1,
    schema: z.object({ consent: id<'consent'>(), endedOn: localDate }),
    may: writes,
    example: (town) => ({ consent: town.id<'consent'>('consent'), endedOn: town.today }),
    effects: noEffects,
    decide: async ({ consent, endedOn }, { officer, today, messages, commandId }: Asking & Ports): Decided<No> => {
      const found = await messages.findConsent(consent)
      const message = found && (await messages.findMessage(found.message))
      if (!message) return refuse({ code: 'consent-ended-already' })
      if (!mayEdit(officer, message)) return refuse({ code: 'message-not-yours' })
      if (endedOn > today) return refuse({ code: 'consent-in-future', today })
      return (await messages.endConsent(consent, endedOn, commandId))
        ? accept(null)
        : refuse({ code: 'consent-ended-already' })
    },
  }),

  'outreach.add-recording': command({
    version: 1,
    schema: MessageAudio,
    may: writes,
    example: (town) => ({
      id: town.id<'evidence'>('new-recording'),
      message: town.id<'message'>('message'),
      file: 'e'.repeat(64) as never,
      fileName: 'vay-von.mp3',
    }),
    effects: noEffects,
    decide: async (
      { message, ...recording },
      { officer, messages, evidence, commandId }: Asking & Ports & { readonly evidence: EvidencePort },
    ): Decided<No | EvidenceRefusal> => {
      const found = await messages.findMessage(message)
      if (!found) return refuse({ code: 'message-unknown' })
      if (!mayEdit(officer, found)) return refuse({ code: 'message-not-yours' })
      const file = await evidence.findFile(recording.file)
      if (!file) return refuse({ code: 'file-not-sent', file: recording.file })
      const kind = isMediaType(file.mediaType) ? kindOf(file.mediaType) : null
      if (kind !== 'audio') return refuse({ code: 'recording-not-audio' })
      const row = { ...recording, subject: message as string as Id<'subject'>, caption: null }
      return (await evidence.addEvidence(row, kind, commandId))
        ? accept(null)
        : refuse({ code: 'evidence-there-already' })
    },
  }),

  'outreach.take-recording-back': command({
    version: 1,
    schema: z.object({ message: id<'message'>(), recording: id<'evidence'>() }),
    may: writes,
    example: (town) => ({ message: town.id<'message'>('message'), recording: town.id<'evidence'>('recording') }),
    effects: noEffects,
    decide: async (
      { message, recording },
      { officer, messages, evidence, commandId }: Asking & Ports & { readonly evidence: EvidencePort },
    ): Decided<No | EvidenceRefusal> => {
      const found = await messages.findMessage(message)
      const row = await evidence.findEvidence(recording)
      if (!found || (row?.subject as string | undefined) !== message) return refuse({ code: 'evidence-unknown' })
      if (!mayEdit(officer, found)) return refuse({ code: 'message-not-yours' })
      return (await evidence.takeBack(recording, commandId)) ? accept(null) : refuse({ code: 'evidence-unknown' })
    },
  }),

  'outreach.set-reading-speed': command({
    version: 1,
    schema: z.object({ syllables: z.int() }),
    may: approves,
    example: () => ({ syllables: 150 }),
    effects: noEffects,
    decide: async ({ syllables }, { messages }: Asking & Ports): Decided<No> => {
      if (syllables < READING_SPEEDS.from || syllables > READING_SPEEDS.to)
        return refuse({ code: 'reading-speed-out-of-range', ...READING_SPEEDS })
      await messages.setReadingSpeed(syllables)
      return accept(null)
    },
  }),
}

const typed = (town: Town, name: string, text: string) => ({ personalId: town.id<'personal-text'>(name), text })
