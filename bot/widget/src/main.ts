// The script that a page embeds: defines the element and puts it where the tag says.

import { GlowpathChat } from "./chat";

const NAME = "glowpath-chat";
const script =
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript
    : document.querySelector<HTMLScriptElement>('script[src*="/widget/glowpath.js"]');
const HERE = script?.src ? new URL("..", script.src).href.replace(/\/$/u, "") : location.origin;

class Chat extends GlowpathChat {
  constructor() {
    super();
    this.server = HERE;
  }
}

function embed(tag: HTMLScriptElement, mode: string): void {
  const chat = document.createElement(NAME);
  chat.setAttribute("mode", mode === "inline" ? "inline" : "launcher");
  for (const { name, value } of tag.attributes) {
    const [, attribute] = /^data-(?!glowpath)(.+)$/u.exec(name) ?? [];
    if (Chat.observedAttributes.includes(attribute ?? "")) chat.setAttribute(attribute ?? "", value);
  }
  if (mode === "inline") tag.after(chat);
  else document.body.append(chat);
}

// Pages that load the script twice get one chat.
if (!customElements.get(NAME)) {
  customElements.define(NAME, Chat);
  const mode = script?.dataset.glowpath;
  if (script && mode !== undefined) {
    if (document.body) embed(script, mode);
    else document.addEventListener("DOMContentLoaded", () => embed(script, mode));
  }
}
