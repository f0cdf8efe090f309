// The parts of the chat: head, menu, messages, the field to write in.

import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { numbersOf, replyBody } from "./cards";
import { type Conversation, type Said } from "./conversation";
import { ICONS, MARK } from "./icons";
import { type Button, type Message, type Source } from "./reply";
import { link, paragraphs } from "./text";
import { WORDS } from "./words";

/** What the views need of the element that they are part of. */
export interface Actions {
  readonly mode: string;
  readonly heading: string;
  readonly tagline: string;
  readonly greeting: string;
  readonly placeholder: string;
  readonly privacy: string;
  readonly isMenuOpen: boolean;
  readonly asksAnew: boolean;
  readonly ticked: ReadonlySet<number>;
  say(text: string): void;
  compare(numbers: string): void;
  retry(id?: string): void;
  press(button: Button): void;
  tick(number: number, isTicked: boolean): void;
  tickable(): Set<number>;
  edit(id: string): void;
  toggleMenu(): void;
  askAnew(): void;
  beginAnew(): void;
  download(): void;
  close(): void;
}

const MOST_COMPARED = 4;

export function headView(chat: Actions): TemplateResult {
  return html`<header>
    ${MARK}
    <div class="titles">
      <h2>${chat.heading}</h2>
      <p>${chat.tagline}</p>
    </div>
    <button
      class="round menu-button"
      type="button"
      aria-label=${WORDS.menu}
      aria-expanded=${chat.isMenuOpen}
      @click=${() => chat.toggleMenu()}
    >
      ${ICONS.menu}
    </button>
    ${chat.mode === "inline"
      ? nothing
      : html`<button class="round" type="button" aria-label=${WORDS.close} @click=${() => chat.close()}>
          ${ICONS.close}
        </button>`}
  </header>`;
}

export function menuView(chat: Actions, conversation: Conversation): TemplateResult {
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    event.preventDefault();
    chat.toggleMenu();
  };
  if (chat.asksAnew) {
    return html`<div class="menu" role="group" aria-label=${WORDS.anew} @keydown=${escape}>
      <p id="anew">${WORDS.anewQuestion}</p>
      <button type="button" aria-describedby="anew" @click=${() => chat.beginAnew()}>${WORDS.anewYes}</button>
      <button type="button" @click=${() => chat.toggleMenu()}>${WORDS.cancel}</button>
    </div>`;
  }
  return html`<div class="menu" role="group" aria-label=${WORDS.menu} @keydown=${escape}>
    <button type="button" @click=${() => chat.download()}>${WORDS.download}</button>
    ${conversation.menu.map(
      (item) => html`<button type="button" @click=${() => chat.press(item)}>${item.title}</button>`,
    )}
    <button type="button" @click=${() => chat.askAnew()}>${WORDS.anew}</button>
  </div>`;
}

export function messagesView(chat: Actions, conversation: Conversation): TemplateResult {
  const shown = conversation.shown;
  const isFresh = !shown.some((message) => message.from === "visitor");
  const last = shown.at(-1);
  const tickable = chat.tickable();
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${WORDS.conversation}>
    <ul class="messages">
      <li class="message bot">
        <div class="bubble">
          ${speaker(chat.heading)} ${paragraphs(chat.greeting)}
          ${chat.privacy ? html`<p class="privacy">${chat.privacy}</p>` : nothing}
        </div>
      </li>
      ${repeat(
        shown,
        (message) => message.id,
        (message) =>
          message.from === "visitor"
            ? saidView(chat, message)
            : replyView(chat, message, message === last, tickable),
      )}
    </ul>
    ${isFresh ? buttonsView(chat, conversation.starters, WORDS.starters) : nothing}
    ${compareView(chat, tickable)} ${stateView(chat, conversation)}
  </div>`;
}

function speaker(name: string): TemplateResult {
  return html`<span class="unseen">${name} ${WORDS.says}</span>`;
}

function saidView(chat: Actions, message: Message | Said): TemplateResult {
  const state = "state" in message ? message.state : "sent";
  return html`<li class="message visitor">
    <div class="bubble ${state}" dir="auto">${speaker(WORDS.you)}<p>${message.text}</p></div>
    ${state === "waiting" ? html`<p class="note">${WORDS.waiting}</p>` : nothing}
    ${state === "failed" && "problem" in message
      ? html`<p class="note careful">${WORDS.notSent} ${message.problem}</p>
          <div class="row">
            <button class="small" type="button" @click=${() => chat.edit(message.id)}>${WORDS.edit}</button>
            <button class="small" type="button" @click=${() => chat.retry(message.id)}>${WORDS.again}</button>
          </div>`
      : nothing}
  </li>`;
}

function replyView(
  chat: Actions,
  message: Message,
  isLast: boolean,
  tickable: Set<number>,
): TemplateResult {
  const numbers = numbersOf(message);
  const ticks =
    numbers.length && numbers.every((number) => tickable.has(number)) && tickable.size > 1
      ? {
          isTicked: (number: number) => chat.ticked.has(number),
          tick: (number: number, isTicked: boolean) => chat.tick(number, isTicked),
        }
      : null;
  return html`<li class="message bot ${message.card ? "wide" : ""}">
    <div class="bubble" dir="auto">
      ${speaker(chat.heading)} ${replyBody(message, ticks)}
      ${message.sources.length ? sourcesView(message.sources) : nothing}
    </div>
    ${isLast && message.rating ? ratingView(chat, message.rating) : nothing}
    ${isLast ? buttonsView(chat, message.buttons, WORDS.suggestions) : nothing}
  </li>`;
}

function sourcesView(sources: Source[]): TemplateResult {
  return html`<div class="sources">
    <span class="label">${sources.length > 1 ? WORDS.sources : WORDS.source}</span>
    <ul>
      ${sources.map(({ name, release, address }) => {
        const text = `${name}, ${release}`;
        return html`<li>${address ? link(address, text) : text}</li>`;
      })}
    </ul>
  </div>`;
}

function ratingView(chat: Actions, rating: NonNullable<Message["rating"]>): TemplateResult {
  const thumb = (title: string, payload: string, icon: TemplateResult): TemplateResult =>
    html`<button class="thumb" type="button" aria-label=${title} title=${title} @click=${() => chat.press({ title, payload })}>
      ${icon}
    </button>`;
  return html`<div class="rating" role="group" aria-label=${WORDS.wasHelpful}>
    ${thumb(WORDS.helpful, rating.helpful, ICONS.up)} ${thumb(WORDS.notHelpful, rating.not_helpful, ICONS.down)}
  </div>`;
}

function buttonsView(chat: Actions, buttons: Button[], label: string): TemplateResult | typeof nothing {
  if (!buttons.length) return nothing;
  return html`<div class="buttons" role="group" aria-label=${label}>
    ${buttons.map(
      (button) => html`<button class="choice" type="button" @click=${() => chat.press(button)}>${button.title}</button>`,
    )}
  </div>`;
}

function compareView(chat: Actions, tickable: Set<number>): TemplateResult | typeof nothing {
  const numbers = [...chat.ticked].filter((number) => tickable.has(number)).sort((a, b) => a - b);
  if (numbers.length < 1) return nothing;
  const named = numbers.length > 1 ? `${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}` : "";
  const tooMany = numbers.length > MOST_COMPARED;
  return html`<div class="compare">
    ${named && !tooMany
      ? html`<button class="main" type="button" @click=${() => chat.compare(named)}>
          ${WORDS.compare} ${named}
        </button>`
      : html`<p>${tooMany ? WORDS.tooMany : WORDS.tickAnother}</p>`}
  </div>`;
}

function stateView(chat: Actions, conversation: Conversation): TemplateResult {
  const { connection, problem, isThinking } = conversation;
  const isTrouble = connection === "lost" || connection === "refused";
  return html`<div class="state" role="status">
    ${isTrouble && problem
      ? html`<p class="trouble">
          ${problem}
          ${connection === "lost"
            ? html`<button class="small" type="button" @click=${() => chat.retry()}>${WORDS.tryNow}</button>`
            : nothing}
        </p>`
      : nothing}
    ${isThinking
      ? html`<p class="thinking">
          <span class="unseen">${chat.heading} ${WORDS.thinking}</span>
          <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>
        </p>`
      : nothing}
  </div>`;
}

export function composerView(chat: Actions): TemplateResult {
  const send = (field: HTMLTextAreaElement): void => {
    if (!field.value.trim()) return;
    chat.say(field.value);
    field.value = "";
    field.focus();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).querySelector("textarea");
    if (field) send(field);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send(event.target as HTMLTextAreaElement);
  };
  return html`<form @submit=${submit}>
    <div class="composer">
      <textarea
        rows="1"
        dir="auto"
        autocomplete="off"
        enterkeyhint="send"
        aria-label=${WORDS.composer}
        placeholder=${chat.placeholder}
        @keydown=${key}
      ></textarea>
      <button class="send" type="submit" aria-label=${WORDS.send}>${ICONS.send}</button>
    </div>
    <p class="hint">${WORDS.hint}</p>
  </form>`;
}
