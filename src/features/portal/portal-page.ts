import { type Html, html, type Inset } from '../../kernel/html.ts'

/** A public page: plain, large, light; readable without JavaScript; printed on one A4. */
export type PortalPage = {
  readonly title: string
  /** For link previews in chats. */
  readonly summary: string
  readonly body: Inset
  /** Whom to ask, at the foot of every page. */
  readonly foot: readonly Inset[]
  /** Told on every page of a demo. */
  readonly notice: string | null
  /** Which of the pages in its head it is; null for a page that is reached from one of them. */
  readonly here: PortalPlace | null
}

/** Pages that every public page links to, in their order. */
const PLACES = {
  home: { address: '/nguoi-dan', name: 'Hỗ trợ' },
  support: { address: '/nguoi-dan/ho-tro', name: 'Tôi được gì?' },
  calendar: { address: '/nguoi-dan/lich', name: 'Lịch' },
  results: { address: '/nguoi-dan/ket-qua', name: 'Kết quả' },
  contacts: { address: '/nguoi-dan/lien-he', name: 'Liên hệ' },
} as const
export type PortalPlace = keyof typeof PLACES

/** Where wards are found, in a sentence that sends somebody to theirs. */
export const CONTACTS = html`<a href="${PLACES.contacts.address}">${PLACES.contacts.name}</a>`

/** The whole document of a page. */
export const portalPage = ({ title, summary, body, foot, notice, here }: PortalPage): Html => html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${summary}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${summary}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="Chung tay giảm nghèo">
<meta property="og:locale" content="vi_VN">
<link rel="stylesheet" href="/portal.css">
</head>
<body class="${printSize(body)}">
${notice === null ? null : html`<p class="notice">${notice}</p>`}
<nav aria-label="Các trang">${Object.entries(PLACES).map(([place, { address, name }]) =>
  place === here ? html`<a href="${address}" aria-current="page">${name}</a>` : html`<a href="${address}">${name}</a>`,
)}</nav>
<main>
<h1>${title}</h1>
${body}
</main>
<footer>${foot.map((line) => html`<p>${line}</p>`)}</footer>
</body>
</html>
`

/** Letters on a printed line. */
const LINE = 65

/** On paper a page is one A4 as far as its words fit: more of them are set smaller, in two columns. */
function printSize(body: Inset): 'large' | 'small' | 'smallest' {
  const markup = html`${body}`.toString()
  const lines = markup.split(/<(?:h2|p|li|tr)\b/).length + markup.replaceAll(/<[^>]*>/g, '').length / LINE
  return lines <= 30 ? 'large' : lines <= 75 ? 'small' : 'smallest'
}

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
nav{display:flex;flex-wrap:wrap;gap:4px 16px;border-bottom:1px solid var(--line);padding-bottom:8px}
nav a{padding:6px 0}
nav a[aria-current]{font-weight:600;color:var(--teal);text-decoration:none}
li{margin-bottom:10px}
li .quiet{display:block}
fieldset{border:1px solid var(--line);border-radius:6px;margin:0 0 16px;padding:8px 12px}
legend{font-weight:600;padding:0 6px}
label{display:block;padding:7px 0}
input[type=text]{width:100%;max-width:26rem;height:auto;font:inherit;padding:9px 10px;border:1px solid var(--soft);border-radius:6px}
input:not([type=text]){width:20px;height:20px;vertical-align:-3px;margin:0 6px 0 0;accent-color:var(--teal)}
select{font:inherit;max-width:100%;padding:8px 10px;border:1px solid var(--soft);border-radius:6px;background:#fff}
button,.button{display:inline-block;font:inherit;font-weight:600;color:#fff;background:var(--teal);border:0;border-radius:6px;padding:10px 20px;text-decoration:none}
table{border-collapse:collapse;width:100%;margin-bottom:12px}
th,td{text-align:left;padding:8px 6px;border-bottom:1px solid var(--line);vertical-align:top}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
@media print{nav,form,audio,.button{display:none}body{padding:0;max-width:none}.large{font-size:14pt}.small{font-size:11.5pt}.smallest{font-size:8pt}.small,.smallest{line-height:1.35}.small p,.smallest p{margin-bottom:5px}.quiet,footer{font-size:.9em}main{column-gap:10mm}.small main,.smallest main{columns:2}h1{column-span:all}.small h1{font-size:18pt}.smallest h1{font-size:14pt;margin:0 0 6px}th,td{padding:3px 6px}li,tr{break-inside:avoid}h2{break-after:avoid}footer{margin-top:12px}@page{size:A4;margin:15mm}}
`
