// How schools, tables, charts, rules and sources look.

import { css } from "lit";

export const CARDS = css`
  h3 {
    font-size: 1.02em;
    font-weight: 650;
    line-height: 1.3;
  }
  .muted,
  .label {
    font-size: 0.85em;
    color: var(--muted);
  }
  .label {
    font-weight: 650;
    letter-spacing: 0.02em;
  }
  .cards {
    display: grid;
    gap: 10px;
  }
  @container (min-width: 640px) {
    .cards {
      grid-template-columns: repeat(auto-fit, minmax(230px, 1fr));
    }
  }
  .card {
    display: flex;
    flex-direction: column;
    gap: 6px;
    padding: 12px 14px;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--paper);
  }
  .number {
    color: var(--accent);
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(106px, 100%), 1fr));
    gap: 8px 14px;
    margin-block: 4px;
  }
  .facts dt {
    font-size: 0.78em;
    color: var(--muted);
  }
  .facts dd {
    font-weight: 600;
    line-height: 1.35;
  }
  .facts dd .muted {
    display: block;
    font-size: 0.78em;
    font-weight: 400;
  }
  .reasons ul {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .reasons li {
    padding: 2px 10px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--soft);
    font-size: 0.85em;
  }
  .careful {
    color: var(--careful);
    font-size: 0.92em;
  }
  .reach {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    margin-top: auto;
    font-size: 0.92em;
  }
  .reach a {
    display: inline-block;
    min-height: 24px;
    padding-block: 3px;
  }
  .tick {
    display: inline-flex;
    align-items: center;
    gap: 10px;
    min-height: 44px;
    margin-block: -4px -8px;
    cursor: pointer;
    font-size: 0.92em;
  }
  .tick input {
    flex: none;
    width: 24px;
    height: 24px;
    margin: 0;
    accent-color: var(--accent);
  }
  .table {
    display: block;
    padding: 0;
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 8px 12px;
    border-bottom: 1px solid var(--line);
    text-align: end;
    vertical-align: top;
    overflow-wrap: normal;
  }
  tbody tr:last-child > * {
    border-bottom: 0;
  }
  thead th {
    min-width: 8em;
    line-height: 1.3;
  }
  thead th span {
    display: block;
  }
  th[scope="row"] {
    text-align: start;
    font-weight: 400;
    color: var(--muted);
  }
  @container (min-width: 480px) {
    th[scope="row"] {
      white-space: nowrap;
    }
  }
  @container (max-width: 420px) {
    th,
    td {
      padding: 6px 8px;
    }
    .table {
      font-size: 0.84em;
    }
    thead th {
      min-width: 5.5em;
      hyphens: auto;
    }
  }
  @container (max-width: 330px) {
    th,
    td {
      padding-inline: 4px;
    }
  }
  .better {
    font-weight: 700;
    color: var(--good);
  }
  .mark {
    font-size: 0.78em;
    font-weight: 400;
  }
  .chart svg {
    display: block;
    width: 100%;
    max-width: 420px;
    height: auto;
  }
  .chart text {
    font-family: inherit;
    font-size: 12px;
    fill: var(--ink);
  }
  .chart .amount {
    font-size: 11px;
    fill: var(--muted);
  }
  .chart .value {
    font-weight: 700;
    fill: var(--accent);
  }
  .chart .grid {
    stroke: var(--line);
  }
  .chart .range {
    fill: var(--accent);
    opacity: 0.35;
  }
  .chart .median {
    fill: var(--accent);
  }
  @media (forced-colors: active) {
    .chart .range {
      fill: GrayText;
      opacity: 1;
    }
  }
  summary {
    min-height: 32px;
    padding-block: 4px;
    cursor: pointer;
    font-size: 0.92em;
  }
  details table {
    font-size: 0.85em;
  }
  details th,
  details td {
    padding: 6px 4px;
  }
  .figure strong {
    font-size: 1.7em;
    line-height: 1.2;
    color: var(--accent);
  }
  .sources {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    padding-top: 8px;
    border-top: 1px solid var(--line);
    font-size: 0.8em;
    color: var(--muted);
  }
  .sources .label {
    font-size: 1em;
  }
  .sources ul {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
  }
  .sources a {
    display: inline-block;
    min-height: 24px;
    text-decoration-thickness: 1px;
  }
`;
