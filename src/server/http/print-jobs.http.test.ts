import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { exampleTown } from '../../kernel/example-town.ts'
import type { PrintJob } from '../../kernel/print-job.ts'
import { signInAs } from '../../../test/office-hours.ts'
import { type InTown, inTown } from '../../../test/town.ts'

const { id } = exampleTown
const attended = id<'class'>('class-attended')

test(
  'all invitations of a class come in one file to who asked; of a unit, those of its own people',
  inTown(async ({ app, program }) => {
    const desk = await openDesk(app)
    const job = await desk.ask('lan', 'invitations.docx')
    assert.equal(job.status, 200)
    await program.printing.idle()
    const [listed] = await desk.list('lan')
    assert.deepEqual([listed?.id, listed?.total, listed?.state.kind], [job.id, 2, 'ready'])
    const file = await desk.fetch('lan', job.id)
    assert.match(String(file.headers['content-disposition']), /attachment; filename="giay-moi\.docx"/)
    const xml = strFromU8(unzipSync(file.rawPayload)['word/document.xml'] ?? new Uint8Array())
    for (const name of ['Đỗ Mẫu Tâm', 'Lý Mẫu Bảo']) assert.ok(xml.includes(name), name)
    assert.equal(xml.match(/<w:sectPr/g)?.length, 2)
    const pdf = await desk.ask('hung', 'invitations.pdf')
    await program.printing.idle()
    assert.equal((await desk.fetch('hung', pdf.id)).rawPayload.subarray(0, 5).toString(), '%PDF-')
    assert.equal((await desk.ask('thu', 'invitations.docx')).status, 404)
  }),
)

test(
  'a job is refused to who may not print it, and its file to who did not ask for it',
  inTown(async ({ app, program }) => {
    const desk = await openDesk(app)
    assert.equal((await desk.ask('hung', 'certificates.pdf')).status, 403)
    for (const paper of ['certificates.docx', 'report.pdf', 'constructor.pdf'])
      assert.equal((await desk.ask('lan', paper)).status, 404, paper)
    const job = await desk.ask('lan', 'certificates.pdf')
    await program.printing.idle()
    assert.equal((await desk.fetch('lan', job.id)).statusCode, 200)
    assert.equal((await desk.fetch('hung', job.id)).statusCode, 404)
    assert.deepEqual(await desk.list('hung'), [])
    assert.equal((await desk.fetch('lan', randomUUID())).statusCode, 404)
    const served = await app()
    for (const [method, url] of [
      ['POST', `/api/print-jobs/${attended}/invitations.pdf`],
      ['GET', `/api/print-jobs/${attended}`],
      ['GET', `/api/print-jobs/${job.id}/file`],
    ] as const)
      assert.equal((await served.inject({ method, url, headers: OURS })).statusCode, 401, url)
  }),
)

test(
  'two who ask for the same at once wait for one job; both fetch it, and its files do not mix with others',
  inTown(async ({ app, program, owner }) => {
    const desk = await openDesk(app)
    const asked = await Promise.all(
      (['lan', 'hung', 'lan', 'hung'] as const).map((who) => desk.ask(who, 'invitations.docx')),
    )
    assert.equal(new Set(asked.map((job) => job.id)).size, 1)
    const other = await desk.ask('lan', 'invitations.pdf')
    assert.notEqual(other.id, asked[0]?.id)
    await program.printing.idle()
    const { rows } = await owner.query('select id from print_job')
    assert.equal(rows.length, 2)
    assert.equal((await readdir(path.join(program.dataDir, 'printed'))).length, 2)
    for (const who of ['lan', 'hung'] as const)
      assert.equal((await desk.fetch(who, asked[0]?.id ?? '')).statusCode, 200)
    const again = await desk.ask('lan', 'invitations.docx')
    assert.equal(again.id, asked[0]?.id)
  }),
)

test(
  'what was asked for before the class changed is no file of what it is now',
  inTown(async ({ app, program, send, lan }) => {
    const desk = await openDesk(app)
    const before = await desk.ask('lan', 'certificates.pdf')
    const reason = { personalId: id<'personal-text'>('why'), text: 'Ghi sai họ tên' }
    await send(lan, 'training.withdraw-certificate', { certificate: id<'certificate'>('certificate'), reason })
    const after = await desk.ask('lan', 'certificates.pdf')
    assert.notEqual(after.id, before.id)
    await program.printing.idle()
  }),
)

test(
  'a job that the end of the program cut off is told as lost, leaves nothing half done, and is made anew when asked again',
  inTown(async ({ app, program, owner }) => {
    const desk = await openDesk(app)
    const job = await desk.ask('lan', 'invitations.pdf')
    await program.printing.stop()
    assert.deepEqual((await desk.list('lan'))[0]?.state, { kind: 'failed', why: 'lost' })
    assert.equal((await desk.fetch('lan', job.id)).statusCode, 404)
    assert.deepEqual(await readdir(path.join(program.dataDir, 'printed')).catch(() => []), [])
    // A program that was killed could not say so.
    await owner.query(`update print_job set failure = null, ended_at = null, beat_at = now() - interval '1 minute'`)
    assert.deepEqual((await desk.list('lan'))[0]?.state, { kind: 'failed', why: 'lost' })
    const again = await desk.ask('lan', 'invitations.pdf')
    assert.notEqual(again.id, job.id)
    assert.equal((await desk.list('lan'))[0]?.id, again.id)
  }),
)

const OURS = { 'x-chung-tay': '1' }

/** The print jobs of one class, as officers ask for them. */
async function openDesk(app: InTown['app']) {
  const served = await app()
  const cookies = {
    lan: await signInAs(served, 'lan'),
    hung: await signInAs(served, 'hung'),
    thu: await signInAs(served, 'thu'),
  }
  type Who = keyof typeof cookies
  const ask = async (who: Who, paper: string) => {
    const url = `/api/print-jobs/${attended}/${paper}`
    const answer = await served.inject({ method: 'POST', url, cookies: cookies[who], headers: OURS })
    return { status: answer.statusCode, id: answer.json<{ id: string }>().id }
  }
  const list = async (who: Who) =>
    (await served.inject({ url: `/api/print-jobs/${attended}`, cookies: cookies[who] })).json<readonly PrintJob[]>()
  const fetch = (who: Who, job: string) => served.inject({ url: `/api/print-jobs/${job}/file`, cookies: cookies[who] })
  return { ask, list, fetch }
}
