import { posix } from 'node:path'

/** A link of a document that leads nowhere. */
export type DeadLink = { readonly from: string; readonly to: string }

/** The links of a Markdown text to files and headings of the repository that are not there. */
export function deadLinks(path: string, read: (path: string) => string | null): readonly DeadLink[] {
  const text = read(path) ?? ''
  const targets = [...withoutCode(text).matchAll(/\]\(([^)\s]+)[^)]*\)|<img[^>]+src="([^"]+)"/g)]
  return targets
    .map((found) => found[1] ?? found[2] ?? '')
    .filter((target) => !/^[a-z]+:/.test(target) && !isThere(path, target, read))
    .map((to) => ({ from: path, to }))
}

/** The scripts that a text tells its reader to run (`npm test`, `npm run check`). */
export const scriptsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\bnpm (?:run (?:-\w+ |--silent )*([\w:-]+)|(start|test)\b)/g)].map(
    (found) => found[1] ?? found[2] ?? '',
  )

function isThere(from: string, target: string, read: (path: string) => string | null): boolean {
  const [file = '', heading] = target.split('#')
  const path = file === '' ? from : posix.join(posix.dirname(from), decodeURIComponent(file))
  const text = read(path)
  return (
    text !== null && (heading === undefined || !path.endsWith('.md') || headings(text).has(decodeURIComponent(heading)))
  )
}

/** Headings under the names that GitHub gives them. */
const headings = (text: string): ReadonlySet<string> =>
  new Set(
    [...withoutCode(text).matchAll(/^#+ +(.*)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )

const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '')
