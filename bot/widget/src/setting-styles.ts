// What changes with the visitor's screen and settings: height, motion, forced colours, paper.

import { css } from "lit";

export const SETTINGS = css`
  @media (max-height: 400px) {
    header {
      min-height: 48px;
      padding-block: 2px;
    }
    .titles p,
    .hint,
    .sign {
      display: none;
    }
    .scroll {
      padding-block: 8px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .panel,
    .message,
    .launcher {
      animation: rise 0.22s ease-out;
    }
    @keyframes rise {
      from {
        opacity: 0;
        transform: translateY(8px);
      }
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .dots i {
      animation: none;
      opacity: 0.7;
    }
  }
  /* Browsers paint a plate behind forced text, which would hide text on a filled part. */
  @media (forced-colors: active) {
    .launcher,
    .send,
    .sign,
    .main,
    .choice:hover,
    .small:hover,
    .visitor .bubble.sent {
      forced-color-adjust: none;
      border: 2px solid ButtonText;
      background: ButtonText;
      color: ButtonFace;
    }
    .sign {
      stroke: ButtonFace;
    }
    .sign circle {
      fill: ButtonFace;
    }
    .compare {
      background: var(--paper);
    }
  }
  @media print {
    :host([mode="launcher"]) {
      display: none !important;
    }
  }
`;
