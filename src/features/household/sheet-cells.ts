/** What parts the cells of a sheet, by its heading: semicolons, tabs or commas. */
export const separatorOf = (heading: string) =>
  [';', '\t', ','].find((separator) => heading.split(separator).length > 2) ?? (heading.includes(';') ? ';' : ',')

/** The cells of a row; null when a quote is not closed in it. A quote within a cell is a letter like others: 32" of a screen. */
export function cellsOf(line: string, separator: string): readonly string[] | null {
  return line.includes('"') ? quotedCells(line, separator) : line.split(separator)
}

function quotedCells(line: string, separator: string): readonly string[] | null {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? ''
    if (letter === '"' && isQuoted && line[at + 1] === '"') {
      cell += letter
      at += 1
    } else if (letter === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted
    else if (letter === separator && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else cell += letter
  }
  return isQuoted ? null : [...cells, cell]
}
