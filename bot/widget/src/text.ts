// Text of a message as paragraphs, lists and links; never read as markup.

import { html, nothing, type TemplateResult } from "lit";
import { WORDS } from "./words";

const SCHEMES = ["http:", "https:", "tel:", "mailto:"];
// Control, format, surrogate and private characters, as the server leaves them out.
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;
const LINKS = new RegExp(
  [
    String.raw`(?<web>(?:https?:\/\/|www\.)[^\s;,()<>"“”]*[^\s;,()<>"“”.?!:])`,
    String.raw`(?<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)`,
    String.raw`(?<site>\b(?:[a-z0-9-]+\.)+(?:gov|edu|org|com|us)\b(?:\/[\w./-]*\w)?)`,
    String.raw`(?<phone>\b\d{3}-\d{3}-\d{4}\b)`,
  ].join("|"),
  "giu",
);
const ITEM = /^(?:•|(\d+)\.)\s+(.*)$/u;

/** The text as the bot reads it: without invisible characters. */
export const clean = (text: string): string => text.replace(UNSEEN, "").trim();

/** The address if a link may lead there; a bare domain becomes https. */
export function safeAddress(address: string): string {
  const whole = /^[a-z][a-z0-9+.-]*:/iu.test(address) ? address : `https://${address}`;
  try {
    const url = new URL(whole);
    return SCHEMES.includes(url.protocol) ? url.href : "";
  } catch {
    return "";
  }
}

/** A link that opens beside the page; only its text where it may not lead there. */
export function link(address: string, text: string): TemplateResult {
  const safe = safeAddress(address);
  if (!safe) return html`${text}`;
  if (/^(?:tel|mailto):/u.test(safe)) return html`<a href=${safe}>${text}</a>`;
  return html`<a href=${safe} target="_blank" rel="noopener noreferrer">${text}<span class="unseen"> ${WORDS.newTab}</span></a>`;
}

/** A telephone number of ten digits as "404-555-0100", to be called. */
export function phone(digits: string): TemplateResult {
  const written = `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;
  return html`<a href="tel:+1${digits.replace(/\D/gu, "")}">${written}</a>`;
}

/** One line with its links. */
export function line(text: string): unknown[] {
  const parts: unknown[] = [];
  let end = 0;
  for (const found of text.matchAll(LINKS)) {
    const [whole] = found;
    parts.push(text.slice(end, found.index), linked(whole, found.groups ?? {}));
    end = found.index + whole.length;
  }
  return [...parts, text.slice(end)];
}

function linked(whole: string, kind: Record<string, string | undefined>): TemplateResult {
  if (kind.mail) return link(`mailto:${whole}`, whole);
  if (kind.phone) return phone(whole.replaceAll("-", ""));
  return link(whole, whole);
}

/** A whole text: blank lines part paragraphs; "•" and "1." begin the items of lists. */
export function paragraphs(text: string): unknown {
  const blocks = text.split(/\n{2,}/u).filter((block) => block.trim());
  return blocks.length ? blocks.map((block) => lines(block.split("\n"))) : nothing;
}

function lines(all: string[]): unknown[] {
  const parts: unknown[] = [];
  let at = 0;
  while (at < all.length) {
    const isItem = ITEM.test(all[at] ?? "");
    let end = at;
    while (end < all.length && ITEM.test(all[end] ?? "") === isItem) end++;
    const group = all.slice(at, end);
    parts.push(isItem ? list(group) : html`<p>${line(group.join("\n"))}</p>`);
    at = end;
  }
  return parts;
}

function list(items: string[]): TemplateResult {
  const read = items.map((item) => ITEM.exec(item));
  const entries = read.map((item) => html`<li>${line(item?.[2] ?? "")}</li>`);
  const first = read[0]?.[1];
  return first ? html`<ol start=${first}>${entries}</ol>` : html`<ul>${entries}</ul>`;
}
