// Wages as bars from the lowest-paid to the best-paid tenth, with the median marked.

import { html, nothing, svg, type TemplateResult } from "lit";
import { asList, asNumber, asText } from "./reply";
import { usd } from "./schools";

interface Bar {
  who: string;
  where: string;
  low: number | null;
  median: number;
  isLowerBound: boolean;
  high: number | null;
}

const WIDTH = 320;
const EDGE = 8;
const ROW = 52;
const BAR = 12;
const AXIS = 22;
const ROOM = 36;
// The survey's word for "over all industries".
const ALL_INDUSTRIES = /^cross-industry/iu;

export function chart(data: Record<string, unknown>): TemplateResult | null {
  const bars = asList(data.bars)
    .map(readBar)
    .filter((bar) => bar !== null);
  if (!bars.length) return null;
  const label = labels(bars);
  const most = Math.max(...bars.map((bar) => bar.high ?? bar.median));
  const step = most > 150_000 ? 100_000 : most > 60_000 ? 50_000 : 20_000;
  const end = Math.ceil((most * 1.02) / step) * step;
  const x = (amount: number): number => EDGE + (amount / end) * (WIDTH - 2 * EDGE);
  const height = bars.length * ROW + AXIS;
  return html`<figure class="card chart">
    <svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${described(bars)}>
      ${ticks(end, step).map(
        (amount) => svg`
          <line class="grid" x1=${x(amount)} x2=${x(amount)} y1="0" y2=${height - AXIS} />
          <text class="amount" x=${x(amount)} y=${height - 6} text-anchor=${anchor(amount, end)}>${thousands(amount)}</text>`,
      )}
      ${bars.map((bar, at) => drawBar(bar, label[at] ?? "", at * ROW, x))}
    </svg>
    <figcaption>
      <p class="muted">Pay a year. The bar runs from the lowest-paid to the best-paid tenth, the mark is the median.</p>
      <details>
        <summary>The figures as a table</summary>
        <table>
          <caption class="unseen">Pay a year</caption>
          <thead>
            <tr>
              <th scope="col">Who and where</th>
              <th scope="col">Lowest tenth</th>
              <th scope="col">Median</th>
              <th scope="col">Best tenth</th>
            </tr>
          </thead>
          <tbody>
            ${bars.map(
              (bar) => html`<tr>
                <th scope="row">${whole(bar)}</th>
                <td>${bar.low === null ? "not published" : usd(bar.low)}</td>
                <td>${median(bar)}</td>
                <td>${bar.high === null ? "not published" : usd(bar.high)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </details>
    </figcaption>
  </figure>`;
}

function readBar(value: Record<string, unknown>): Bar | null {
  const middle = asNumber(value.annual_median_usd);
  if (middle === null) return null;
  const who = asText(value.occupation);
  const industry = asText(value.industry);
  const place = industry && !ALL_INDUSTRIES.test(industry) ? `${industry}, ${asText(value.area)}` : asText(value.area);
  return {
    who: `${who.charAt(0).toUpperCase()}${who.slice(1)}`,
    where: place,
    low: asNumber(value.annual_p10_usd),
    median: middle,
    isLowerBound: value.is_lower_bound === true,
    high: asNumber(value.annual_p90_usd),
  };
}

const median = (bar: Bar): string => usd(bar.median) + (bar.isLowerBound ? " or more" : "");

const thousands = (amount: number): string => (amount ? `$${amount / 1000}k` : "$0");

const anchor = (amount: number, end: number): string =>
  amount === 0 ? "start" : amount === end ? "end" : "middle";

function ticks(end: number, step: number): number[] {
  return Array.from({ length: Math.round(end / step) + 1 }, (_, at) => at * step);
}

function drawBar(bar: Bar, label: string, top: number, x: (amount: number) => number): unknown {
  const from = x(bar.low ?? 0);
  const to = x(bar.high ?? bar.median);
  const y = top + 30;
  return svg`
    <text class="name" x=${EDGE + 4} y=${top + 20}>${label}</text>
    <text class="value" x=${WIDTH - EDGE - 4} y=${top + 20} text-anchor="end">${median(bar)}</text>
    <rect class="range" x=${from} y=${y} width=${Math.max(to - from, 2)} height=${BAR} rx="6" />
    ${bar.low === null && bar.high === null ? nothing : svg`<rect class="median" x=${x(bar.median) - 2} y=${y - 3} width="4" height=${BAR + 6} rx="2" />`}`;
}

const whole = (bar: Bar): string => `${bar.who}, ${bar.where}`;

// What tells the bars apart; the whole name stands in the table and the description.
function labels(bars: Bar[]): string[] {
  const isOneWho = bars.every((bar) => bar.who === bars[0]?.who);
  const isOneWhere = bars.every((bar) => bar.where === bars[0]?.where);
  return bars.map((bar) => {
    const name = bars.length > 1 && isOneWhere ? bar.who : bars.length > 1 && isOneWho ? bar.where : whole(bar);
    return name.length > ROOM ? `${name.slice(0, ROOM - 1).replace(/[\s,]+\S*$/u, "")} …` : name;
  });
}

function described(bars: Bar[]): string {
  const sentences = bars.map((bar) => {
    const range = bar.low !== null && bar.high !== null ? `, from ${usd(bar.low)} to ${usd(bar.high)}` : "";
    return `${whole(bar)}: median ${median(bar)}${range}.`;
  });
  return `Chart of pay a year. ${sentences.join(" ")}`;
}
