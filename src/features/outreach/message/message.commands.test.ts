import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleTown } from '../../../kernel/example-town.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { day } from '../../../kernel/day.ts'
import { townDayStore } from '../../area/town-day.server.ts'
import { aMessage } from '../../../../test/town-facts.ts'
import { aPhoto, aSound } from '../../../../test/town-files.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../../test/town.ts'

const { id } = exampleTown
const text = (words: string) => ({ personalId: newId<'personal-text'>(), text: words })
const written = aMessage('message')
const nextVersion = (after: Id<'message-version'> = written.id) => ({
  ...aMessage('message'),
  id: newId<'message-version'>(),
  idea: text('Hộ cận nghèo cũng được vay vốn làm ăn'),
  source: text('Quyết định 15/2013/QĐ-TTg'),
  script: text('Kính thưa bà con, hộ cận nghèo cũng được vay vốn.'),
  banner: null,
  after,
})
const inUse = async ({ read, lan }: InTown, message = written.message) =>
  (await read(lan, 'outreach.message', { message }))?.inUse
const approve = ({ send, lan }: InTown, version: Id<'message-version'>, message = written.message) =>
  send(lan, 'outreach.approve-message', { message, version })

test(
  'a message is used once the plan owner approved it; its next version only after that is approved too',
  inTown(async (town) => {
    const { hung, send } = town
    assert.equal(await inUse(town), null)
    assert.deepEqual(await approve(town, written.id), accepted)
    assert.deepEqual(await approve(town, written.id), refused('message-approved-already'))
    const next = nextVersion()
    assert.deepEqual(await send(hung, 'outreach.write-message', next), accepted)
    assert.equal(await inUse(town), written.id)
    assert.deepEqual(await approve(town, next.id), accepted)
    assert.equal(await inUse(town), next.id)
    const page = await town.read(town.lan, 'outreach.message', { message: written.message })
    assert.deepEqual(
      page?.versions.map(({ number, idea, state }) => ({ number, idea, state })),
      [
        { number: 2, idea: 'Hộ cận nghèo cũng được vay vốn làm ăn', state: 'approved' },
        { number: 1, idea: 'Hộ nghèo được vay vốn làm ăn mà không cần thế chấp', state: 'approved' },
      ],
    )
  }),
)

test(
  'of two who write the next version at once one is told that there is a newer one',
  inTown(async ({ hung, lan, send }) => {
    const answers = await Promise.all([
      send(hung, 'outreach.write-message', nextVersion()),
      send(lan, 'outreach.write-message', nextVersion()),
    ])
    assert.deepEqual(answers.map((answer) => answer.outcome).toSorted(), ['accepted', 'refused'])
    assert.deepEqual(await send(hung, 'outreach.write-message', nextVersion()), refused('message-changed-meanwhile'))
  }),
)

test(
  'what was taken out of use is used no more, with a reason, and comes back by a new version only',
  inTown(async (town) => {
    const { lan, send } = town
    const version = written.id
    const withdraw = (reason: string) =>
      send(lan, 'outreach.withdraw-message', { message: written.message, version, reason: text(reason) })
    assert.deepEqual(await withdraw('Chính sách đã đổi'), refused('message-not-approved'))
    await approve(town, version)
    assert.deepEqual(await withdraw(' '), refused('withdrawal-reason-missing'))
    assert.deepEqual(await withdraw('Chính sách đã đổi'), accepted)
    assert.deepEqual(await withdraw('Chính sách đã đổi'), refused('message-not-approved'))
    assert.equal(await inUse(town), null)
    assert.deepEqual(await approve(town, version), refused('message-approved-already'))
    const next = nextVersion()
    await send(lan, 'outreach.write-message', next)
    assert.deepEqual(await approve(town, next.id), accepted)
    assert.equal(await inUse(town), next.id)
  }),
)

test(
  'a story is used as long as its consent holds: until its last day, or until it is taken back',
  inTown(async (town) => {
    const { hung, lan, send } = town
    const message = id<'message'>('story')
    const version = id<'message-version'>('story')
    const end = (endedOn = exampleTown.today) =>
      send(hung, 'outreach.end-consent', { consent: id<'consent'>('consent'), endedOn })
    assert.deepEqual(await approve(town, version, message), accepted)
    assert.equal(await inUse(town, message), version)
    assert.deepEqual(await end(day('2030-01-01')), refused('consent-in-future'))
    assert.deepEqual(await end(), accepted)
    assert.deepEqual(await end(), refused('consent-ended-already'))
    assert.equal(await inUse(town, message), null)

    const consent = {
      id: newId<'consent'>(),
      message,
      person: text('Nguyễn Mẫu Hoa'),
      givenOn: exampleTown.today,
      until: exampleTown.today,
      file: 'd'.repeat(64) as never,
    }
    assert.deepEqual(await send(lan, 'outreach.record-consent', consent), accepted)
    assert.equal(await inUse(town, message), version)
    await townDayStore(town.db).setDemoDay(day('2030-01-01'))
    const page = await town.read(lan, 'outreach.message', { message })
    assert.equal(page?.consents.length, 2)
  }),
)

test(
  'a recording is sound, belongs to its message and can be taken back once',
  inTown(async ({ hung, thu, send, keep, read }) => {
    const { message } = written
    const add = async (bytes: Buffer, recording: Id<'evidence'>) =>
      send(hung, 'outreach.add-recording', { id: recording, message, file: await keep(bytes), fileName: 'vay-von.wav' })
    assert.deepEqual(await add(aPhoto(7), newId()), refused('recording-not-audio'))
    const recording = newId<'evidence'>()
    assert.deepEqual(await add(aSound(3), recording), accepted)
    assert.deepEqual(await add(aSound(3), newId()), refused('evidence-there-already'))
    const take = (of: Id<'message'>) => send(hung, 'outreach.take-recording-back', { message: of, recording })
    assert.deepEqual(await take(id<'message'>('story')), refused('evidence-unknown'))
    assert.deepEqual(
      await send(thu, 'outreach.take-recording-back', { message, recording }),
      refused('message-not-yours'),
    )
    assert.deepEqual(await take(message), accepted)
    assert.deepEqual(await take(message), refused('evidence-unknown'))
    const page = await read(hung, 'outreach.message', { message })
    assert.deepEqual(
      page?.recordings.map(({ id: one }) => one),
      [id<'evidence'>('recording')],
    )
  }),
)

test(
  'the list is narrowed by service, audience, kind and words without diacritics',
  inTown(async ({ lan, read, hung, send }) => {
    const housing = { ...aMessage('housing'), services: ['housing' as const], audiences: ['hard-pressed' as const] }
    await send(hung, 'outreach.write-message', { ...housing, idea: text('Hộ khó khăn được hỗ trợ xây nhà') })
    const none = { plan: written.plan, service: null, audience: null, kind: null, q: null }
    const found = async (narrow: object) =>
      (await read(lan, 'outreach.messages', { ...none, ...narrow }))?.messages.map((row) => row.message)
    assert.deepEqual(await found({ service: 'housing' }), [housing.message])
    assert.deepEqual(await found({ audience: 'hard-pressed' }), [housing.message])
    assert.deepEqual(await found({ kind: 'exemplary-person' }), [id<'message'>('story')])
    assert.deepEqual(await found({ q: 'xay nha' }), [housing.message])
    assert.deepEqual(await found({ q: '100%' }), [])
    assert.equal((await found({}))?.length, 4)
  }),
)

test(
  'how fast is read aloud is entered by the plan owner; before that nobody guesses it',
  inTown(async ({ lan, hung, send, read }) => {
    const speed = async () => (await read(hung, 'outreach.message', { message: written.message }))?.readingSpeed
    assert.equal(await speed(), null)
    assert.deepEqual(
      await send(lan, 'outreach.set-reading-speed', { syllables: 7 }),
      refused('reading-speed-out-of-range'),
    )
    assert.deepEqual(await send(lan, 'outreach.set-reading-speed', { syllables: 150 }), accepted)
    assert.deepEqual(await send(lan, 'outreach.set-reading-speed', { syllables: 160 }), accepted)
    assert.equal(await speed(), 160)
  }),
)
