// What the web channel sends (docs/web.md), read from JSON that nobody has checked.

export interface Button {
  title: string;
  payload: string;
}

export interface Source {
  name: string;
  release: string;
  address: string;
}

export interface Card {
  kind: string;
  data: Record<string, unknown>;
}

export interface Message {
  id: string;
  from: "bot" | "visitor";
  time: string;
  text: string;
  buttons: Button[];
  card?: Card;
  sources: Source[];
  rating?: { helpful: string; not_helpful: string };
}

type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const asText = (value: unknown): string => (typeof value === "string" ? value : "");

export const asNumber = (value: unknown): number | null =>
  typeof value === "number" && Number.isFinite(value) ? value : null;

export const asList = (value: unknown): Fields[] =>
  Array.isArray(value) ? value.filter(isFields) : [];

/** A message, or null where the value isn't one. */
export function readMessage(value: unknown): Message | null {
  if (!isFields(value) || !asText(value.id)) return null;
  const message: Message = {
    id: asText(value.id),
    from: value.from === "visitor" ? "visitor" : "bot",
    time: asText(value.time),
    text: asText(value.text),
    buttons: readButtons(value.buttons),
    sources: asList(value.sources).map((source) => ({
      name: asText(source.name),
      release: asText(source.release),
      address: asText(source.address),
    })),
  };
  if (isFields(value.card) && isFields(value.card.data)) {
    message.card = { kind: asText(value.card.kind), data: value.card.data };
  }
  if (isFields(value.rating)) {
    const { helpful, not_helpful } = value.rating;
    if (asText(helpful) && asText(not_helpful)) {
      message.rating = { helpful: asText(helpful), not_helpful: asText(not_helpful) };
    }
  }
  return message;
}

/** The messages of a list, without what isn't one. */
export const readMessages = (value: unknown): Message[] =>
  asList(value)
    .map(readMessage)
    .filter((message) => message !== null);

/** Buttons that have a title and a payload. */
export const readButtons = (value: unknown): Button[] =>
  asList(value)
    .map((button) => ({ title: asText(button.title), payload: asText(button.payload) }))
    .filter((button) => button.title && button.payload);
