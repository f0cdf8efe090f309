// What the page's own scripts may replace later, as it was when the widget came.

const { fetch: pageFetch, setTimeout: pageSetTimeout, clearTimeout: pageClearTimeout } = window;

export const fetchNow: typeof fetch = pageFetch.bind(window);
export const later = pageSetTimeout.bind(window) as (call: () => void, ms: number) => number;
export const notLater = pageClearTimeout.bind(window);

const stringify = JSON.stringify;

/** Texts as a JSON object, whatever `toJSON` the page gave to all objects. */
export function json(texts: Record<string, string>): string {
  const pairs = Object.entries(texts).map(([name, text]) => `${stringify(name)}:${stringify(text)}`);
  return `{${pairs.join(",")}}`;
}

/** An identifier that nobody else makes, also where the page is plain HTTP. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
