/** Amounts as they are entered in 元 and repeated in words. */
const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["", "拾", "佰", "仟"];
const WAN = 10_000n;
const YI = 100_000_000n;

/** 1,200,000.5 → 120000050n fen; null where it is no amount. */
export function fenOf(entered) {
  const plain = entered.replace(/[,，\s¥￥]/g, "");
  const parts = /^(\d{1,15})(?:\.(\d{1,2}))?$/.exec(plain);
  return parts && BigInt(parts[1]) * 100n + BigInt((parts[2] ?? "").padEnd(2, "0"));
}

/** 120000050n fen → 1,200,000.50 */
export function yuanOf(fen) {
  const whole = (fen / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ",");
  return `${whole}.${(fen % 100n).toString().padStart(2, "0")}`;
}

function part(number) {
  const digits = number.toString();
  let words = "";
  let gap = false;
  for (const [at, digit] of Array.from(digits).entries()) {
    if (digit === "0") {
      gap = words !== "";
    } else {
      words += (gap ? "零" : "") + DIGITS[Number(digit)] + PLACES[digits.length - 1 - at];
      gap = false;
    }
  }
  return words;
}

function joined(high, unit, rest, limit, lower) {
  return high + unit + (rest === 0n ? "" : (rest < limit / 10n ? "零" : "") + lower(rest));
}

const belowYi = (yuan) =>
  yuan < WAN ? part(yuan) : joined(part(yuan / WAN), "万", yuan % WAN, WAN, part);
const whole = (yuan) => (yuan < YI ? belowYi(yuan) : joined(whole(yuan / YI), "亿", yuan % YI, YI, belowYi));

/** 大写金额 as vouchers write it: 120000000n fen → 壹佰贰拾万元整. */
export function inCapitals(fen) {
  const yuan = fen / 100n;
  const jiao = Number((fen / 10n) % 10n);
  const cent = Number(fen % 10n);
  const start = yuan > 0n ? `${whole(yuan)}元` : jiao + cent === 0 ? "零元" : "";
  if (jiao + cent === 0) {
    return `${start}整`;
  }
  const tenths = jiao > 0 ? `${DIGITS[jiao]}角` : yuan > 0n ? "零" : "";
  return start + tenths + (cent > 0 ? `${DIGITS[cent]}分` : "整");
}

const ONES = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const THOUSANDS = ["", "thousand", "million", "billion", "trillion"];

function hundreds(number) {
  const rest = number % 100;
  const small = rest < 20 ? ONES[rest] : TENS[Math.floor(rest / 10)] + (rest % 10 ? `-${ONES[rest % 10]}` : "");
  return [number >= 100 ? `${ONES[Math.floor(number / 100)]} hundred` : "", small].filter(Boolean).join(" ");
}

/** 120000000n fen → one million two hundred thousand yuan. */
export function inEnglish(fen) {
  const groups = [];
  for (let yuan = fen / 100n, at = 0; yuan > 0n; yuan /= 1000n, at++) {
    const group = Number(yuan % 1000n);
    if (group > 0) {
      groups.unshift(`${hundreds(group)} ${THOUSANDS[at]}`.trim());
    }
  }
  const cents = fen % 100n;
  return `${groups.join(" ") || "zero"} yuan${cents > 0n ? ` and ${cents} fen` : ""}`;
}
