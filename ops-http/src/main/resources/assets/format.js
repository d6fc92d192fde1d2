// Turns values of the JSON into text for people. Decimals come as strings: they are shortened for display only, and
// the exact text is kept for the tooltip.

const DASH = "\u2013";
const MINUS = "\u2212";
const DAY_MS = 86_400_000;

const formats = new Map();

function groupedFormat(decimals) {
  if (!formats.has(decimals)) {
    formats.set(decimals, new Intl.NumberFormat("en-US", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }));
  }
  return formats.get(decimals);
}

/** Decimals that a step such as "0.001" needs. */
export function decimalsOf(step, fallback) {
  if (!step) {
    return fallback;
  }
  const point = step.indexOf(".");
  return point < 0 ? 0 : step.length - point - 1;
}

/** A number with grouping and a true minus sign; a dash when there is none. */
export function number(value, decimals) {
  if (value === null || value === undefined || value === "") {
    return DASH;
  }
  return groupedFormat(decimals).format(Number(value)).replace("-", MINUS);
}

/** A change: always with its sign, none for zero. */
export function signed(value, decimals) {
  const text = number(value, decimals);
  return Number(value) > 0 ? "+" + text : text;
}

/** Class for a gain or a loss; zero is neither. */
export function tone(value) {
  const amount = Number(value);
  return amount > 0 ? "up" : amount < 0 ? "down" : "";
}

/** Time of day in UTC, with the date in front when it is not the day of now. */
export function time(ms, nowMs) {
  if (!ms) {
    return DASH;
  }
  const text = new Date(ms).toISOString();
  const isToday = Math.floor(ms / DAY_MS) === Math.floor(nowMs / DAY_MS);
  return isToday ? text.slice(11, 19) : text.slice(5, 10) + " " + text.slice(11, 19);
}

/** The full time for a tooltip. */
export function fullTime(ms) {
  return ms ? new Date(ms).toISOString().replace("T", " ").replace("Z", " UTC") : "";
}

/** Hours and minutes in UTC for an axis, with seconds where its labels are less than a minute apart. */
export function axisTime(ms, stepMs) {
  return new Date(ms).toISOString().slice(11, stepMs < 60_000 ? 19 : 16);
}

/** A span such as 850 ms, 4.2 s, 12 min, 3 h. */
export function span(ms) {
  if (ms < 1_000) {
    return Math.max(0, Math.round(ms)) + " ms";
  }
  if (ms < 60_000) {
    return (ms / 1_000).toFixed(1) + " s";
  }
  return ms < 3_600_000 ? Math.floor(ms / 60_000) + " min" : Math.floor(ms / 3_600_000) + " h";
}

/** Length of a bar such as 1 min. */
export function interval(ms) {
  if (ms % 3_600_000 === 0) {
    return ms / 3_600_000 + " h";
  }
  return ms % 60_000 === 0 ? ms / 60_000 + " min" : ms / 1_000 + " s";
}

/** A constant such as MAX_POSITION as words. */
export function words(constant) {
  return constant ? constant.toLowerCase().replaceAll("_", " ") : DASH;
}

/** The same with a capital first letter. */
export function title(constant) {
  const text = words(constant);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
