// Pictures of the buttons, drawn in the text's colour.

import { html, type TemplateResult } from "lit";

const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;

export const ICONS = {
  send: icon("M12 20V5M5.5 11.5 12 5l6.5 6.5"),
  close: icon("M6 6l12 12M18 6 6 18"),
  menu: icon("M12 5.5v.01M12 12v.01M12 18.5v.01"),
  chat: icon("M4 6.5A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.5v7a2.5 2.5 0 0 1-2.5 2.5H11l-4.5 4v-4A2.5 2.5 0 0 1 4 13.5zM8.5 8.5h7M8.5 11.5h4.5"),
  up: icon("M7 11v9H4v-9zM7 11l4-7.5c1.6 0 2.4 1 2 2.7L12.4 9H18a2 2 0 0 1 2 2.3l-1.1 6.9A2 2 0 0 1 17 20H7"),
  down: icon("M17 13V4h3v9zM17 13l-4 7.5c-1.6 0-2.4-1-2-2.7l.6-2.8H6a2 2 0 0 1-2-2.3l1.1-6.9A2 2 0 0 1 7 4h10"),
} as const;

/** The sign of the house: a path that rises to a glow. */
export const MARK = html`<svg class="sign" viewBox="0 0 32 32" aria-hidden="true">
  <path d="M6 27c2-7 12-5 13-11" />
  <circle cx="20" cy="10" r="4" />
  <path d="M20 2.5v1.2M27.5 10h-1.2M25.3 4.7l-.9.9M14.7 4.7l.9.9M25.3 15.3l-.9-.9" />
</svg>`;
