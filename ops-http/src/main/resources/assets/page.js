// Asks for the state once a second and shows it. When the answer stays away, what is shown is marked as old.

import * as format from "./format.js";
import { LEVEL, drawBars, drawCurve } from "./chart.js";
import { element, showTables } from "./tables.js";

const POLL_MS = 1_000;
const TIMEOUT_MS = 4_000;
const OLD_MS = 5_000;
const RATE_WINDOW = 10;

const byId = (id) => document.getElementById(id);

let state = null;
let receivedAt = 0;
let lostSince = 0;
let samples = [];
let symbolChoice = null;
let intervalChoice = null;
let pointer = null;
let lastPrice = null;

function set(id, text, className, hint) {
  const node = byId(id);
  if (node.textContent !== text) {
    node.textContent = text;
  }
  if (className !== undefined && node.className !== className) {
    node.className = className;
  }
  if (hint !== undefined && node.title !== hint) {
    node.title = hint;
  }
}

/** The market shown: the chosen one, else one with a position, else the first. */
function chosenMarket() {
  const held = state.portfolio.positions.find((position) => Number(position.quantity) !== 0);
  const wanted = symbolChoice ?? held?.instrumentId;
  return state.markets.find((market) => market.instrumentId === wanted) ?? state.markets[0] ?? null;
}

function marketOf(row) {
  return state.markets.find((market) => market.instrumentId === row.instrumentId);
}

const decimals = {
  price: (row) => format.decimalsOf(marketOf(row)?.tickSize, 2),
  quantity: (row) => format.decimalsOf(marketOf(row)?.quantityStep, 4),
};

/** Fills a list of choices and hides it when there is nothing to choose. */
function fillChoice(name, options, chosen) {
  const select = byId(name + "-select");
  const fingerprint = JSON.stringify(options);
  if (select.dataset.options !== fingerprint) {
    select.dataset.options = fingerprint;
    select.replaceChildren(...options.map((option) => {
      const node = element("option", "", option.text);
      node.value = String(option.value);
      return node;
    }));
  }
  select.value = String(chosen);
  byId(name + "-pick").hidden = options.length < 2;
}

function showService() {
  const service = state.service;
  const hasStart = Boolean(service.mode);
  set("mode", hasStart ? service.mode : "no start yet", "badge " + (hasStart ? "badge-paper" : "badge-quiet"));
  if (!hasStart) {
    set("engine-state", "waiting", "pill pill-quiet");
  } else if (state.health.isHalted || service.isHalted) {
    set("engine-state", "halted", "pill pill-bad");
  } else if (!service.isRunning) {
    set("engine-state", "stopped", "pill pill-warn");
  } else if (!state.health.isReady) {
    set("engine-state", "not ready", "pill pill-warn");
  } else {
    set("engine-state", service.isPaused ? "paused" : "trading", service.isPaused ? "pill pill-warn" : "pill pill-good");
  }
  const skipped = state.counts.skipped + state.counts.unknown;
  set("engine", hasStart
    ? `Version ${service.version}, instance ${service.instance}, start ${service.incarnation} at ` +
      `${format.fullTime(service.startTimeMs).slice(0, 19)}, ${format.words(service.clock)} clock, ` +
      `journal ${service.journalId}, build ${service.buildHash.slice(0, 12)}` +
      (skipped > 0 ? `; ${skipped} events could not be shown` : "")
    : "Waiting for the first record of the journal.");
}

function showQuote(market) {
  byId("symbol").hidden = !market || state.markets.length > 1;
  if (!market) {
    set("stream", "no market data", "pill pill-quiet");
    return;
  }
  const places = format.decimalsOf(market.tickSize, 2);
  const moved = lastPrice === null ? 0 : Number(market.last) - lastPrice;
  lastPrice = market.last === null ? lastPrice : Number(market.last);
  set("symbol", market.symbol);
  set("last", format.number(market.last, places), moved === 0 ? undefined : "last " + format.tone(moved));
  set("bid", format.number(market.bid, places));
  set("ask", format.number(market.ask, places));
  set("mark", format.number(market.mark, places));
  const reason = market.streamReason && market.streamReason !== "NONE" ? ": " + format.words(market.streamReason) : "";
  set("stream", market.isStale ? "stale" + reason : "streaming", market.isStale ? "pill pill-warn" : "pill pill-good");
  document.title = market.last === null ? "VSTRU" : `${format.number(market.last, places)} ${market.symbol} \u00b7 VSTRU`;
}

function showAccount(market) {
  const portfolio = state.portfolio;
  const coin = market?.settleCoin ?? "";
  const money = (id, value, note, isChange) => {
    const isShown = portfolio.isKnown;
    set(id, isShown ? (isChange ? format.signed(value, 2) : format.number(value, 2)) : "\u2013",
      "figure " + (isShown && isChange ? format.tone(value) : ""), isShown ? value : "");
    set(id + "-note", isShown ? note : "not known yet");
  };
  const first = state.equityCurve[0];
  const grown = first ? Number(portfolio.equity) - Number(first[1]) : 0;
  money("equity", portfolio.equity, first
    ? `${format.signed(grown, 2)} ${coin} since ${format.time(first[0], state.wallTimeMs)}` : coin, false);
  money("balance", portfolio.balance, coin, false);
  money("unrealized", portfolio.unrealized, "at mark price", true);
  money("realized", portfolio.realized, "before fees and funding", true);
  money("fees", portfolio.fees, `funding ${format.signed(portfolio.funding, 2)} ${coin}`, false);
  showPosition(market);
}

function showPosition(market) {
  const position = state.portfolio.positions.find((row) => row.instrumentId === market?.instrumentId);
  const quantity = position ? Number(position.quantity) : 0;
  if (!market || quantity === 0) {
    set("position", market ? "Flat" : "\u2013", "figure " + (market ? "quiet" : ""), "");
    set("position-note", market ? "nothing held in " + market.symbol : "not known yet");
    return;
  }
  const places = format.decimalsOf(market.tickSize, 2);
  const stops = state.portfolio.protections.filter((row) => row.instrumentId === market.instrumentId && row.stop);
  set("position", `${quantity > 0 ? "Long" : "Short"} ${format.number(Math.abs(quantity),
    format.decimalsOf(market.quantityStep, 4))}`, "figure " + format.tone(quantity), position.quantity);
  set("position-note", `at ${format.number(position.averagePrice, places)}` +
    (stops.length > 0 ? `, stop ${format.number(stops[stops.length - 1].stop, places)}` : ", no stop"));
}

function showChart(market) {
  const series = market?.series ?? [];
  const chosen = series.find((one) => one.intervalMs === intervalChoice) ?? series[0];
  fillChoice("interval", series.map((one) => ({ value: one.intervalMs, text: format.interval(one.intervalMs) })),
    chosen?.intervalMs);
  set("chart-title", chosen ? `${market.symbol}, ${format.interval(chosen.intervalMs)}` : "Price");
  byId("chart-empty").hidden = Boolean(chosen);
  if (!chosen) {
    return;
  }
  const places = format.decimalsOf(market.tickSize, 2);
  const level = (value, style) => ({ ...style, value: Number(value), text: format.number(value, places) });
  const bar = drawBars(byId("chart"), {
    bars: chosen.bars.map(([timeMs, open, high, low, close, volume]) => ({
      timeMs, open: Number(open), high: Number(high), low: Number(low), close: Number(close), volume: Number(volume) })),
    intervalMs: chosen.intervalMs,
    marks: state.executions.filter((row) => row.instrumentId === market.instrumentId).map((row) => ({
      timeMs: row.timeMs, side: row.side, isEntry: row.role === "ENTRY" })),
    levels: [level(market.last, LEVEL.last), ...state.portfolio.protections
      .filter((row) => row.instrumentId === market.instrumentId && row.stop)
      .map((row) => level(row.stop, LEVEL.stop))],
    decimals: places,
    pointer,
  });
  if (bar) {
    set("chart-legend", `${format.time(bar.timeMs, state.wallTimeMs)}   O ${format.number(bar.open, places)}` +
      `   H ${format.number(bar.high, places)}   L ${format.number(bar.low, places)}` +
      `   C ${format.number(bar.close, places)}   V ${format.number(bar.volume, 3)}`);
  }
}

function showCurve() {
  const points = state.equityCurve.map((point) => [point[0], Number(point[1])]);
  byId("curve-empty").hidden = points.length > 0;
  if (points.length === 0) {
    return;
  }
  drawCurve(byId("curve"), points, 2);
  const values = points.map((point) => point[1]);
  set("curve-legend", `low ${format.number(Math.min(...values), 2)}   high ${format.number(Math.max(...values), 2)}`);
}

function showPulse(nowMs) {
  if (!state) {
    return;
  }
  set("sequence", format.number(state.lastSequence, 0));
  const first = samples[0];
  const last = samples[samples.length - 1];
  const rate = samples.length < 2 ? null : ((last.sequence - first.sequence) * 1_000) / (last.atMs - first.atMs);
  set("rate", rate === null ? "\u2013" : format.number(rate, rate < 10 ? 1 : 0));
  const ageMs = state.tail.dataAgeMs === null ? null : state.tail.dataAgeMs + nowMs - receivedAt;
  set("age", ageMs === null ? "\u2013" : format.span(ageMs), ageMs > OLD_MS ? "warn" : "");
  set("clock", new Date(state.wallTimeMs + nowMs - receivedAt).toISOString().slice(11, 19));
}

/** What a person must know before reading any number. */
function notices(nowMs) {
  const list = [];
  if (lostSince > 0) {
    list.push(["bad", "Connection lost", `for ${format.span(nowMs - lostSince)}. ` +
      (state ? "The numbers below are old. " : "") + "Asking again every second."]);
  }
  if (!state) {
    return list;
  }
  if (state.tail.failure) {
    list.push(["bad", "Journal not followed", state.tail.failure]);
  } else if (!state.tail.isCaughtUp) {
    list.push(["warn", "Catching up", `${format.number(state.tail.lagBytes, 0)} bytes of the journal are still to be read.`]);
  }
  if (state.service.isHalted) {
    list.push(["bad", "Halted", `An input failed: ${state.service.haltDetail}. No new entries until RESUME.`]);
  } else if (state.health.isHalted) {
    list.push(["bad", "Halted", state.health.reasons.join("; ") || "The gate is closed for new orders."]);
  }
  if (!state.health.isReady) {
    list.push(["warn", "Not ready", state.health.reasons.join("; ") || "The engine does not trade yet."]);
  }
  if (state.service.isPaused) {
    list.push(["warn", "Paused", `by ${state.service.pausedBy}: ${state.service.pauseReason}. No new entries until RESUME.`]);
  }
  for (const strategy of state.strategies.filter((row) => row.status === "FAILED")) {
    list.push(["warn", "Strategy off", `${strategy.name} failed: ${strategy.detail}`]);
  }
  if (state.service.mode && !state.service.isRunning) {
    list.push(["warn", "Stopped", state.service.stopReason || "in good order."]);
  }
  return list;
}

function showNotices(nowMs) {
  const list = notices(nowMs);
  const box = byId("notices");
  const fingerprint = JSON.stringify(list);
  if (box.dataset.shown !== fingerprint) {
    box.dataset.shown = fingerprint;
    box.replaceChildren(...list.map(([kind, head, body]) => {
      const node = element("p", "notice notice-" + kind);
      node.append(element("strong", "", head), body);
      return node;
    }));
  }
  document.body.classList.toggle("lost", lostSince > 0);
  if (lostSince > 0) {
    set("engine-state", "unknown", "pill pill-bad");
    set("stream", "unknown", "pill pill-quiet");
  }
}

function show() {
  const market = chosenMarket();
  fillChoice("symbol", state.markets.map((one) => ({ value: one.instrumentId, text: one.symbol })), market?.instrumentId);
  showService();
  showQuote(market);
  showAccount(market);
  showChart(market);
  showCurve();
  showTables(state, decimals);
  set("orders-legend", state.orders.length > 0 ? `${state.openOrders} open` : "");
  set("signals-legend", state.signals.length > 0 ? `last ${state.signals.length}` : "");
}

async function poll() {
  try {
    const answer = await fetch("/api/live", { cache: "no-store", signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!answer.ok) {
      throw new Error("status " + answer.status);
    }
    state = await answer.json();
    receivedAt = performance.now();
    lostSince = 0;
    samples = [...samples.slice(1 - RATE_WINDOW), { sequence: state.lastSequence, atMs: receivedAt }];
    show();
  } catch (error) {
    if (lostSince === 0) {
      lostSince = performance.now();
      samples = [];
      console.warn("no state:", error);
    }
  }
  const nowMs = performance.now();
  showPulse(nowMs);
  showNotices(nowMs);
  setTimeout(poll, POLL_MS);
}

byId("symbol-select").addEventListener("change", (event) => {
  symbolChoice = Number(event.target.value);
  lastPrice = null;
  show();
});
byId("interval-select").addEventListener("change", (event) => {
  intervalChoice = Number(event.target.value);
  show();
});
byId("chart").addEventListener("mousemove", (event) => {
  pointer = { x: event.offsetX, y: event.offsetY };
  if (state) {
    showChart(chosenMarket());
  }
});
byId("chart").addEventListener("mouseleave", () => {
  pointer = null;
  if (state) {
    showChart(chosenMarket());
  }
});
window.addEventListener("resize", () => {
  if (state) {
    show();
  }
});

poll();
