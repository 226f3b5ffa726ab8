/** Numbers, money and times as the page's reader is used to them. */
const language = document.documentElement.lang;
const ZONE = "Asia/Shanghai";
const DAY_MS = 24 * 60 * 60 * 1000;

const whole = new Intl.NumberFormat(language);
const two = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
const tenth = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat(language, { timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit" });
/** As the wire writes it: 2026-11-30. */
const isoDay = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit" });
const minute = new Intl.DateTimeFormat(language, {
  timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hour12: false,
});
const clock = new Intl.DateTimeFormat(language, {
  timeZone: ZONE, hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false,
});

export const count = (value) => whole.format(value);

/** To a tenth at most. */
export const rounded = (value) => tenth.format(value);

/** Fen as 万元, two decimals. */
export const wan = (fen) => two.format(fen / 1_000_000);

/** Fen as exact yuan. */
export const yuan = (fen) => `¥${two.format(fen / 100)}`;

export const share = (part, of) => (of > 0 ? percent.format(part / of) : "—");
export const onDay = (instant) => day.format(new Date(instant));
export const atMinute = (instant) => minute.format(new Date(instant));
export const atSecond = (instant) => clock.format(instant);

/** Days from today to a day (2026-11-30), as the office counts them; below zero where it is past. */
export const daysUntil = (then) => Math.round((Date.parse(then) - Date.parse(isoDay.format(new Date()))) / DAY_MS);
