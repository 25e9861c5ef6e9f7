import { type Html, html, type Inset } from '../../kernel/html.ts'

/** A public page: plain, large, light; readable without JavaScript; printed on one A4. */
export type PortalPage = {
  readonly title: string
  /** For link previews in chats. */
  readonly summary: string
  readonly body: Inset
  /** Whom to ask, at the foot of every page. */
  readonly foot: readonly string[]
  /** Told on every page of a demo. */
  readonly notice: string | null
}

/** The whole document of a page. */
export const portalPage = ({ title, summary, body, foot, notice }: PortalPage): Html => html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${summary}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${summary}">
<meta property="og:type" content="article">
<link rel="stylesheet" href="/portal.css">
</head>
<body>
${notice === null ? null : html`<p class="notice">${notice}</p>`}
<main>
<h1>${title}</h1>
${body}
</main>
<footer>${foot.map((line) => html`<p>${line}</p>`)}</footer>
</body>
</html>
`

/** The look of all public pages. */
export const PORTAL_CSS = `:root{--ink:#1b2530;--teal:#0b5d57;--soft:#4b5661;--line:#d5dad8}
*{box-sizing:border-box}
body{margin:0 auto;padding:16px;max-width:42rem;color:var(--ink);background:#fff;font:18px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
h1{font-size:1.7rem;line-height:1.25;color:var(--teal);margin:8px 0 16px}
h2{font-size:1.2rem;margin:24px 0 8px}
p,ul{margin:0 0 12px}
ul{padding-left:1.2em}
audio{width:100%}
a{color:#0b4f8a}
.quiet{color:var(--soft);font-size:16px}
.notice{background:#fff6e5;border:1px solid #e7c58a;padding:8px 12px}
footer{margin-top:32px;border-top:1px solid var(--line);padding-top:12px;font-size:16px}
@media print{body{font-size:14pt;max-width:none}audio{display:none}@page{size:A4;margin:20mm}}
`
