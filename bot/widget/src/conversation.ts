// The conversation of one visitor: what was said, what is unsent, whether the bot is there.

import { Channel, Failed, type MenuItem, Refused } from "./channel";
import { later, newId, notLater } from "./globals";
import { type Button, isFields, type Message, readMessage } from "./reply";
import { Storage, type Unsent } from "./storage";
import { clean } from "./text";
import { WORDS } from "./words";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
// After so many answers that broke off it is the visitor who decides to try again.
const MOST_FAILURES = 4;
const UNAUTHORISED = 401;
const FORBIDDEN = 403;
const TOO_MANY = 429;

export type Connection = "closed" | "connecting" | "ready" | "lost" | "refused";

/** What the visitor said, and what became of it. */
export interface Said extends Message {
  state: "sent" | "waiting" | "failed";
  problem: string;
}

export class Conversation {
  messages: Message[] = [];
  menu: MenuItem[] = [];
  starters: Button[] = [];
  connection: Connection = "closed";
  problem = "";
  isThinking = false;

  private readonly storage: Storage;
  private readonly channel: Channel;
  private readonly tabs: BroadcastChannel | null;
  private readonly refusals = new Map<string, string>();
  private unsent: Unsent[];
  private isBusy = false;
  private isStale = false;
  private wasReady = false;
  private pause = FIRST_PAUSE_MS;
  private failures = 0;
  private timer = 0;

  /** `changed` is called after every change, `heard` with each reply that is new. */
  constructor(
    server: string,
    private readonly context: string,
    private readonly changed: () => void,
    private readonly heard: (reply: Message) => void,
  ) {
    this.storage = new Storage(server);
    this.channel = new Channel(server, this.storage);
    this.unsent = this.storage.unsent();
    this.tabs = "BroadcastChannel" in window ? new BroadcastChannel(`glowpath ${server}`) : null;
    this.tabs?.addEventListener("message", this.hearTab);
    window.addEventListener("online", this.tryNow);
    window.addEventListener("offline", this.noteOffline);
    document.addEventListener("visibilitychange", this.lookAgain);
  }

  /** Ends what goes on in the background. */
  close(): void {
    notLater(this.timer);
    this.tabs?.close();
    window.removeEventListener("online", this.tryNow);
    window.removeEventListener("offline", this.noteOffline);
    document.removeEventListener("visibilitychange", this.lookAgain);
  }

  get hasUnsent(): boolean {
    return this.unsent.length > 0;
  }

  /** Everything in its order; what isn't sent yet stands at the end. */
  get shown(): (Message | Said)[] {
    const known = new Set(this.messages.map((message) => message.id));
    const rest = this.unsent.filter((message) => !known.has(message.id));
    return [...this.messages, ...rest.map((message) => this.asSaid(message))];
  }

  open(): void {
    if (this.connection === "closed") void this.work();
  }

  /** Says a text, or presses a button whose title is the text. */
  say(text: string, payload = ""): void {
    const said = clean(text);
    if (!said) return;
    const message = { id: newId(), text: said, payload, time: new Date().toISOString() };
    this.unsent.push(message);
    this.storage.keep(message);
    this.changed();
    void this.work();
  }

  /** Takes a message that wasn't sent back; its text. */
  takeBack(id: string): string {
    const message = this.unsent.find((one) => one.id === id);
    this.settle(id);
    this.changed();
    return message?.text ?? "";
  }

  sendAgain(id: string): void {
    this.refusals.delete(id);
    this.failures = 0;
    void this.work();
  }

  readonly tryNow = (): void => {
    if (this.connection === "closed" || this.connection === "refused") return;
    this.pause = FIRST_PAUSE_MS;
    void this.work();
  };

  /** Begins a new conversation; the old one stays with the server. */
  async anew(): Promise<void> {
    await this.channel.leave().catch(() => undefined);
    this.forget();
    this.tabs?.postMessage("left");
    await this.work();
  }

  private asSaid(message: Unsent): Said {
    const { id, text, time } = message;
    const problem = this.refusals.get(id) ?? "";
    const state = problem ? "failed" : this.connection === "lost" ? "waiting" : "sent";
    return { id, text, time, from: "visitor", buttons: [], sources: [], state, problem };
  }

  private async work(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    notLater(this.timer);
    try {
      if (this.connection !== "ready") await this.connect();
      for (let next = this.nextUnsent(); next; next = this.nextUnsent()) {
        await this.deliver(next);
        this.pause = FIRST_PAUSE_MS;
        this.failures = 0;
      }
    } catch (error) {
      const isShutOut = error instanceof TypeError && !this.wasReady && (await this.channel.isShutOut());
      if (isShutOut) this.refuse("");
      else this.meet(error);
    } finally {
      this.isBusy = false;
      this.isThinking = false;
      this.changed();
    }
    if (this.isStale) await this.refresh();
  }

  private nextUnsent(): Unsent | undefined {
    return this.unsent.find((message) => !this.refusals.has(message.id));
  }

  private async connect(): Promise<void> {
    if (this.connection === "closed") this.connection = "connecting";
    this.changed();
    const session = await this.channel.begin(this.context);
    this.menu = session.menu;
    this.starters = session.starters;
    if (session.isNew) {
      this.messages = session.replies;
      // Buttons of another conversation mean nothing in this one; their titles do.
      this.unsent = this.unsent.map((message) => ({ ...message, payload: "" }));
      session.replies.forEach(this.heard);
    } else {
      const history = await this.channel.history();
      // A server that kept conversations in memory and began anew knows nothing of this one.
      if (history.length) this.messages = history;
    }
    this.connection = "ready";
    this.wasReady = true;
    this.pause = FIRST_PAUSE_MS;
    this.changed();
  }

  private async deliver(message: Unsent): Promise<void> {
    const { id, text, time } = message;
    for await (const { event, data } of this.channel.say(message)) {
      this.add({ id, text, time, from: "visitor", buttons: [], sources: [] });
      this.isThinking = event === "typing" || event === "reply";
      const reply = event === "reply" ? readMessage(data) : null;
      if (reply && this.add(reply)) this.heard(reply);
      if (event === "error") throw new Failed();
      this.changed();
      if (event === "done") {
        this.settle(id);
        if (isFields(data) && data.erased === true) await this.afterErasing();
        else this.tabs?.postMessage("said");
        return;
      }
    }
    throw new TypeError("the stream ended early");
  }

  private add(message: Message): boolean {
    if (this.messages.some((one) => one.id === message.id)) return false;
    this.messages = [...this.messages, message];
    return true;
  }

  private settle(id: string): void {
    this.unsent = this.unsent.filter((message) => message.id !== id);
    this.refusals.delete(id);
    this.storage.sent(id);
  }

  // Only the last words stay on the page; the next message begins a new conversation.
  private async afterErasing(): Promise<void> {
    const last = this.messages.filter((message) => message.from === "bot").slice(-1);
    await this.channel.leave().catch(() => undefined);
    this.forget();
    this.tabs?.postMessage("left");
    await this.connect();
    this.messages = [...last.map((message) => ({ ...message, buttons: [] })), ...this.messages];
  }

  private forget(): void {
    this.storage.forget();
    this.messages = [];
    this.unsent = [];
    this.refusals.clear();
    this.connection = "closed";
    this.changed();
  }

  private meet(error: unknown): void {
    const message = this.nextUnsent();
    if (error instanceof Refused) {
      const { status, retryAfterSeconds } = error;
      if (status === FORBIDDEN) {
        this.refuse(error.message);
        return;
      }
      if (status === UNAUTHORISED) {
        this.storage.token = "";
        this.lose("", FIRST_PAUSE_MS);
        return;
      }
      if (status === TOO_MANY) {
        this.lose(WORDS.busy, Math.max(retryAfterSeconds * 1000, FIRST_PAUSE_MS));
        return;
      }
      if (status < 500 && message) {
        this.refusals.set(message.id, error.message || WORDS.failed);
        void Promise.resolve().then(() => this.work());
        return;
      }
    }
    if (error instanceof Failed && message && ++this.failures >= MOST_FAILURES) {
      this.refusals.set(message.id, WORDS.failed);
      void Promise.resolve().then(() => this.work());
      return;
    }
    this.lose(navigator.onLine ? WORDS.down : WORDS.offline, this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
  }

  private refuse(reason: string): void {
    this.connection = "refused";
    this.problem = reason || WORDS.refused;
  }

  private lose(problem: string, ms: number): void {
    this.connection = "lost";
    this.problem = problem;
    this.timer = later(() => void this.work(), ms);
  }

  private readonly noteOffline = (): void => {
    if (this.connection !== "ready") return;
    this.connection = "lost";
    this.problem = WORDS.offline;
    this.changed();
  };

  private readonly lookAgain = (): void => {
    if (document.visibilityState === "visible") void this.refresh();
  };

  private readonly hearTab = (event: MessageEvent<unknown>): void => {
    if (event.data === "said") void this.refresh();
    if (event.data !== "left" || this.connection === "closed") return;
    this.forget();
    void this.work();
  };

  // What another tab said; nothing is lost where this fails, the next look shows it.
  private async refresh(): Promise<void> {
    this.isStale = this.isBusy;
    if (this.connection !== "ready" || this.isBusy) return;
    const history = await this.channel.history().catch(() => null);
    if (!history || this.isBusy) return;
    this.messages = history;
    this.changed();
  }
}
