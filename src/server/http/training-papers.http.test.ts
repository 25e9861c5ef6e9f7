import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { exampleTown } from '../../kernel/example-town.ts'
import { signInAs } from '../../../test/office-hours.ts'
import { type InTown, inTown } from '../../../test/town.ts'

const { id } = exampleTown
const attended = `/api/papers/training/${id<'class'>('class-attended')}`

test(
  'everybody on the list has an invitation of his own; a unit has those of its own people',
  inTown(async ({ app }) => {
    const ask = await asking(app)
    const one = await ask('lan', `${attended}/invitations.docx?learner=${id('comer')}`)
    assert.equal(one.sections, 1)
    assert.ok(one.text.includes('Đỗ Mẫu Tâm') && !one.text.includes('Lý Mẫu Bảo'))
    assert.equal((await ask('hung', `${attended}/invitations.docx?learner=${id('comer')}`)).sections, 1)
    assert.equal((await ask('thu', `${attended}/invitations.docx?learner=${id('comer')}`)).status, 404)
    assert.equal((await ask('lan', `${attended}/invitations.docx`)).status, 404)
  }),
)

test(
  'a sign-in sheet has its people under their units, rows to sign in, and as many empty lines as were asked for',
  inTown(async ({ app }) => {
    const ask = await asking(app)
    const { text, xml, name } = await ask('lan', `${attended}/sign-in.docx?session=${id('class-attended')}&blank=3`)
    assert.equal(name, 'attachment; filename="danh-sach-ky-nhan-buoi-1.docx"')
    assert.match(text, /Lý Mẫu Bảo.*Đỗ Mẫu Tâm/)
    assert.equal(xml.match(/<w:trHeight w:val="567" w:hRule="atLeast"\/>/g)?.length, 2 + 3)
    assert.equal((await ask('lan', `${attended}/sign-in.docx?blank=1000`)).status, 404)
    assert.equal((await ask('lan', `${attended}/sign-in.docx?session=${id('other')}`)).status, 404)
  }),
)

test(
  'money for meals goes to those whom the state does not pay, for the days on which they came, in figures and in words',
  inTown(async ({ app }) => {
    const ask = await asking(app)
    const meals = await ask('lan', `${attended}/meals.docx?amount=150000`)
    assert.ok(meals.text.includes('300.000') && meals.text.includes('Ba trăm nghìn đồng'))
    const receipt = await ask('lan', `${attended}/receipt.docx?amount=1250000`)
    assert.ok(
      receipt.text.includes('Phan Mẫu Giảng') && receipt.text.includes('Một triệu hai trăm năm mươi nghìn đồng'),
    )
    assert.equal((await ask('lan', `${attended}/meals.docx?amount=-1`)).status, 404)
    assert.equal((await ask('lan', `${attended}/receipt.docx?amount=1.5`)).status, 404)
  }),
)

test(
  'the report of a class says quota, list and who came by unit; it is for who holds the class',
  inTown(async ({ app }) => {
    const ask = await asking(app)
    const report = await ask('lan', `${attended}/report.docx`)
    assert.ok(report.text.includes('Chỉ tiêu 4 người; các đơn vị cử 2 người; có mặt 2 người'))
    assert.ok(report.text.includes('Quy trình rà soát hộ nghèo'))
    assert.ok(report.text.includes('Giấy chứng nhận: đã cấp 1 giấy'))
    for (const paper of ['report', 'sign-in', 'meals', 'receipt'])
      assert.equal((await ask('hung', `${attended}/${paper}.docx`)).status, 403, paper)
    assert.equal((await ask('lan', `${attended}/other.docx`)).status, 404)
    assert.equal((await ask('lan', `/api/papers/training/none/report.docx`)).status, 404)
  }),
)

async function asking(app: InTown['app']) {
  const served = await app()
  const cookies = {
    lan: await signInAs(served, 'lan'),
    hung: await signInAs(served, 'hung'),
    thu: await signInAs(served, 'thu'),
  }
  return async (who: keyof typeof cookies, url: string) => {
    const { statusCode: status, rawPayload, headers } = await served.inject({ url, cookies: cookies[who] })
    const xml = status === 200 ? strFromU8(unzipSync(rawPayload)['word/document.xml'] ?? new Uint8Array()) : ''
    const text = xml.replace(/<\/w:p>/g, ' ').replace(/<[^>]+>/g, '')
    const name = headers['content-disposition']
    return { status, name, xml, text, sections: xml.match(/<w:sectPr/g)?.length ?? 0 }
  }
}
