// How the conversation looks: bubbles, buttons, thumbs, states.

import { css } from "lit";

export const MESSAGES = css`
  .scroll {
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 16px;
    /* The page must not move what is being read. */
    overflow-anchor: none;
  }
  .scroll:focus-visible {
    outline-offset: -3px;
  }
  .messages {
    display: flex;
    flex-direction: column;
    gap: 14px;
  }
  .message {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 8px;
  }
  .message.visitor {
    align-items: flex-end;
  }
  .bubble {
    display: flex;
    flex-direction: column;
    gap: 10px;
    position: relative;
    max-width: 92%;
    padding: 10px 14px;
    border: 1px solid var(--line);
    border-radius: var(--round) var(--round) var(--round) 6px;
    background: var(--sheet);
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }
  .wide > .bubble {
    width: 100%;
    max-width: 100%;
  }
  @container (max-width: 360px) {
    .scroll {
      padding-inline: 10px;
    }
    .wide > .bubble {
      padding-inline: 10px;
    }
  }
  .bubble p {
    white-space: pre-line;
  }
  .visitor .bubble {
    border-color: var(--accent);
    border-radius: var(--round) var(--round) 6px var(--round);
    background: var(--accent);
    color: var(--on-accent);
  }
  .visitor .bubble.waiting,
  .visitor .bubble.failed {
    border-style: dashed;
    background: var(--sheet);
    color: var(--ink);
  }
  .bubble > ul,
  .bubble > ol:not(.cards) {
    padding-inline-start: 1.3em;
    list-style: disc;
  }
  .bubble > ol:not(.cards) {
    list-style: decimal;
  }
  .privacy {
    padding-top: 10px;
    border-top: 1px solid var(--line);
    font-size: 0.85em;
    color: var(--muted);
  }
  .note {
    font-size: 0.85em;
    color: var(--muted);
  }
  .row,
  .buttons,
  .rating {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .messages + .buttons {
    margin-top: 14px;
  }
  .choice,
  .small,
  .main {
    min-height: 44px;
    padding: 6px 16px;
    border: 1.5px solid var(--accent);
    border-radius: 22px;
    background: var(--sheet);
    color: var(--accent);
    font-weight: 550;
    line-height: 1.3;
    text-align: start;
  }
  .small {
    min-height: 32px;
    padding: 2px 12px;
    font-size: 0.9em;
  }
  .choice:hover,
  .small:hover,
  .main {
    background: var(--accent);
    color: var(--on-accent);
  }
  .main {
    width: 100%;
    text-align: center;
  }
  .rating {
    gap: 0;
    margin-block: -4px;
  }
  .thumb {
    display: grid;
    place-items: center;
    width: 44px;
    height: 36px;
    border: 0;
    border-radius: 12px;
    background: none;
    color: var(--muted);
  }
  .thumb .icon {
    width: 20px;
    height: 20px;
  }
  .thumb:hover {
    background: var(--soft);
    color: var(--accent);
  }
  .compare,
  .state {
    position: sticky;
    bottom: -16px;
    z-index: 1;
  }
  .compare {
    margin-top: 12px;
    padding-block: 8px 16px;
    background: linear-gradient(transparent, var(--paper) 20%);
  }
  .compare p,
  .trouble {
    padding: 10px 14px;
    border: 1px solid var(--edge);
    border-radius: 14px;
    background: var(--soft);
    font-size: 0.92em;
  }
  .trouble {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin-block: 12px;
  }
  .thinking {
    display: inline-flex;
    margin-top: 14px;
    padding: 14px 16px;
    border: 1px solid var(--line);
    border-radius: var(--round) var(--round) var(--round) 6px;
    background: var(--sheet);
  }
  .dots {
    display: flex;
    gap: 5px;
  }
  .dots i {
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--accent);
    animation: beat 1.2s infinite ease-in-out;
  }
  .dots i:nth-child(2) {
    animation-delay: 0.15s;
  }
  .dots i:nth-child(3) {
    animation-delay: 0.3s;
  }
  @keyframes beat {
    0%,
    60%,
    100% {
      opacity: 0.3;
    }
    30% {
      opacity: 1;
    }
  }
`;
