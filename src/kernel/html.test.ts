import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from './html.ts'

test('what people type is shown as they typed it, never as markup', () => {
  const name = `<script>alert("Ấp 'Đồi Rìu'")</script> & con`
  assert.equal(
    html`<p title="${name}">${name}</p>`.toString(),
    '<p title="&lt;script&gt;alert(&quot;Ấp &#39;Đồi Rìu&#39;&quot;)&lt;/script&gt; &amp; con">&lt;script&gt;alert(&quot;Ấp &#39;Đồi Rìu&#39;&quot;)&lt;/script&gt; &amp; con</p>',
  )
})

test('templates stand in templates, lists are joined, null is nothing', () => {
  const items = ['a', 'b<'].map((item) => html`<li>${item}</li>`)
  assert.equal(html`<ul>${items}</ul>${null}${12}`.toString(), '<ul><li>a</li><li>b&lt;</li></ul>12')
})

test('an object that looks like markup is text', () => {
  const forged = { toString: () => '<b>', markup: '<b>' } as unknown as string
  assert.equal(html`${forged}`.toString(), '&lt;b&gt;')
})
