// How the field to write in looks.

import { css } from "lit";

export const FIELD = css`
  form {
    flex: none;
    padding: 10px 12px 8px;
    border-top: 1px solid var(--line);
    background: var(--sheet);
  }
  .composer {
    display: flex;
    align-items: flex-end;
    gap: 4px;
    padding: 3px;
    border: 1.5px solid var(--edge);
    border-radius: 26px;
    background: var(--paper);
  }
  .composer:focus-within {
    border-color: var(--accent);
    outline: 2px solid var(--accent);
  }
  textarea {
    flex: 1;
    min-width: 0;
    min-height: 44px;
    max-height: 7.5em;
    padding: 9px 14px;
    border: 0;
    outline: 0;
    background: none;
    line-height: 1.5;
    resize: none;
    field-sizing: content;
  }
  textarea:focus-visible {
    outline: 0;
  }
  textarea::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .send {
    flex: none;
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border: 0;
    border-radius: 50%;
    background: var(--accent);
    color: var(--on-accent);
  }
  .hint {
    padding-top: 6px;
    font-size: 0.78em;
    line-height: 1.3;
    text-align: center;
    color: var(--muted);
  }
`;
