// The pure project knows neither the DOM nor Node. Its libraries need these names and no more.
declare class URL {
  constructor(url: string, base?: string)
  readonly href: string
}
