import type { MessageVersion } from '../features/outreach/message/message.ts'
import { INVENTED } from '../features/area/town-day.ts'
import { day } from '../kernel/day.ts'
import type { Program } from '../server/program.ts'
import { act, carryOutActs, demoId } from './acts.ts'
import { type DemoMessage, messages } from './messages.data.ts'
import { PLAN } from './plans.ts'
import { fileNameOf, keepProofs, type Proof } from './proofs.ts'
import { officerOf } from './town.ts'

/** Messages in every state: in use with a recording, a story with its consent, waiting for approval, over. */
export async function writeMessages(program: Program): Promise<void> {
  const proofs = await keepProofs(program, [TONE, SHEET])
  const fileOf = (proof: Proof) => {
    const file = proofs.get(proof)
    if (!file) throw new Error('a file of a message was not kept')
    return file
  }
  await carryOutActs(program, messages.map(written))
  const loans = messages.find(({ key }) => key === 'loans')
  const sewing = messages.find(({ key }) => key === 'sewing')
  if (!loans || !sewing) throw new Error('the demo lacks a message that it tells of')
  await carryOutActs(program, [
    act(momentOf(loans), 'outreach.add-recording', {
      id: demoId<'evidence'>('recording of loans'),
      message: demoId('message loans'),
      file: fileOf(TONE),
      fileName: fileNameOf(TONE, 'vay von'),
    }),
    act(momentOf(loans), 'outreach.set-reading-speed', { syllables: 150 }),
    act(momentOf(sewing), 'outreach.record-consent', {
      id: demoId<'consent'>('consent of sewing'),
      message: demoId('message sewing'),
      person: { personalId: demoId<'personal-text'>('person of sewing'), text: 'Trần Mẫu Thảo' },
      givenOn: day(sewing.writtenOn),
      until: day('2025-08-04'),
      file: fileOf(SHEET),
    }),
  ])
  await carryOutActs(program, messages.flatMap(approved))
}

const momentOf = ({ by, writtenOn }: DemoMessage) => ({ by: officerOf(by), on: day(writtenOn) })

const written = (message: DemoMessage) => act(momentOf(message), 'outreach.write-message', versionOf(message))

function versionOf({ key, by: _, writtenOn: __, approvedOn: ___, ...message }: DemoMessage): MessageVersion {
  const text = (name: string, words: string) => ({
    personalId: demoId<'personal-text'>(`${name} of ${key}`),
    text: words,
  })
  const perhaps = (name: string, words: string | null) => (words === null ? null : text(name, words))
  return {
    id: demoId(`version of ${key}`),
    message: demoId(`message ${key}`),
    plan: PLAN,
    kind: message.kind,
    idea: text('idea', message.idea),
    services: [...message.services],
    audiences: [...message.audiences],
    source: perhaps('source', message.source),
    goodUntil: message.goodUntil === null ? null : day(message.goodUntil),
    script: perhaps('script', message.script),
    leaflet: perhaps('leaflet', message.leaflet),
    banner: perhaps('banner', message.banner),
    after: null,
  }
}

/** Each on its day: an owner approves one after the other. */
const approved = ({ key, approvedOn }: DemoMessage) =>
  approvedOn === null
    ? []
    : [
        act({ by: officerOf('lan'), on: day(approvedOn) }, 'outreach.approve-message', {
          message: demoId(`message ${key}`),
          version: demoId<'message-version'>(`version of ${key}`),
        }),
      ]

const TONE: Proof = { kind: 'tone', hertz: 392 }
const SHEET: Proof = {
  kind: 'page',
  page: {
    title: 'BẢN ĐỒNG Ý KỂ CHUYỆN',
    body: ['Người đồng ý: Trần Mẫu Thảo', 'Từ ngày 05/8/2024 đến ngày 04/8/2025'],
    mark: INVENTED,
  },
}
