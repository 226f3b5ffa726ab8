/** Numbers and times as the page's reader is used to them. */
const language = document.documentElement.lang;

const whole = new Intl.NumberFormat(language);
const clock = new Intl.DateTimeFormat(language, {
  timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false,
});

export const count = (value) => whole.format(value);
export const atSecond = (instant) => clock.format(instant);
