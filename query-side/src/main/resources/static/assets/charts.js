/** Charts, drawn from the tables that stand behind them. The library is asked for only where a page has one. */
const INK = "#1F2328";
const QUIET = "#5B6470";
const RULE = "#E4DED3";
const SERIES = ["#1F2328", "#B3261E", "#2F7D5B", "#B26A00", "#5B6470", "#8A8F98"];

let library = null;

function charts() {
  library ??= new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = document.body.dataset.charts;
    script.onload = () => loaded(window.echarts);
    script.onerror = () => failed(new Error(script.src));
    document.head.append(script);
  });
  return library;
}

function option(table, kind) {
  const heads = Array.from(table.tHead.rows[0].cells, (it) => it.textContent).slice(1);
  const rows = Array.from(table.tBodies[0].rows);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return {
    animation: !still,
    animationDuration: 300,
    color: SERIES,
    textStyle: { color: INK, fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: 16, top: heads.length > 1 ? 40 : 24, bottom: 8, containLabel: true },
    legend: heads.length > 1 ? { top: 4, left: 0, icon: "rect", itemWidth: 12, itemHeight: 8 } : undefined,
    tooltip: { trigger: "axis", renderMode: "richText", confine: true, backgroundColor: "#FFFFFF", borderColor: INK },
    xAxis: {
      type: "category",
      data: rows.map((row) => row.cells[0].textContent),
      axisLine: { lineStyle: { color: INK } },
      axisTick: { show: false },
      axisLabel: { color: QUIET, hideOverlap: true },
    },
    yAxis: { type: "value", splitLine: { lineStyle: { color: RULE } }, axisLabel: { color: QUIET } },
    series: heads.map((name, at) => ({
      name,
      type: kind === "line" ? "line" : "bar",
      stack: kind === "stack" ? "all" : undefined,
      barMaxWidth: 28,
      showSymbol: false,
      data: rows.map((row) => Number(row.cells[at + 1].dataset.value)),
    })),
  };
}

/** Draws every chart within an element that is not drawn yet. */
export async function draw(within) {
  const places = Array.from(within.querySelectorAll(".drawing")).filter((it) => it.childElementCount === 0);
  if (places.length === 0) {
    return;
  }
  const echarts = await charts();
  for (const place of places) {
    const chart = echarts.init(place, null, { renderer: "canvas" });
    chart.setOption(option(document.getElementById(place.dataset.of), place.dataset.kind));
    new ResizeObserver(() => chart.resize()).observe(place);
  }
}
