import { LOOK_NAMES, LOOKS, type Look, PAGE, ROOM, RULE_POINTS } from './looks.ts'
import { type Html, html } from '../../kernel/html.ts'

/** The sheet on a grey desk; every look as a class of its name. Constant, so that a policy can allow it by its hash. */
export const STYLE: Html = html`
body{margin:0;background:#e4e7e6;color:#000;font-family:"Times New Roman",Tinos,"Liberation Serif",serif}
article{box-sizing:border-box;margin:6mm auto;padding:${PAGE.top}mm ${PAGE.right}mm ${PAGE.bottom}mm ${PAGE.left}mm;background:#fff;box-shadow:0 1px 4px #0003}
.portrait{width:${PAGE.width}mm;min-height:${PAGE.height}mm}
.landscape{width:${PAGE.height}mm;min-height:${PAGE.width}mm}
p,h1,h2,h3,h4,td,th{white-space:pre-wrap;overflow-wrap:break-word;line-height:1.2}
${LOOK_NAMES.map((name) => lookStyle(name, LOOKS[name]))}
hr{margin:3pt auto 6pt;border:0;border-top:${RULE_POINTS}pt solid #000}
table{border-collapse:collapse;table-layout:fixed;width:100%}
.columns td{padding:0;vertical-align:top;white-space:normal}
.columns{max-width:${ROOM.portrait}mm}
.grid{margin-bottom:6pt}
.grid td,.grid th{border:.5pt solid #000;padding:2pt 1mm;vertical-align:top}
.grid th{vertical-align:middle}
.grid td.cell-right{font-variant-numeric:tabular-nums}
.grid .total td{font-weight:700}
a{color:inherit;text-decoration:underline dotted;text-underline-offset:.2em}
.watermark{color:#555}
@media print{
@page{size:A4;margin:0}
body{background:#fff}
article{margin:0;box-shadow:none;break-after:page}
.watermark{position:fixed;bottom:${PAGE.footer}mm;left:0;right:0}
}
`

function lookStyle(name: string, look: Look): Html {
  return html`.${name}{font-size:${look.size}pt;font-weight:${look.weight === 'bold' ? 700 : 400};font-style:${look.slant === 'italic' ? 'italic' : 'normal'};text-align:${look.align};text-indent:${look.firstLine}mm;margin:${look.before}pt 0 ${look.after}pt ${look.left}mm}
`
}
