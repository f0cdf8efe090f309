// What a reply shows beside its card: the text without the sentences that the card draws.

import { type Listed, length, percent, price, schoolsOf, usd, whereabouts } from "./schools";
import { asList, asNumber, asText, type Message } from "./reply";

type Data = Record<string, unknown>;

/** A text that sentences are taken out of, as far as they stand there word for word. */
class Remainder {
  constructor(public text: string) {}

  /** Whether the sentence was there; where it wasn't, nothing is lost. */
  take(sentence: string): boolean {
    const at = this.text.indexOf(sentence);
    if (!sentence || at < 0) return false;
    this.text = this.text.slice(0, at) + this.text.slice(at + sentence.length).replace(/^ /u, "");
    return true;
  }

  match(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.text);
    if (found) this.take(found[0]);
    return found;
  }

  tidy(): string {
    return this.text.replace(/[ \t]+$/gmu, "").replace(/\n{3,}/gu, "\n\n").trim();
  }
}

/** The text without its source line, which stands below as links. */
export function withoutSources(message: Message): string {
  const names = message.sources.map(
    ({ name, release, address }) =>
      `${name}, ${release}${address ? ` (${address.replace(/^https:\/\//u, "")})` : ""}`,
  );
  const rest = new Remainder(message.text);
  if (names.length) rest.take(`Source: ${names.join("; ")}`);
  return rest.tidy();
}

const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");

export interface ListParts {
  before: string;
  schools: Listed[];
  sponsored: Listed[];
  after: string;
}

/** The lines of a list of schools as cards, each with what its line says beyond its facts. */
export function listParts(text: string, data: Data): ListParts | null {
  const waiting = schoolsOf(data, "schools");
  const paid = schoolsOf(data, "sponsored");
  const parts: ListParts = { before: "", schools: [], sponsored: [], after: "" };
  const before: string[] = [];
  const after: string[] = [];
  for (const line of text.split("\n")) {
    const [, number, ranked] = /^(\d+)\. (.*)$/u.exec(line) ?? [];
    const [, listing] = /^Paid listing, apart from the ranking: (.*)$/u.exec(line) ?? [];
    const found = number ? waiting[0] : listing ? paid[0] : undefined;
    const said = ranked ?? listing ?? "";
    if (found && said.startsWith(asText(found.school))) {
      const school = { data: found, number: number ? Number(number) : null, ...beyondFacts(said, found) };
      if (number) {
        waiting.shift();
        parts.schools.push(school);
      } else {
        paid.shift();
        parts.sponsored.push(school);
      }
    } else {
      (parts.schools.length ? after : before).push(line);
    }
  }
  if (waiting.length || paid.length || !parts.schools.length) return null;
  return { ...parts, before: before.join("\n").trim(), after: after.join("\n").trim() };
}

// "A (B, GA, 6 miles): esthetics, $1 with …, 600 hours, 8 graduates in 2024. Why: …"
function beyondFacts(said: string, data: Data): Pick<Listed, "release" | "notes"> {
  const rest = new Remainder(said);
  const facts = [asText(data.kind), price(data), length(data)].filter(Boolean).join(", ");
  const graduates = asNumber(data.completions)?.toLocaleString("en-US") ?? "";
  const found = rest.match(
    new RegExp(
      `^${plain(`${asText(data.school)} (${whereabouts(data)}): ${facts}, ${graduates}`)} graduates? in (\\d{4})\\.`,
      "u",
    ),
  );
  if (!found) return { release: "", notes: [said] };
  const notes = rest.tidy().split(/(?=Careful: |Also at )/u);
  return { release: `in ${found[1]}`, notes: notes.map((note) => note.trim()).filter(Boolean) };
}

/** What a school's own card leaves of the text, and the year of its graduates. */
export function sheetParts(text: string, data: Data): { release: string; rest: string } {
  const rest = new Remainder(text);
  const address = [data.address, data.city, data.state].map(asText).filter(Boolean).join(", ");
  const phone = asText(data.phone);
  const tuition = asNumber(data.tuition_and_fees_usd);
  const rate = asNumber(data.completion_rate);
  const alone = tuition !== null && data.books_and_supplies_usd ? ` (tuition and fees ${usd(tuition)})` : "";
  const cost = tuition === null ? "Price not reported" : `Price: ${price(data)}${alone}`;
  rest.take(`${asText(data.school)}, ${address}.`);
  rest.take(`Phone ${phone.slice(0, 3)}-${phone.slice(3, 6)}-${phone.slice(6)}.`);
  rest.take(`Website ${asText(data.website).replace(/\/+$/u, "")}.`);
  rest.take(`Program: ${asText(data.kind)}.`);
  rest.take(`${cost}.`);
  rest.take(`Length: ${length(data) || "not reported"}.`);
  rest.take(rate === null ? "Completion rate not reported." : `${percent(rate)} of its students finish.`);
  const graduates = asNumber(data.completions)?.toLocaleString("en-US") ?? "";
  const found = rest.match(new RegExp(`\\b${graduates} graduates? in (\\d{4})\\.`, "u"));
  return { release: found?.[1] ? `in ${found[1]}` : "", rest: rest.tidy() };
}

export interface Table {
  before: string;
  columns: { short: string; name: string; data: Data }[];
  rows: { name: string; cells: { text: string; isBetter: boolean }[] }[];
  after: string;
}

/** The comparison's table as the text lays it out, under the schools' names of the card. */
export function tableParts(text: string, data: Data): Table | null {
  const schools = asList(data.schools);
  const lines = text.split("\n");
  const head = lines.findIndex((line) => /^ {18}/u.test(line));
  const names = (lines[head] ?? "").trim().split(/\s{2,}/u);
  if (head < 0 || names.length !== schools.length) return null;
  let end = head + 1;
  const rows: Table["rows"] = [];
  for (; end < lines.length; end++) {
    const [name = "", ...cells] = (lines[end] ?? "").trim().split(/\s{2,}/u);
    if (cells.length !== names.length) break;
    rows.push({
      name,
      cells: cells.map((cell) => ({ text: cell.replace(/\*$/u, ""), isBetter: cell.endsWith("*") })),
    });
  }
  const columns = names.map((short, at) => {
    const school = schools[at] ?? {};
    return { short, name: asText(school.school), data: school };
  });
  const before = new Remainder(lines.slice(0, head).join("\n"));
  for (const { short, name, data: school } of columns) {
    before.match(new RegExp(`^${plain(`${short}: ${name} (${asText(school.city)}, ${asText(school.state)})`)}$\\n?`, "mu"));
  }
  const after = lines.slice(end).join("\n").trim();
  return rows.length ? { before: before.tidy(), columns, rows, after } : null;
}

export interface Rule {
  hours: number;
  exam: string;
  rest: string;
}

/** The licence rule's own sentences as the card's, and what is left of the text. */
export function ruleParts(text: string, data: Data): Rule | null {
  const hours = asNumber(data.hours);
  if (!hours) return null;
  const rest = new Remainder(text);
  const lead = `${asText(data.state)} asks for ${hours.toLocaleString("en-US")} hours of training; `;
  const found = rest.match(new RegExp(`${plain(lead)}([^()]*?(?:\\([^)]*\\))?)\\.(?= |$)`, "mu"));
  if (!found) return null;
  const website = asText(data.website);
  const board = asText(data.board);
  rest.take(`Board: ${website ? `${board} (${website})` : board}.`);
  rest.take(`Beyond it: ${asText(data.advanced_tier)}.`);
  return { hours, exam: found[1] ?? "", rest: rest.tidy() };
}
