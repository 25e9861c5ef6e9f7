import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signInAs } from '../../../test/office-hours.ts'
import { plan } from '../../../test/town-facts.ts'
import { inTown } from '../../../test/town.ts'

test(
  'what one officer was answered is kept by no browser: reads, papers, workbooks, and who he is',
  inTown(async ({ app }) => {
    const served = await app()
    const cookies = await signInAs(served, 'lan')
    const addresses = [
      '/api/me',
      `/api/plan.progress?plan=${plan}`,
      '/api/tables/staff.officers.xlsx',
      '/api/papers/report/none.docx',
      '/api/nothing',
    ]
    for (const url of addresses)
      assert.equal((await served.inject({ url, cookies })).headers['cache-control'], 'no-store', url)
  }),
)

test(
  'the page is never kept for a year under its own name',
  inTown(async ({ app }) => {
    const answer = await (await app()).inject({ url: '/index.html' })
    assert.equal(answer.statusCode, 404)
    assert.doesNotMatch(String(answer.headers['cache-control']), /immutable/)
  }),
)
