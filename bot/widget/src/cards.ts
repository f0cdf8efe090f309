// A reply's card and text as what stands on the page.

import { html, nothing, type TemplateResult } from "lit";
import { chart } from "./chart";
import { listParts, type Rule, ruleParts, sheetParts, type Table, tableParts, withoutSources } from "./drawn";
import { asText, type Message } from "./reply";
import { schoolCard, schoolSheet, type Ticks } from "./schools";
import { link, paragraphs } from "./text";

/** The whole of a reply; without a card that can be drawn, its text. */
export function replyBody(message: Message, ticks: Ticks | null): unknown {
  const text = withoutSources(message);
  try {
    return drawn(message, text, ticks) ?? paragraphs(text);
  } catch {
    // A card of another shape than this widget knows: the text is complete.
    return paragraphs(text);
  }
}

/** The numbers of the schools that a reply lists. */
export function numbersOf(message: Message): number[] {
  if (message.card?.kind !== "school_list") return [];
  const parts = listParts(withoutSources(message), message.card.data);
  return (parts?.schools ?? []).map((school) => school.number ?? 0);
}

function drawn(message: Message, text: string, ticks: Ticks | null): unknown {
  const { kind, data } = message.card ?? { kind: "", data: {} };
  if (kind === "school_list") {
    const parts = listParts(text, data);
    if (!parts) return null;
    const sponsored = parts.sponsored.map((school) => schoolCard(school, null));
    return html`${paragraphs(parts.before)}
      <ol class="cards">
        ${parts.schools.map((school) => schoolCard(school, ticks))} ${sponsored}
      </ol>
      ${paragraphs(parts.after)}`;
  }
  if (kind === "school") {
    const { release, rest } = sheetParts(text, data);
    return html`${schoolSheet(data, release)} ${paragraphs(rest)}`;
  }
  if (kind === "school_comparison") {
    const table = tableParts(text, data);
    return table && comparison(table);
  }
  if (kind === "pay_chart") {
    const picture = chart(data);
    const [, said = text, next = ""] = /^(.*)\n\n(.*?)$/su.exec(text) ?? [];
    return picture && html`${paragraphs(said)} ${picture} ${paragraphs(next)}`;
  }
  if (kind === "licence") {
    const rule = ruleParts(text, data);
    return rule && html`${licence(rule, data)} ${paragraphs(rule.rest)}`;
  }
  return null;
}

function comparison({ before, columns, rows, after }: Table): TemplateResult {
  return html`${paragraphs(before.replace("; * marks the better value", ""))}
    <div class="card table" role="region" tabindex="0" aria-label="Comparison of schools">
      <table>
        <caption class="unseen">
          The schools side by side
        </caption>
        <thead>
          <tr>
            <td></td>
            ${columns.map(
              ({ short, name, data }) => html`<th scope="col">
                <span class="label">${short}</span>
                <span dir="auto">${name}</span>
                <span class="muted">${asText(data.city)}, ${asText(data.state)}</span>
              </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ name, cells }) => html`<tr>
              <th scope="row">${name}</th>
              ${cells.map(({ text, isBetter }) =>
                isBetter
                  ? html`<td class="better">${text}<span class="mark"> better</span></td>`
                  : html`<td>${text}</td>`,
              )}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${paragraphs(after)}`;
}

function licence({ hours, exam }: Rule, data: Record<string, unknown>): TemplateResult {
  const website = asText(data.website);
  const tier = asText(data.advanced_tier);
  return html`<div class="card licence">
    <h3>Licence in ${asText(data.state)}</h3>
    <p class="figure"><strong>${hours.toLocaleString("en-US")}</strong> hours of training</p>
    <dl class="facts">
      <div><dt>Exam</dt><dd>${exam}</dd></div>
      ${tier ? html`<div><dt>Beyond it</dt><dd>${tier}</dd></div>` : nothing}
      <div>
        <dt>Board</dt>
        <dd>${asText(data.board)}${website ? html`<br />${link(website, website)}` : nothing}</dd>
      </div>
    </dl>
  </div>`;
}
