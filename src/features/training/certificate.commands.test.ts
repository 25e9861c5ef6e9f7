import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleTown } from '../../kernel/example-town.ts'
import { signInAs } from '../../../test/office-hours.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../test/town.ts'
import { aCertificate } from '../../../test/town-classes.ts'
import { pagesOf, withoutPdfReader } from '../../../test/office.ts'
import type { NewCertificate } from './certificate.ts'
import { showCode } from './certificate.rules.ts'

const { id } = exampleTown
const held = id<'class'>('class-attended')
const issueOf = (...certificates: NewCertificate[]) => ({ class: held, form: '{số}/{năm}/GCN', certificates })
const withdrawalOf = (name: string, words = 'Ghi sai họ tên') => ({
  certificate: id<'certificate'>(name),
  reason: { personalId: newId<'personal-text'>(), text: words },
})
const numbers = async ({ lan, read }: InTown) =>
  (await read(lan, 'training.certificates', { class: held }))?.certificates.map(({ number, withdrawal }) => [
    number,
    withdrawal === null,
  ])

test(
  'certificates are numbered on in the year; one that was withdrawn keeps its number, and its learner gets the next',
  inTown(async (town) => {
    const { lan, send } = town
    assert.deepEqual(
      await send(lan, 'training.issue-certificates', issueOf(aCertificate('second', 'other-comer'))),
      accepted,
    )
    assert.deepEqual(
      await send(lan, 'training.issue-certificates', issueOf(aCertificate('again', 'comer'))),
      refused('certificate-there-already'),
    )
    assert.deepEqual(
      await send(lan, 'training.withdraw-certificate', withdrawalOf('certificate', ' ')),
      refused('withdrawal-reason-missing'),
    )
    assert.deepEqual(await send(lan, 'training.withdraw-certificate', withdrawalOf('certificate')), accepted)
    assert.deepEqual(
      await send(lan, 'training.withdraw-certificate', withdrawalOf('certificate')),
      refused('certificate-withdrawn-already'),
    )
    assert.deepEqual(await send(lan, 'training.issue-certificates', issueOf(aCertificate('again', 'comer'))), accepted)
    assert.deepEqual(
      (await numbers(town))?.map(([number, holds]) => [String(number).slice(0, 7), holds]),
      [
        ['01/2024', false],
        ['02/2024', true],
        ['03/2024', true],
      ],
    )
  }),
)

test(
  'two who issue at once do not give one learner two certificates, nor two learners one number',
  inTown(async (town) => {
    const { lan, send } = town
    assert.deepEqual(await send(lan, 'training.withdraw-certificate', withdrawalOf('certificate')), accepted)
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        send(
          lan,
          'training.issue-certificates',
          issueOf(aCertificate(`press ${at}`, at % 2 === 0 ? 'comer' : 'other-comer')),
        ),
      ),
    )
    assert.equal(answers.filter(({ outcome }) => outcome === 'accepted').length, 2)
    const all = (await numbers(town)) ?? []
    assert.equal(new Set(all.map(([number]) => number)).size, all.length)
    assert.equal(all.filter(([, holds]) => holds).length, 2)
  }),
)

test(
  'who does not run the class neither chooses, issues nor withdraws; a unit sees the certificates of its own people',
  inTown(async ({ thu, hung, send, read }) => {
    const extras = { class: held, number: 2, chosen: [], sessionsNeeded: null }
    assert.deepEqual(await send(thu, 'training.choose-extras', extras), refused('class-not-yours'))
    assert.deepEqual(
      await send(thu, 'training.issue-certificates', issueOf(aCertificate('x', 'other-comer'))),
      refused('class-not-yours'),
    )
    assert.deepEqual(
      await send(thu, 'training.withdraw-certificate', withdrawalOf('certificate')),
      refused('class-not-yours'),
    )
    assert.equal((await read(hung, 'training.certificates', { class: held }))?.certificates.length, 1)
    assert.equal((await read(thu, 'training.certificates', { class: held }))?.certificates.length, 0)
  }),
)

test(
  'what a class gives is chosen one version after the other, and never more sessions than it has',
  inTown(async ({ lan, send }) => {
    const extras = { class: held, number: 2, chosen: ['certificates' as const], sessionsNeeded: 9 }
    assert.deepEqual(await send(lan, 'training.choose-extras', extras), refused('sessions-needed-out-of-range'))
    assert.deepEqual(await send(lan, 'training.choose-extras', { ...extras, sessionsNeeded: 1 }), accepted)
    assert.deepEqual(
      await send(lan, 'training.choose-extras', { ...extras, sessionsNeeded: null }),
      refused('class-changed-meanwhile'),
    )
  }),
)

test(
  'anybody who has the code reads the name, the class and the days, and nothing else; without it nothing is found',
  inTown(async ({ app, lan, send }) => {
    const served = await app()
    const { code } = aCertificate('certificate', 'comer')
    const page = await served.inject({ url: `/chung-nhan/${code}` })
    assert.equal(page.statusCode, 200)
    for (const words of ['Đỗ Mẫu Tâm', 'còn giá trị']) assert.ok(page.body.includes(words), words)
    for (const secret of ['1971', 'Trưởng khu phố', 'UBND', '<script']) assert.ok(!page.body.includes(secret), secret)
    assert.match(String(page.headers['x-robots-tag']), /noindex/)
    assert.equal(page.headers['cache-control'], 'no-store')
    assert.ok(Buffer.byteLength(page.body) < 60_000)

    const form = await served.inject({
      url: `/chung-nhan?ma=${encodeURIComponent(` ${showCode(code).toLowerCase()} `)}`,
    })
    assert.equal(form.statusCode, 303)
    assert.equal(form.headers.location, `/chung-nhan/${code}`)
    const wrong = await served.inject({ url: '/chung-nhan?ma=%3Cb%3E' })
    assert.ok(wrong.body.includes('Mã này không đúng') && !wrong.body.includes('<b>'))
    const unknown = await served.inject({ url: `/chung-nhan/${aCertificate('never issued', 'comer').code}` })
    assert.equal(unknown.statusCode, 404)
    assert.ok(unknown.body.includes('Không có giấy chứng nhận nào mang mã này'))

    assert.deepEqual(await send(lan, 'training.withdraw-certificate', withdrawalOf('certificate')), accepted)
    const over = await served.inject({ url: `/chung-nhan/${code}` })
    assert.ok(over.body.includes('không còn giá trị') && !over.body.includes('Đỗ Mẫu Tâm'))
  }),
)

test(
  'who tries codes without end from one address is asked to wait',
  inTown(async ({ app }) => {
    const served = await app()
    const tries = await Promise.all(
      Array.from({ length: 310 }, (_, at) =>
        served.inject({ url: `/chung-nhan/${aCertificate(`guess ${at}`, 'x').code}` }),
      ),
    )
    assert.ok(tries.filter(({ statusCode }) => statusCode === 429).length >= 10)
    assert.ok(tries.filter(({ statusCode }) => statusCode === 404).length <= 300)
  }),
)

test(
  'a certificate is printed for who runs it, with name, number and code',
  { skip: withoutPdfReader() },
  inTown(async ({ app }) => {
    const served = await app()
    const all = `/api/papers/training/${held}/certificates.pdf`
    const url = `${all}?certificate=${id('certificate')}`
    assert.equal((await served.inject({ url })).statusCode, 401)
    const stranger = await signInAs(served, 'thu')
    assert.equal((await served.inject({ url, cookies: stranger })).statusCode, 403)
    const cookies = await signInAs(served, 'lan')
    assert.equal((await served.inject({ url: all, cookies })).statusCode, 404)
    const printed = await served.inject({ url, cookies })
    assert.equal(printed.statusCode, 200)
    const text = (await pagesOf(printed.rawPayload)).map((page) => page.text).join(' ')
    const { code } = aCertificate('certificate', 'comer')
    for (const words of ['GIẤY CHỨNG NHẬN', 'Đỗ Mẫu Tâm', '01/2024/GCN', showCode(code)])
      assert.ok(text.replace(/\s+/g, ' ').includes(words), `${words} in ${text}`)
  }),
)
