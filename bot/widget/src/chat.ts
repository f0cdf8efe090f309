// The element <glowpath-chat>: a chat in the page, or a button that opens one.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { numbersOf } from "./cards";
import { accentFor } from "./colours";
import { Conversation } from "./conversation";
import { later } from "./globals";
import { ICONS } from "./icons";
import { type Button, type Message } from "./reply";
import { STYLES } from "./styles";
import { downloadTranscript } from "./transcript";
import { type Actions, composerView, headView, menuView, messagesView } from "./views";
import { suggestionsBelow, WORDS } from "./words";

const PHONE = matchMedia("(max-width: 480px), (max-height: 480px)");
const TOUCH = matchMedia("(pointer: coarse)");
// How long a spoken reply stays in the live region.
const SPOKEN_MS = 5_000;
// The panel stays open from page to page of one visit.
const OPEN = "glowpath open";

export class GlowpathChat extends LitElement implements Actions {
  static override styles = STYLES;
  static override properties = {
    mode: { reflect: true },
    server: {},
    theme: { reflect: true },
    accent: {},
    position: { reflect: true },
    heading: {},
    tagline: {},
    label: {},
    greeting: {},
    placeholder: {},
    privacy: {},
    context: {},
    isOpen: { state: true },
    isMenuOpen: { state: true },
    asksAnew: { state: true },
    ticked: { state: true },
  };

  declare mode: string;
  declare server: string;
  declare theme: string;
  declare accent: string;
  declare position: string;
  declare heading: string;
  declare tagline: string;
  declare label: string;
  declare greeting: string;
  declare placeholder: string;
  declare privacy: string;
  declare context: string;
  declare isOpen: boolean;
  declare isMenuOpen: boolean;
  declare asksAnew: boolean;
  declare ticked: ReadonlySet<number>;
  conversation: Conversation | null = null;
  private spoken: Message[] = [];
  private seen = 0;

  constructor() {
    super();
    this.mode = "launcher";
    this.server = "";
    this.theme = "auto";
    this.accent = "";
    this.position = "right";
    this.heading = "Glowpath";
    this.tagline = "Careers in medical aesthetics";
    this.label = "Ask about a career";
    this.greeting =
      "Hi! Ask me about work, pay, training, licences and schools in skin care and aesthetics, anywhere in the United States.";
    this.placeholder = "Ask in your own words";
    this.privacy =
      "You can ask everything without giving a name. What you write is kept so that I can follow the talk; the people who run this site can read it. You can delete it in the menu.";
    this.context = "";
    this.isOpen = false;
    this.isMenuOpen = false;
    this.asksAnew = false;
    this.ticked = new Set();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    PHONE.addEventListener("change", this.fitPanel);
    this.conversation = new Conversation(this.server, this.context, this.redraw, this.speak);
    this.isOpen = this.mode !== "inline" && keptOpen();
    if (this.mode === "inline" || this.isOpen || this.conversation.hasUnsent) this.conversation.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    PHONE.removeEventListener("change", this.fitPanel);
    this.conversation?.close();
    this.conversation = null;
  }

  /** Opens the chat; in the page it is always open. */
  open(): void {
    this.conversation?.open();
    if (this.mode === "inline" || this.isOpen) return;
    this.isOpen = true;
    keepOpen(true);
    void this.updateComplete.then(() => this.focusInside());
  }

  /** Closes the chat; the focus goes back to the button that opened it. */
  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.isMenuOpen = false;
    keepOpen(false);
    void this.updateComplete.then(() => this.find<HTMLElement>(".launcher")?.focus());
  }

  /** Opens the chat and says something in the visitor's place. */
  ask(text: string): void {
    this.open();
    this.say(text);
  }

  say(text: string): void {
    this.ticked = new Set();
    this.conversation?.say(text);
  }

  press(button: Button): void {
    this.isMenuOpen = false;
    this.ticked = new Set();
    this.conversation?.say(button.title, button.payload);
    this.focusInside();
  }

  compare(numbers: string): void {
    this.say(`compare ${numbers}`);
    this.focusInside();
  }

  retry(id?: string): void {
    if (id) this.conversation?.sendAgain(id);
    else this.conversation?.tryNow();
    this.focusInside();
  }

  tick(number: number, isTicked: boolean): void {
    const ticked = new Set(this.ticked);
    if (isTicked) ticked.add(number);
    else ticked.delete(number);
    this.ticked = ticked;
  }

  edit(id: string): void {
    const field = this.find<HTMLTextAreaElement>("textarea");
    if (!field) return;
    field.value = this.conversation?.takeBack(id) ?? "";
    field.focus();
  }

  toggleMenu(): void {
    this.isMenuOpen = !this.isMenuOpen;
    this.asksAnew = false;
    const next = this.isMenuOpen ? ".menu button" : ".menu-button";
    void this.updateComplete.then(() => this.find<HTMLElement>(next)?.focus());
  }

  askAnew(): void {
    this.asksAnew = true;
    void this.updateComplete.then(() => this.find<HTMLElement>(".menu button")?.focus());
  }

  beginAnew(): void {
    this.isMenuOpen = false;
    this.asksAnew = false;
    void this.conversation?.anew();
    this.focusInside();
  }

  download(): void {
    downloadTranscript(this.heading, this.conversation?.shown ?? []);
    this.toggleMenu();
  }

  /** The numbers of the schools that can be ticked: those of the last list and its pages. */
  tickable(): Set<number> {
    const lists = (this.conversation?.messages ?? []).map(numbersOf).filter((list) => list.length);
    const first = lists.map((list) => list[0]).lastIndexOf(1);
    return new Set(lists.slice(first).flat());
  }

  override render(): TemplateResult {
    if (this.mode === "inline") return this.root(this.panel());
    return this.root(
      this.isOpen
        ? html`<dialog
            class="panel"
            aria-label=${this.heading}
            @cancel=${this.cancel}
            @keydown=${this.escape}
          >
            ${this.panel()}
          </dialog>`
        : html`<button class="launcher" type="button" aria-haspopup="dialog" @click=${() => this.open()}>
            ${ICONS.chat}<span>${this.label}</span>
          </button>`,
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.raise();
    if (changed.has("isOpen")) this.fitPanel();
    if (changed.has("accent")) this.paint();
    this.showLatest();
  }

  private root(content: TemplateResult): TemplateResult {
    const layer = this.mode === "inline" ? nothing : "manual";
    return html`<div class="root" lang="en" dir="ltr" popover=${layer}>${content}</div>`;
  }

  private panel(): TemplateResult {
    const { conversation } = this;
    return html`<div class="chat">
      ${headView(this)} ${this.isMenuOpen && conversation ? menuView(this, conversation) : nothing}
      ${conversation ? messagesView(this, conversation) : nothing} ${composerView(this)}
      <div class="unseen" role="log" aria-live="polite" aria-label=${WORDS.replies}>
        ${this.spoken.map(
          ({ text, buttons }) =>
            html`<p>${this.heading} ${WORDS.says} ${text} ${suggestionsBelow(buttons.map((button) => button.title))}</p>`,
        )}
      </div>
    </div>`;
  }

  private readonly redraw = (): void => this.requestUpdate();

  private readonly speak = (reply: Message): void => {
    this.spoken = [...this.spoken, reply];
    later(() => {
      this.spoken = this.spoken.filter((one) => one !== reply);
      this.requestUpdate();
    }, SPOKEN_MS);
  };

  // Above the page, whatever it does with its own layers and transforms.
  private raise(): void {
    const root = this.find<HTMLElement>("[popover]");
    if (root && "showPopover" in root && !root.matches(":popover-open")) root.showPopover();
  }

  // A phone shows nothing but the chat; elsewhere the page stays usable beside it.
  private readonly fitPanel = (): void => {
    const dialog = this.find<HTMLDialogElement>("dialog");
    if (!dialog) return;
    const focused = this.shadowRoot?.activeElement;
    dialog.close();
    if (PHONE.matches) dialog.showModal();
    else dialog.show();
    if (focused instanceof HTMLElement) focused.focus();
  };

  private readonly cancel = (event: Event): void => {
    event.preventDefault();
    if (this.isMenuOpen) this.toggleMenu();
    else this.close();
  };

  private readonly escape = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !PHONE.matches) this.cancel(event);
  };

  // On a touch screen the field would bring the keyboard up over the answer.
  private focusInside(): void {
    this.find<HTMLElement>(TOUCH.matches ? ".scroll" : "textarea")?.focus();
  }

  // A long answer is read from its beginning, so the question stays at the top.
  private showLatest(): void {
    const shown = this.conversation?.shown.length ?? 0;
    const scroll = this.find<HTMLElement>(".scroll");
    if (!scroll || (shown === this.seen && !this.conversation?.isThinking)) return;
    this.seen = shown;
    const asked = [...scroll.querySelectorAll<HTMLElement>(".visitor")].pop();
    const top = asked ? asked.offsetTop - scroll.offsetTop - 12 : 0;
    scroll.scrollTop = asked ? top : 0;
  }

  private paint(): void {
    for (const theme of ["light", "dark"] as const) {
      const colours = accentFor(this.accent, theme);
      for (const [name, value] of Object.entries({
        [`--accent-${theme}`]: colours?.accent,
        [`--on-accent-${theme}`]: colours?.onAccent,
      })) {
        if (value) this.style.setProperty(name, value);
        else this.style.removeProperty(name);
      }
    }
  }

  private find<Kind extends HTMLElement>(selector: string): Kind | null {
    return this.renderRoot.querySelector<Kind>(selector);
  }
}

function keptOpen(): boolean {
  try {
    return sessionStorage.getItem(OPEN) === "yes";
  } catch {
    return false;
  }
}

function keepOpen(isOpen: boolean): void {
  try {
    sessionStorage.setItem(OPEN, isOpen ? "yes" : "no");
  } catch {
    return;
  }
}
