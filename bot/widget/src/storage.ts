// What the widget keeps in the browser: the token of an embedding page and what is unsent.

export interface Unsent {
  id: string;
  text: string;
  payload: string;
  time: string;
}

/** Keeps in memory where the browser forbids storage. */
export class Storage {
  private readonly prefix: string;
  private readonly memory = new Map<string, string>();

  constructor(server: string) {
    this.prefix = `glowpath ${server} `;
  }

  get token(): string {
    return this.get("token") ?? "";
  }

  set token(value: string) {
    if (value) this.set("token", value);
    else this.remove("token");
  }

  /** Messages that the server hasn't confirmed, oldest first. */
  unsent(): Unsent[] {
    return this.names()
      .filter((name) => name.startsWith("unsent "))
      .map((name) => parse(this.get(name)))
      .filter((message) => message !== null)
      .sort((one, other) => (one.time < other.time ? -1 : 1));
  }

  keep(message: Unsent): void {
    this.set(`unsent ${message.id}`, [message.id, message.time, message.payload, message.text].join("\n"));
  }

  sent(id: string): void {
    this.remove(`unsent ${id}`);
  }

  forget(): void {
    for (const name of this.names()) this.remove(name);
  }

  private names(): string[] {
    const names = [...this.memory.keys()];
    try {
      for (let at = 0; at < localStorage.length; at++) {
        const key = localStorage.key(at) ?? "";
        if (key.startsWith(this.prefix)) names.push(key.slice(this.prefix.length));
      }
    } catch {
      return names;
    }
    return names;
  }

  private get(name: string): string | null {
    try {
      return this.memory.get(name) ?? localStorage.getItem(this.prefix + name);
    } catch {
      return null;
    }
  }

  private set(name: string, value: string): void {
    try {
      localStorage.setItem(this.prefix + name, value);
    } catch {
      this.memory.set(name, value);
    }
  }

  private remove(name: string): void {
    this.memory.delete(name);
    try {
      localStorage.removeItem(this.prefix + name);
    } catch {
      return;
    }
  }
}

// The text comes last: it alone may have line breaks.
function parse(kept: string | null): Unsent | null {
  const [id, time, payload, ...text] = (kept ?? "").split("\n");
  return id && time ? { id, time, payload: payload ?? "", text: text.join("\n") } : null;
}
