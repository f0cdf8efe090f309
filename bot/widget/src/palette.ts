// Colours by theme, as CSS custom properties of the chat's root.

import { css } from "lit";

const LIGHT = css`
  --ink: #2a2230;
  --muted: #675a6b;
  --paper: #fbf7fa;
  --sheet: #ffffff;
  --line: #e6dbe4;
  --edge: #8b7c8a;
  --soft: #f6e9f1;
  --careful: #8a4b00;
  --good: #1f6b45;
  --accent: var(--accent-light, var(--glowpath-accent, #8a2d5f));
  --on-accent: var(--on-accent-light, var(--glowpath-on-accent, #ffffff));
  --shade: 0 10px 40px rgb(60 20 50 / 22%);
  color-scheme: light;
`;
const DARK = css`
  --ink: #f4eef3;
  --muted: #bdb0bc;
  --paper: #1a151d;
  --sheet: #251e28;
  --line: #40354a;
  --edge: #8f8193;
  --soft: #382634;
  --careful: #ffc27d;
  --good: #8fdcb3;
  --accent: var(--accent-dark, var(--glowpath-accent-dark, #f2a8cc));
  --on-accent: var(--on-accent-dark, var(--glowpath-on-accent-dark, #2b0f20));
  --shade: 0 10px 40px rgb(0 0 0 / 55%);
  color-scheme: dark;
`;

export const PALETTE = css`
  .root {
    ${LIGHT}
  }
  :host([theme="dark"]) .root {
    ${DARK}
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme="light"])) .root {
      ${DARK}
    }
  }
  @media (prefers-contrast: more) {
    .root {
      --line: var(--ink);
      --edge: var(--ink);
      --muted: var(--ink);
    }
  }
  @media (forced-colors: active) {
    .root {
      --ink: CanvasText;
      --muted: CanvasText;
      --paper: Canvas;
      --sheet: Canvas;
      --line: CanvasText;
      --edge: CanvasText;
      --soft: Canvas;
      --careful: CanvasText;
      --good: CanvasText;
      --accent: LinkText;
      --on-accent: Canvas;
    }
  }
`;
