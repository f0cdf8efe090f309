// Schools as cards: the facts of a program, its reasons, how to reach it.

import { html, nothing, type TemplateResult } from "lit";
import { asList, asNumber, asText } from "./reply";
import { line, link, phone } from "./text";

type Data = Record<string, unknown>;

export const usd = (amount: number): string => `$${amount.toLocaleString("en-US")}`;

const count = (number: number, noun: string): string =>
  `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;

/** One school of a list with its number, or a sponsored one without. */
export interface Listed {
  data: Data;
  number: number | null;
  release: string;
  notes: string[];
}

export interface Ticks {
  isTicked: (number: number) => boolean;
  tick: (number: number, isTicked: boolean) => void;
}

/** "1,000 hours in 10 months", as far as reported. */
export function length(data: Data): string {
  const clock = asNumber(data.clock_hours);
  const credit = asNumber(data.credit_hours);
  const months = asNumber(data.months);
  const hours = credit ? count(credit, "credit hour") : clock ? count(clock, "hour") : "";
  return [hours, months ? count(months, "month") : ""].filter(Boolean).join(" in ");
}

export function price(data: Data): string {
  const amount = asNumber(data.price_usd);
  return amount === null ? "price not reported" : `${usd(amount)} with books and supplies`;
}

/** "Decatur, GA, 6 miles". */
export function whereabouts(data: Data): string {
  const miles = asNumber(data.distance_miles);
  const whole = miles === null ? 0 : roundHalfEven(miles);
  const away = miles === null ? "" : whole ? `, ${count(whole, "mile")}` : ", under a mile";
  return `${asText(data.city)}, ${asText(data.state)}${away}`;
}

// As the server rounds.
function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 ? floor + 1 : floor;
}

export function schoolCard(school: Listed, ticks: Ticks | null): TemplateResult {
  const { data, number, release, notes } = school;
  const name = asText(data.school);
  return html`<li class="card school">
    ${number === null ? html`<p class="label">Paid listing, apart from the ranking</p>` : nothing}
    ${title(data, number)}
    <p class="muted">${whereabouts(data)} · ${asText(data.kind)}</p>
    ${facts(data, release)} ${notes.map(note)} ${reach(data)}
    ${number === null || !ticks ? nothing : tickBox(number, name, ticks)}
  </li>`;
}

/** One school with everything that is known of it. */
export function schoolSheet(data: Data, release: string): TemplateResult {
  const tuition = asNumber(data.tuition_and_fees_usd);
  const address = [data.address, data.city, data.state].map(asText).filter(Boolean).join(", ");
  return html`<div class="card school">
    ${title(data, null)}
    <p class="muted">${address}</p>
    <p class="muted">${asText(data.kind)}</p>
    ${facts(data, release)}
    ${tuition === null ? nothing : html`<p class="muted">Tuition and fees alone: ${usd(tuition)}</p>`}
    ${reach(data)}
  </div>`;
}

function title(data: Data, number: number | null): TemplateResult {
  return html`<h3>
    ${number === null ? nothing : html`<span class="number">${number}.</span>`}
    <span dir="auto">${asText(data.school)}</span>
  </h3>`;
}

function facts(data: Data, release: string): TemplateResult {
  const amount = asNumber(data.price_usd);
  const rate = asNumber(data.completion_rate);
  const graduates = asNumber(data.completions);
  const rows: [string, string, string][] = [
    ["Price", amount === null ? "not reported" : usd(amount), amount === null ? "" : "with books and supplies"],
    ["Length", length(data) || "not reported", ""],
    ["Graduates", graduates === null ? "not reported" : graduates.toLocaleString("en-US"), release],
    ["Students finishing", rate === null ? "not reported" : percent(rate), "of the whole school"],
  ];
  return html`<dl class="facts">
    ${rows.map(
      ([name, value, note]) => html`<div>
        <dt>${name}</dt>
        <dd>${value}${note ? html` <span class="muted">${note}</span>` : nothing}</dd>
      </div>`,
    )}
  </dl>`;
}

export const percent = (rate: number): string => `${roundHalfEven(rate * 100)}%`;

function note(text: string): TemplateResult {
  const [, reasons] = /^Why: (.*)\.$/u.exec(text) ?? [];
  if (reasons === undefined) {
    return html`<p class=${text.startsWith("Careful") ? "careful" : "note"}>${line(text)}</p>`;
  }
  return html`<div class="reasons">
    <span class="unseen">Why:</span>
    <ul>
      ${reasons.split(", ").map((reason) => html`<li>${reason}</li>`)}
    </ul>
  </div>`;
}

function reach(data: Data): TemplateResult | typeof nothing {
  const digits = asText(data.phone);
  const website = asText(data.website);
  if (!digits && !website) return nothing;
  const host = website.replace(/^https?:\/\//u, "").replace(/\/$/u, "");
  return html`<p class="reach">
    ${digits ? html`<span><span class="unseen">Phone </span>${phone(digits)}</span>` : nothing}
    ${website ? html`<span>${link(website, host)}</span>` : nothing}
  </p>`;
}

function tickBox(number: number, name: string, ticks: Ticks): TemplateResult {
  return html`<label class="tick">
    <input
      type="checkbox"
      .checked=${ticks.isTicked(number)}
      @change=${(event: Event) => ticks.tick(number, (event.target as HTMLInputElement).checked)}
    />
    <span>Compare<span class="unseen"> ${number}, ${name}</span></span>
  </label>`;
}

/** The campuses and schools of a card's data. */
export const schoolsOf = (data: Data, name: string): Data[] => asList(data[name]);
