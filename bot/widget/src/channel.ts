// The web channel of the bot (docs/web.md) over HTTP.

import { fetchNow, json, later, notLater } from "./globals";
import { type Button, isFields, type Message, readButtons, readMessages, asText } from "./reply";
import { type Storage, type Unsent } from "./storage";
import { events, type StreamEvent } from "./stream";

// The server shows every five seconds that it is alive.
const SILENCE_MS = 16_000;

export interface MenuItem extends Button {
  name: string;
}

export interface Session {
  isNew: boolean;
  menu: MenuItem[];
  starters: Button[];
  replies: Message[];
}

/** The server's no, with the sentence that it gives. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(message);
  }
}

/** The server began to answer and said that it can't. */
export class Failed extends Error {}

export class Channel {
  private readonly isOwnOrigin: boolean;

  constructor(
    private readonly server: string,
    private readonly storage: Storage,
  ) {
    this.isOwnOrigin = new URL(server).origin === location.origin;
  }

  async begin(context: string): Promise<Session> {
    const answer = await this.ask("POST", "session", json(context ? { context } : {}));
    const body: unknown = await answer.json();
    if (!isFields(body)) throw new Failed();
    if (asText(body.token)) this.storage.token = asText(body.token);
    const names = Array.isArray(body.menu) ? (body.menu as unknown[]) : [];
    return {
      isNew: body.is_new === true,
      menu: readButtons(names).map((button, at) => {
        const item = names[at];
        return { ...button, name: isFields(item) ? asText(item.name) : "" };
      }),
      starters: readButtons(body.starters),
      replies: readMessages(body.replies),
    };
  }

  async history(): Promise<Message[]> {
    const answer = await this.ask("GET", "history");
    const body: unknown = await answer.json();
    return isFields(body) ? readMessages(body.messages) : [];
  }

  async *say(message: Unsent): AsyncGenerator<StreamEvent> {
    const { id, text, payload } = message;
    const aborting = new AbortController();
    let silence = 0;
    const alive = (): void => {
      notLater(silence);
      silence = later(() => aborting.abort(), SILENCE_MS);
    };
    alive();
    try {
      const body = json(payload ? { id, payload } : { id, text });
      const answer = await this.ask("POST", "messages", body, aborting.signal);
      if (!answer.body) throw new Failed();
      yield* events(answer.body, alive);
    } finally {
      notLater(silence);
    }
  }

  async leave(): Promise<void> {
    await this.ask("DELETE", "session");
    this.storage.token = "";
  }

  /** Whether the server is there but lets no page of this origin talk to it. */
  async isShutOut(): Promise<boolean> {
    if (this.isOwnOrigin) return false;
    // Any origin may read the script, so where only that answers the origin is the matter.
    return fetchNow(`${this.server}/widget/glowpath.js`, { credentials: "omit", cache: "no-store" })
      .then((answer) => answer.ok)
      .catch(() => false);
  }

  private async ask(
    method: string,
    path: string,
    body: string | null = null,
    signal: AbortSignal | null = AbortSignal.timeout(SILENCE_MS),
  ): Promise<Response> {
    const headers: Record<string, string> = {};
    if (body !== null) headers["Content-Type"] = "application/json";
    const token = this.isOwnOrigin ? "" : this.storage.token;
    if (token) headers.Authorization = `Bearer ${token}`;
    const answer = await fetchNow(`${this.server}/webhooks/web/${path}`, {
      method,
      headers,
      body,
      signal,
      credentials: this.isOwnOrigin ? "same-origin" : "omit",
      cache: "no-store",
    });
    if (answer.ok) return answer;
    const said: unknown = await answer.json().catch(() => null);
    throw new Refused(
      answer.status,
      isFields(said) ? asText(said.error) : "",
      Number(answer.headers.get("Retry-After")) || 0,
    );
  }
}
