// The tables of the page. A column is a heading, a kind, and a function from row to cell. Text only ever enters the
// page as text.

import * as format from "./format.js";

const shown = new Map();

/** Makes an element with a class and a text. */
export function element(tag, className, text) {
  const node = document.createElement(tag);
  if (className) {
    node.className = className;
  }
  if (text !== undefined) {
    node.textContent = text;
  }
  return node;
}

/** Shows rows in the box of this id, or the sentence when there are none. Unchanged rows are left alone. */
function show(id, rows, columns, emptyText) {
  const fingerprint = JSON.stringify(rows);
  if (shown.get(id) === fingerprint) {
    return;
  }
  shown.set(id, fingerprint);
  const box = document.getElementById(id);
  if (rows.length === 0) {
    box.replaceChildren(element("p", "empty", emptyText));
    box.removeAttribute("tabindex");
    return;
  }
  const table = element("table");
  const head = table.createTHead().insertRow();
  for (const column of columns) {
    const cell = element("th", column.kind, column.heading);
    cell.scope = "col";
    head.append(cell);
  }
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const column of columns) {
      const cell = column.cell(row);
      const node = element("td", [column.kind, cell.tone].filter(Boolean).join(" "), cell.text);
      if (cell.hint) {
        node.title = cell.hint;
      }
      line.append(node);
    }
  }
  const scrollTop = box.scrollTop;
  box.replaceChildren(table);
  box.scrollTop = scrollTop;
  box.tabIndex = 0;
}

const text = (heading, read, toneOf = () => "") => ({
  heading, kind: "", cell: (row) => ({ text: read(row) || "\u2013", tone: toneOf(row) }),
});

const wide = (heading, read) => ({ heading, kind: "wide", cell: (row) => ({ text: read(row) || "\u2013", tone: "" }) });

const figure = (heading, read, decimals, toneOf = () => "") => ({
  heading,
  kind: "number",
  cell: (row) => ({
    text: format.number(read(row), decimals(row)), tone: toneOf(row), hint: read(row) === null ? "" : String(read(row)),
  }),
});

const change = (heading, read, decimals) => ({
  heading,
  kind: "number",
  cell: (row) => ({ text: format.signed(read(row), decimals), tone: format.tone(read(row)), hint: read(row) }),
});

const time = (heading, read, nowMs) => ({
  heading, kind: "", cell: (row) => ({ text: format.time(read(row), nowMs), tone: "quiet", hint: format.fullTime(read(row)) }),
});

const sideTone = (side) => (side === "BUY" ? "up" : "down");

const ACTIONS = { ENTER_LONG: "Enter long", ENTER_SHORT: "Enter short", EXIT: "Exit" };

function verdictText(row, quantityDecimals) {
  const verdict = row.verdict;
  if (!verdict) {
    return "Not decided";
  }
  if (verdict.decision === "APPROVED") {
    return "Approved " + format.number(verdict.quantity, quantityDecimals(row));
  }
  const numbers = Number(verdict.limit) === 0 ? "" : ` (${Number(verdict.observed)} against ${Number(verdict.limit)})`;
  return "Rejected: " + format.words(verdict.rule) + numbers;
}

function verdictTone(row) {
  if (!row.verdict) {
    return "quiet";
  }
  return row.verdict.decision === "APPROVED" ? "up" : "warn";
}

/** Indicators to six figures: they are doubles, not money. */
function indicatorText(row) {
  return row.indicators.map((one) => one.name + " " + (one.value === null ? "none" : Number(one.value.toPrecision(7)))).join(", ");
}

function statusText(row) {
  const status = row.status ? format.title(row.status) : "Sent";
  return row.reason && row.reason !== "NONE" ? status + ": " + format.words(row.reason) : status;
}

function statusTone(row) {
  if (row.status === "REJECTED") {
    return "warn";
  }
  return row.status === "FILLED" ? "up" : row.isEnded ? "quiet" : "accent";
}

function showStrategies(state) {
  const tones = { ON: "up", OFF: "quiet", FAILED: "down" };
  show("strategies", state.strategies, [
    text("Name", (row) => row.name),
    { heading: "Status", kind: "", cell: (row) => ({
      text: row.status ? format.title(row.status) : "Unknown", tone: tones[row.status] || "quiet", hint: row.detail }) },
    figure("Signals", (row) => row.signals, () => 0),
    figure("Approved", (row) => row.approved, () => 0),
    change("Realised", (row) => row.realized, 2),
    figure("Fees", (row) => row.fees, () => 2),
  ], "No strategies yet. They show when the engine starts.");
}

function showSignals(state, decimals) {
  show("signals", state.signals, [
    time("Time", (row) => row.timeMs, state.wallTimeMs),
    text("Strategy", (row) => row.strategy),
    text("Symbol", (row) => row.symbol),
    text("Action", (row) => ACTIONS[row.action], (row) => (
      row.action === "ENTER_LONG" ? "up" : row.action === "ENTER_SHORT" ? "down" : "")),
    figure("At", (row) => row.referencePrice, decimals.price),
    figure("Stop", (row) => row.stop, decimals.price),
    text("Verdict", (row) => verdictText(row, decimals.quantity), verdictTone),
    text("Why", (row) => row.reason),
    wide("Indicators", indicatorText),
  ], "No signals yet. Strategies decide when a bar closes.");
}

function showOrders(state, decimals) {
  show("orders", state.orders, [
    time("Time", (row) => row.commandTimeMs, state.wallTimeMs),
    text("Order", (row) => row.order),
    text("Strategy", (row) => row.strategy),
    text("Symbol", (row) => row.symbol),
    text("Role", (row) => format.title(row.role)),
    text("Side", (row) => format.title(row.side), (row) => sideTone(row.side)),
    text("Type", (row) => format.title(row.type)),
    figure("Quantity", (row) => row.quantity, decimals.quantity),
    figure("Price", (row) => row.price, decimals.price),
    figure("Trigger", (row) => row.trigger, decimals.price),
    figure("Filled", (row) => row.filled, decimals.quantity),
    figure("Average", (row) => row.averagePrice, decimals.price),
    text("Status", statusText, statusTone),
  ], "No orders yet. An approved signal becomes one.");
}

function showExecutions(state, decimals) {
  show("executions", state.executions, [
    time("Time", (row) => row.timeMs, state.wallTimeMs),
    text("Strategy", (row) => row.strategy),
    text("Symbol", (row) => row.symbol),
    text("Role", (row) => (row.kind === "TRADE" ? format.title(row.role) : format.title(row.kind))),
    text("Side", (row) => format.title(row.side), (row) => sideTone(row.side)),
    figure("Quantity", (row) => row.quantity, decimals.quantity),
    figure("Price", (row) => row.price, decimals.price),
    figure("Fee", (row) => row.fee, () => 4),
    change("Realised", (row) => row.realized, 2),
  ], "No executions yet. Nothing has been filled.");
}

function showAlerts(state) {
  const tones = { CRITICAL: "down", WARNING: "warn", INFO: "quiet" };
  show("alerts", state.alerts, [
    time("Time", (row) => row.timeMs, state.wallTimeMs),
    text("Severity", (row) => format.title(row.severity), (row) => tones[row.severity]),
    text("About", (row) => format.title(row.code)),
    wide("Particulars", (row) => row.detail),
  ], "No alerts. The engine has nothing to complain of.");
}

/** Shows every table; decimals give the precision of prices and quantities of a row. */
export function showTables(state, decimals) {
  showStrategies(state);
  showSignals(state, decimals);
  showOrders(state, decimals);
  showExecutions(state, decimals);
  showAlerts(state);
}
