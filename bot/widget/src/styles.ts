// The chat's frame: where it stands on the page, its head and its menu.

import { css, type CSSResultGroup } from "lit";
import { CARDS } from "./card-styles";
import { FIELD } from "./field-styles";
import { MESSAGES } from "./message-styles";
import { PALETTE } from "./palette";
import { SETTINGS } from "./setting-styles";

const FRAME = css`
  /* What the page's own style may not change; the size of a chat in the page it may. */
  :host {
    display: block !important;
    visibility: visible !important;
    opacity: 1 !important;
    filter: none !important;
    pointer-events: auto !important;
  }
  :host([mode="inline"]) {
    height: 640px;
    min-height: 320px;
  }
  :host([mode="launcher"]) {
    position: static !important;
    transform: none !important;
  }
  .root {
    all: initial;
    display: block;
    height: 100%;
    box-sizing: border-box;
    font-family: var(--glowpath-font, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif);
    font-size: var(--glowpath-font-size, medium);
    line-height: 1.5;
    color: var(--ink);
    text-align: start;
    container-type: inline-size;
    --round: var(--glowpath-radius, 18px);
  }
  :host([mode="launcher"]) .root {
    position: fixed;
    inset-block-end: 0;
    inset-inline-end: 0;
    width: 100vw;
    height: 0;
    z-index: 2147483000;
    container-type: normal;
  }
  .root *,
  .root *::before {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: inherit;
    text-decoration-color: var(--accent);
    text-decoration-thickness: 2px;
    text-underline-offset: 3px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button,
  textarea {
    font: inherit;
    color: inherit;
    touch-action: manipulation;
  }
  button {
    cursor: pointer;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .icon {
    width: 24px;
    height: 24px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .launcher {
    position: absolute;
    inset-block-end: 20px;
    inset-inline-end: 20px;
    display: flex;
    align-items: center;
    gap: 10px;
    max-width: calc(100vw - 40px);
    min-height: 56px;
    padding: 0 22px 0 18px;
    border: 2px solid transparent;
    border-radius: 28px;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
    box-shadow: var(--shade);
  }
  .launcher:focus-visible {
    outline: 3px solid var(--ink);
    outline-offset: 3px;
    box-shadow: 0 0 0 3px var(--sheet);
  }
  .panel {
    position: absolute;
    inset: auto 20px 20px auto;
    width: min(var(--glowpath-width, 410px), 100vw - 40px);
    height: min(var(--glowpath-height, 680px), 100vh - 40px);
    height: min(var(--glowpath-height, 680px), 100dvh - 40px);
    max-width: none;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--round);
    background: var(--paper);
    color: inherit;
    box-shadow: var(--shade);
    overflow: hidden;
    container-type: inline-size;
  }
  :host([position="left"]) .launcher {
    inset-inline: 20px auto;
  }
  :host([position="left"]) .panel {
    inset: auto auto 20px 20px;
  }
  .panel:modal {
    position: fixed;
    inset: 0;
    width: 100vw;
    height: 100vh;
    height: 100dvh;
    border-radius: 0;
  }
  .panel::backdrop {
    background: var(--paper);
  }
  .chat {
    position: relative;
    display: flex;
    flex-direction: column;
    height: 100%;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--paper);
    color: var(--ink);
  }
  .panel:modal .chat {
    border: 0;
    border-radius: 0;
  }
  header {
    flex: none;
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: 64px;
    padding: 8px 8px 8px 16px;
    border-bottom: 1px solid var(--line);
    background: var(--sheet);
  }
  .sign {
    flex: none;
    width: 36px;
    height: 36px;
    margin-inline-end: 10px;
    padding: 4px;
    border-radius: 12px;
    background: var(--accent);
    fill: none;
    stroke: var(--on-accent);
    stroke-width: 2.4;
    stroke-linecap: round;
  }
  .sign circle {
    fill: var(--on-accent);
    stroke: none;
  }
  .titles {
    flex: 1;
    min-width: 0;
  }
  h2 {
    font-size: 1.05em;
    font-weight: 700;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  .titles p {
    font-size: 0.85em;
    line-height: 1.3;
    color: var(--muted);
  }
  .round {
    flex: none;
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--muted);
  }
  .menu-button .icon {
    stroke-width: 3.5;
  }
  .round:hover,
  .menu button:hover {
    background: var(--soft);
    color: var(--ink);
  }
  .menu {
    position: absolute;
    inset: 60px 8px auto auto;
    z-index: 2;
    display: flex;
    flex-direction: column;
    width: min(300px, 100% - 16px);
    max-height: calc(100% - 72px);
    padding: 6px;
    overflow-y: auto;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--sheet);
    box-shadow: var(--shade);
  }
  .menu button {
    flex: none;
    min-height: 44px;
    padding: 8px 12px;
    border: 0;
    border-radius: 10px;
    background: none;
    text-align: start;
  }
  .menu p {
    padding: 8px 12px;
  }
`;

export const STYLES: CSSResultGroup = [PALETTE, FRAME, MESSAGES, FIELD, CARDS, SETTINGS];
