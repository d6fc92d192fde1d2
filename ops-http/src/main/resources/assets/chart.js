// Draws on a canvas: candles with marks and price lines, and a curve. Nothing is kept but what the mouse points at.

import * as format from "./format.js";

const COLOUR = {
  text: "#8f9ba8",
  grid: "#1f262e",
  up: "#57b98f",
  down: "#e07f77",
  accent: "#78aede",
  stop: "#d9b15c",
  ground: "#0e1216",
  area: "rgba(120, 174, 222, 0.10)",
};
const FONT = "11px system-ui, 'DejaVu Sans', sans-serif";
const AXIS_WIDTH = 76;
const AXIS_HEIGHT = 20;
const SLOT_WIDTH = 8;
const BODY_WIDTH = 5;
const MARK_STEP = 13;
const LABEL_HEIGHT = 16;

/** The canvas at the resolution of the screen, cleared, with its size in CSS pixels. */
function prepare(canvas) {
  const ratio = window.devicePixelRatio || 1;
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const pen = canvas.getContext("2d");
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.font = FONT;
  pen.textBaseline = "middle";
  pen.lineWidth = 1;
  return { pen, width: width - AXIS_WIDTH, height: height - AXIS_HEIGHT };
}

/** Round steps: 1, 2 or 5 times a power of ten. */
function niceStep(span, count) {
  const raw = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const rest = raw / power;
  return (rest > 5 ? 10 : rest > 2 ? 5 : rest > 1 ? 2 : 1) * power;
}

function scaleOf(low, high, height) {
  const room = (high - low || Math.abs(high) * 0.001 || 1) * 0.08;
  const bottom = low - room;
  const top = high + room;
  return { bottom, top, y: (value) => (1 - (value - bottom) / (top - bottom)) * (height - 8) + 4 };
}

/** Grid lines with their values; a value that a level would cover is left out. */
function drawPriceAxis(area, scale, decimals, levels = []) {
  const { pen, width, height } = area;
  const step = niceStep(scale.top - scale.bottom, height / 52);
  pen.textAlign = "left";
  for (let value = Math.ceil(scale.bottom / step) * step; value <= scale.top; value += step) {
    const y = Math.round(scale.y(value)) + 0.5;
    pen.strokeStyle = COLOUR.grid;
    pen.beginPath();
    pen.moveTo(0, y);
    pen.lineTo(width, y);
    pen.stroke();
    if (levels.every((level) => Math.abs(scale.y(level.value) - y) > LABEL_HEIGHT)) {
      pen.fillStyle = COLOUR.text;
      pen.fillText(format.number(value, decimals), width + 8, y);
    }
  }
}

function drawTimeAxis(area, times, xOf) {
  const { pen, width, height } = area;
  const slot = times.length > 1 ? xOf(1) - xOf(0) : width;
  const every = Math.max(1, Math.ceil(90 / slot));
  const stepMs = times.length > 1 ? ((times[times.length - 1] - times[0]) / (times.length - 1)) * every : 60_000;
  pen.fillStyle = COLOUR.text;
  pen.textAlign = "center";
  for (let i = Math.max(0, times.length - 1 - Math.floor(every / 2)); i >= 0; i -= every) {
    const x = xOf(i);
    if (x > 24 && x < width - 20) {
      pen.fillText(format.axisTime(times[i], stepMs), x, height + AXIS_HEIGHT / 2 + 2);
    }
  }
}

function drawLevel(area, scale, level) {
  const { pen, width } = area;
  if (level.value < scale.bottom || level.value > scale.top) {
    return;
  }
  const y = Math.round(scale.y(level.value)) + 0.5;
  pen.strokeStyle = level.colour;
  pen.setLineDash(level.dash);
  pen.beginPath();
  pen.moveTo(0, y);
  pen.lineTo(width, y);
  pen.stroke();
  pen.setLineDash([]);
  pen.fillStyle = level.colour;
  pen.fillRect(width + 2, y - 9, AXIS_WIDTH - 4, 18);
  pen.fillStyle = COLOUR.ground;
  pen.textAlign = "left";
  pen.fillText(level.text, width + 8, y + 0.5);
}

/** Candles: hollow when the close is at or above the open, so that the colour is not alone. */
function drawCandles(area, scale, bars, xOf) {
  const { pen } = area;
  bars.forEach((bar, i) => {
    const isUp = bar.close >= bar.open;
    const x = Math.round(xOf(i)) + 0.5;
    const top = Math.round(scale.y(Math.max(bar.open, bar.close))) + 0.5;
    const bottom = Math.round(scale.y(Math.min(bar.open, bar.close))) + 0.5;
    const half = (BODY_WIDTH - 1) / 2;
    pen.strokeStyle = isUp ? COLOUR.up : COLOUR.down;
    pen.fillStyle = pen.strokeStyle;
    pen.beginPath();
    pen.moveTo(x, scale.y(bar.high));
    pen.lineTo(x, top);
    pen.moveTo(x, bottom);
    pen.lineTo(x, scale.y(bar.low));
    pen.stroke();
    if (isUp) {
      pen.strokeRect(x - half, top, BODY_WIDTH - 1, Math.max(1, bottom - top));
    } else {
      pen.fillRect(x - half - 0.5, top - 0.5, BODY_WIDTH, Math.max(1, bottom - top + 1));
    }
  });
}

/** A triangle at the side of the bar it belongs to: up for a buy, down for a sell; filled for an entry. */
function drawMark(area, scale, mark, bar, x, rank) {
  const { pen } = area;
  const isBuy = mark.side === "BUY";
  const gap = 5 + rank * MARK_STEP;
  const edge = isBuy ? scale.y(bar.low) + gap : scale.y(bar.high) - gap;
  const tip = Math.round(edge) + 0.5;
  const base = tip + (isBuy ? 9 : -9);
  pen.beginPath();
  pen.moveTo(x, tip);
  pen.lineTo(x - 5.5, base);
  pen.lineTo(x + 5.5, base);
  pen.closePath();
  pen.strokeStyle = isBuy ? COLOUR.up : COLOUR.down;
  pen.fillStyle = mark.isEntry ? pen.strokeStyle : COLOUR.ground;
  pen.lineWidth = 1.6;
  pen.fill();
  pen.stroke();
  pen.lineWidth = 1;
}

/**
 * Marks of one bar and side stand in a row away from it, so that an exit does not hide the entry that followed. The many
 * fills of one order in a bar are one mark.
 */
function drawMarks(area, scale, picture, bars, xOf) {
  const indexByTime = new Map(bars.map((bar, i) => [bar.timeMs, i]));
  const ranks = new Map();
  const drawn = new Set();
  for (const mark of picture.marks) {
    const index = indexByTime.get(Math.floor(mark.timeMs / picture.intervalMs) * picture.intervalMs);
    const key = index + mark.side + mark.isEntry;
    if (index !== undefined && !drawn.has(key)) {
      drawn.add(key);
      const rank = ranks.get(index + mark.side) ?? 0;
      ranks.set(index + mark.side, rank + 1);
      drawMark(area, scale, mark, bars[index], Math.round(xOf(index)) + 0.5, rank);
    }
  }
}

function drawPointer(area, x, y, scale, decimals) {
  const { pen, width, height } = area;
  pen.strokeStyle = COLOUR.text;
  pen.setLineDash([2, 3]);
  pen.beginPath();
  pen.moveTo(Math.round(x) + 0.5, 0);
  pen.lineTo(Math.round(x) + 0.5, height);
  pen.moveTo(0, Math.round(y) + 0.5);
  pen.lineTo(width, Math.round(y) + 0.5);
  pen.stroke();
  pen.setLineDash([]);
  const value = scale.bottom + (1 - (y - 4) / (height - 8)) * (scale.top - scale.bottom);
  pen.fillStyle = COLOUR.text;
  pen.fillRect(width + 2, y - 9, AXIS_WIDTH - 4, 18);
  pen.fillStyle = COLOUR.ground;
  pen.textAlign = "left";
  pen.fillText(format.number(value, decimals), width + 8, y + 0.5);
}

/**
 * Draws the candles that fit and returns the bar that the pointer is on, or the last one.
 *
 * picture: { bars: [{timeMs, open, high, low, close, volume}], intervalMs, marks: [{timeMs, side, isEntry}],
 *            levels: [{value, text, colour, dash}], decimals, pointer: {x, y} or null }
 */
export function drawBars(canvas, picture) {
  const area = prepare(canvas);
  const bars = picture.bars.slice(-Math.max(1, Math.floor(area.width / SLOT_WIDTH)));
  if (bars.length === 0 || area.width <= 0) {
    return null;
  }
  const levels = picture.levels.filter((level) => level.value > 0);
  const last = levels.length > 0 ? [levels[0].value] : [];
  const scale = scaleOf(
    Math.min(...bars.map((bar) => bar.low), ...last), Math.max(...bars.map((bar) => bar.high), ...last), area.height);
  const slot = Math.min(area.width / bars.length, SLOT_WIDTH);
  const left = area.width - slot * bars.length;
  const xOf = (index) => left + (index + 0.5) * slot;
  drawPriceAxis(area, scale, picture.decimals, levels);
  drawTimeAxis(area, bars.map((bar) => bar.timeMs), xOf);
  drawCandles(area, scale, bars, xOf);
  drawMarks(area, scale, picture, bars, xOf);
  levels.slice().reverse().forEach((level) => drawLevel(area, scale, level));
  const pointer = picture.pointer;
  if (!pointer || pointer.x > area.width || pointer.y > area.height) {
    return bars[bars.length - 1];
  }
  const pointed = Math.min(bars.length - 1, Math.max(0, Math.floor((pointer.x - left) / slot)));
  drawPointer(area, xOf(pointed), pointer.y, scale, picture.decimals);
  return bars[pointed];
}

/** Draws a curve of points [timeMs, value] over even steps, with the value it began at as a dashed line. */
export function drawCurve(canvas, points, decimals) {
  const area = prepare(canvas);
  const { pen, width, height } = area;
  if (points.length === 0 || width <= 0) {
    return;
  }
  const values = points.map((point) => point[1]);
  const scale = scaleOf(Math.min(...values), Math.max(...values), height);
  const xOf = (index) => (points.length === 1 ? width : (index / (points.length - 1)) * width);
  drawPriceAxis(area, scale, decimals);
  drawTimeAxis(area, points.map((point) => point[0]), xOf);
  pen.strokeStyle = COLOUR.text;
  pen.setLineDash([3, 4]);
  pen.beginPath();
  pen.moveTo(0, scale.y(values[0]));
  pen.lineTo(width, scale.y(values[0]));
  pen.stroke();
  pen.setLineDash([]);
  pen.beginPath();
  values.forEach((value, i) => (i === 0 ? pen.moveTo(xOf(i), scale.y(value)) : pen.lineTo(xOf(i), scale.y(value))));
  pen.strokeStyle = COLOUR.accent;
  pen.lineWidth = 1.6;
  pen.lineJoin = "round";
  pen.stroke();
  pen.lineTo(xOf(points.length - 1), height);
  pen.lineTo(xOf(0), height);
  pen.closePath();
  pen.fillStyle = COLOUR.area;
  pen.fill();
}

export const LEVEL = {
  last: { colour: COLOUR.accent, dash: [1, 3] },
  stop: { colour: COLOUR.stop, dash: [6, 4] },
};
