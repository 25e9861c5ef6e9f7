import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readHouse } from '../../check/house.ts'

/** The repository as the guards see it. */
export const house = readHouse()

/** A file of the repository as text. */
export const textOf = (path: string) => readFileSync(join(house.root, path), 'utf8')

/** The files below a folder whose name ends like this. */
export const pathsIn = (folder: string, ending: string) =>
  house.paths.filter((path) => path.startsWith(folder) && path.endsWith(ending))
