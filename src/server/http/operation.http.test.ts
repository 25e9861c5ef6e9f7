import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signInAs } from '../../../test/office-hours.ts'
import { inTown } from '../../../test/town.ts'

test(
  'a living process says so, and that it can serve only while its tables are its own',
  inTown(async ({ app, owner }) => {
    const served = await app()
    assert.deepEqual((await served.inject({ url: '/healthz' })).json(), { ok: true })
    const ready = await served.inject({ url: '/readyz' })
    assert.equal(ready.statusCode, 200, ready.body)
    await owner.query(`insert into migration.schema_migration (name, sha256) values ('9999-later.sql', '')`)
    const later = await served.inject({ url: '/readyz' })
    assert.deepEqual([later.statusCode, later.json<{ migrations: string }>().migrations], [503, 'other'])
    assert.equal((await served.inject({ url: '/healthz' })).statusCode, 200)
  }),
)

test(
  'numbers are told on this machine, and to others only with the token; they name routes and nobody',
  inTown(async ({ app }) => {
    const served = await app()
    await served.inject({ url: '/api/household.list?q=Nguyễn%20Văn%20Kín' })
    const here = await served.inject({ url: '/metrics' })
    assert.equal(here.statusCode, 200)
    assert.match(
      here.body,
      /chungtay_http_request_seconds_count\{method="GET",route="\/api\/household\.list",status="401"\} 1/,
    )
    assert.match(here.body, /chungtay_backup_age_seconds Nan/i)
    assert.match(here.body, /process_resident_memory_bytes \d/)
    assert.doesNotMatch(here.body, /Kín|K%C3%ADn/)
    const away = { url: '/metrics', remoteAddress: '192.0.2.7' }
    assert.equal((await served.inject(away)).statusCode, 404)
    const proxied = { url: '/metrics', headers: { 'x-forwarded-for': '192.0.2.7' } }
    assert.equal((await served.inject(proxied)).statusCode, 404)
    process.env['CHUNGTAY_METRICS_TOKEN'] = 'a token of twenty letters'
    const asked = (token: string) => served.inject({ ...away, headers: { authorization: `Bearer ${token}` } })
    assert.equal((await asked('a token of twenty letters')).statusCode, 200)
    assert.equal((await asked('another')).statusCode, 404)
    delete process.env['CHUNGTAY_METRICS_TOKEN']
    assert.equal((await asked('')).statusCode, 404)
  }),
)

test(
  'no page takes a script from itself or from elsewhere; pages for residents take none at all',
  inTown(async ({ app }) => {
    const served = await app()
    const policyOf = async (url: string) =>
      String((await served.inject({ url })).headers['content-security-policy']).split('; ')
    const office = await policyOf('/sign-in')
    assert.ok(office.includes("script-src 'self'") && office.includes("script-src-attr 'none'"))
    for (const url of ['/nguoi-dan', '/nguoi-dan/ho-tro', '/nguoi-dan/lich', '/nguoi-dan/lien-he']) {
      const portal = await policyOf(url)
      assert.ok(portal.includes("default-src 'none'"), url)
      assert.ok(!portal.some((part) => part.startsWith('script-src')), url)
    }
    for (const part of office) if (part.startsWith('script-src ')) assert.doesNotMatch(part, /unsafe|\*|http|data:/)
  }),
)

test(
  'what was sent in is handed out so that no browser runs it: a page, a drawing, a paper',
  inTown(async ({ app, keep }) => {
    const served = await app()
    const cookies = await signInAs(served, 'hung')
    const page = await keep(Buffer.from('<!doctype html><script>document.title = "ran"</script><p>kế hoạch</p>'))
    const answer = await served.inject({ url: `/files/${page}`, cookies })
    assert.equal(answer.headers['content-type'], 'text/plain; charset=utf-8')
    assert.equal(answer.headers['content-disposition'], 'attachment')
    assert.equal(answer.headers['x-content-type-options'], 'nosniff')
    assert.match(String(answer.headers['content-security-policy']), /^sandbox; default-src 'none'/)
  }),
)
