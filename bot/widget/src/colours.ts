// The page's accent made readable: text on it and text in it have enough contrast.

type Rgb = [number, number, number];

const ENOUGH = 4.6;
const PAPER: Record<"light" | "dark", Rgb> = { light: [251, 247, 250], dark: [37, 30, 40] };
const BLACK: Rgb = [20, 14, 22];
const WHITE: Rgb = [255, 255, 255];

export interface Accent {
  accent: string;
  onAccent: string;
}

/** The accent for one theme, mixed towards black or white until it can be read. */
export function accentFor(colour: string, theme: "light" | "dark"): Accent | null {
  const wanted = parse(colour);
  if (!wanted) return null;
  const towards = theme === "light" ? BLACK : WHITE;
  let accent = wanted;
  for (let share = 0; contrast(accent, PAPER[theme]) < ENOUGH && share <= 1; share += 0.05) {
    accent = mixed(wanted, towards, share);
  }
  const on = contrast(accent, WHITE) >= ENOUGH ? WHITE : BLACK;
  return { accent: css(accent), onAccent: css(on) };
}

function parse(colour: string): Rgb | null {
  const [, digits] = /^#([0-9a-f]{3}|[0-9a-f]{6})$/iu.exec(colour.trim()) ?? [];
  if (!digits) return null;
  const whole = digits.length === 3 ? digits.replace(/./gu, "$&$&") : digits;
  const number = parseInt(whole, 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

const mixed = (one: Rgb, other: Rgb, share: number): Rgb =>
  one.map((value, at) => Math.round(value + ((other[at] ?? 0) - value) * share)) as Rgb;

const css = (colour: Rgb): string => `rgb(${colour.join(" ")})`;

// Relative luminance and contrast ratio as WCAG 2 defines them.
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
