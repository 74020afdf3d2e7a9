// Draws the table beside it. The table is the truth; without a script, or for a screen reader, it is
// what one reads. A column says in data-draw how it is drawn: bar, line or rest (a quiet bar).
"use strict";

(function () {
  // ECharts empties its element by markup before it draws; that one empty text is all we allow.
  if (window.trustedTypes && window.trustedTypes.createPolicy) {
    window.trustedTypes.createPolicy("default", {
      createHTML: (text) => { if (text !== "") { throw new TypeError("no markup from scripts"); } return text; },
    });
  }

  const colours = () => {
    const style = getComputedStyle(document.documentElement);
    const of = (name) => style.getPropertyValue(name).trim();
    return {
      bar: of("--chart-1"), line: of("--chart-2"), rest: of("--chart-3"),
      ink: of("--ink"), soft: of("--ink-soft"), grid: of("--line"), paper: of("--paper"),
    };
  };

  function read(table) {
    const heads = [...table.querySelectorAll("thead th")].slice(1);
    const rows = [...table.querySelectorAll("tbody tr")];
    return {
      labels: rows.map((row) => row.cells[0].textContent.trim()),
      series: heads.map((head, column) => ({
        name: head.textContent.trim(),
        draw: head.dataset.draw || "bar",
        values: rows.map((row) => Number(row.cells[column + 1].dataset.value)),
        texts: rows.map((row) => row.cells[column + 1].textContent.trim()),
      })),
    };
  }

  function options(data, colour) {
    const two = data.series.some((one) => one.draw === "line") && data.series.some((one) => one.draw !== "line");
    const axis = (index) => ({
      type: "value", min: 0, splitNumber: 4, position: index === 0 ? "left" : "right",
      axisLabel: { color: colour.soft, formatter: (value) => value.toLocaleString(document.documentElement.dataset.locale || undefined, { notation: "compact" }) },
      splitLine: { show: index === 0, lineStyle: { color: colour.grid } },
    });
    return {
      animation: false,
      aria: { enabled: false },
      grid: { left: 24, right: 24, top: 16, bottom: 4, containLabel: true },
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      xAxis: {
        type: "category", data: data.labels,
        axisLine: { lineStyle: { color: colour.grid } }, axisTick: { show: false },
        axisLabel: { color: colour.soft, hideOverlap: true },
      },
      yAxis: two ? [axis(0), axis(1)] : [axis(0)],
      tooltip: {
        trigger: "axis", renderMode: "richText", confine: true,
        backgroundColor: colour.paper, borderColor: colour.grid,
        textStyle: { color: colour.ink, fontSize: 13 },
        formatter: (points) => [data.labels[points[0].dataIndex]]
          .concat(points.map((point) => `${point.seriesName}: ${data.series[point.seriesIndex].texts[point.dataIndex]}`))
          .join("\n"),
      },
      series: data.series.map((one) => ({
        name: one.name, data: one.values,
        type: one.draw === "line" ? "line" : "bar",
        stack: one.draw === "line" ? undefined : "all",
        yAxisIndex: two && one.draw === "line" ? 1 : 0,
        showSymbol: false, barMaxWidth: 28, barCategoryGap: "30%",
        itemStyle: { color: colour[one.draw] },
        lineStyle: { color: colour[one.draw], width: 2.5 },
      })),
    };
  }

  function draw(place) {
    const table = document.getElementById(place.dataset.chartOf);
    if (!table || !window.echarts || table.tBodies[0].rows.length === 0) {
      return;
    }
    place.hidden = false;
    const chart = window.echarts.init(place, null, { renderer: "canvas" });
    const data = read(table);
    const paint = () => chart.setOption(options(data, colours()), true);
    paint();
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
    new ResizeObserver(() => chart.resize()).observe(place);
  }

  document.querySelectorAll("[data-chart-of]").forEach(draw);
})();
