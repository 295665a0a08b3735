/* Draws the figures of tables with data-chart above them, out of their own cells, so that chart and table never differ. */
(function () {
    "use strict";

    /* Colours that the colour-blind can tell apart, after Okabe and Ito, dark enough beside white and light enough beside black. */
    var LIGHT = ["#0b5cad", "#d55e00", "#00785a", "#a8467f", "#8a6d00", "#4f5d6b"];
    var DARK = ["#7db8f2", "#ff9a52", "#4fd1ab", "#e79ac4", "#f0d24a", "#b8c4d0"];
    var DASHES = [[], [6, 4], [2, 3], [10, 3, 2, 3], [12, 4], [1, 4]];
    var POINTS = ["circle", "rect", "triangle", "rectRot", "star", "cross"];

    var drawn = new Map();

    function isDark() {
        return document.documentElement.dataset.bsTheme === "dark" && !window.matchMedia("print").matches;
    }

    function number(cell) {
        if (!cell) {
            return null;
        }
        var raw = cell.dataset.value !== undefined ? cell.dataset.value : cell.textContent.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
        if (raw === "" || isNaN(Number(raw))) {
            return null;
        }
        return Number(raw);
    }

    function read(table) {
        var heads = Array.from(table.tHead.rows[table.tHead.rows.length - 1].cells);
        var rows = Array.from(table.tBodies).flatMap(function (body) {
            return Array.from(body.rows);
        });
        rows = rows.filter(function (row) {
            return row.cells.length > 1;
        });
        var columns = heads.map(function (head, index) {
            return { head: head, index: index };
        }).slice(1);
        var marked = columns.filter(function (column) {
            return column.head.hasAttribute("data-series");
        });
        if (marked.length === 0) {
            marked = columns.filter(function (column) {
                return rows.some(function (row) {
                    return number(row.cells[column.index]) !== null;
                });
            });
        }
        return {
            labels: rows.map(function (row) {
                return row.cells[0].textContent.trim();
            }),
            series: marked.map(function (column) {
                return {
                    name: column.head.textContent.trim(),
                    values: rows.map(function (row) {
                        return number(row.cells[column.index]);
                    })
                };
            })
        };
    }

    /* The number at the end of each bar, so that nobody needs a legend or a pointer to read it. */
    var valueLabels = {
        id: "valueLabels",
        afterDatasetsDraw: function (chart) {
            if (chart.data.datasets.length > 1) {
                return;
            }
            var context = chart.ctx;
            context.save();
            context.fillStyle = chart.options.color;
            context.font = "600 13px system-ui, sans-serif";
            var horizontal = chart.options.indexAxis === "y";
            var rtl = document.documentElement.dir === "rtl";
            chart.getDatasetMeta(0).data.forEach(function (bar, index) {
                var value = chart.data.datasets[0].data[index];
                if (value === null) {
                    return;
                }
                context.textAlign = horizontal ? (rtl ? "right" : "left") : "center";
                context.textBaseline = horizontal ? "middle" : "bottom";
                var shown = new Intl.NumberFormat(document.documentElement.lang).format(value);
                context.fillText(shown, bar.x + (horizontal ? (rtl ? -6 : 6) : 0), bar.y - (horizontal ? 0 : 4));
            });
            context.restore();
        }
    };

    /* A table that htmx put in the place of another shows the same chart with other figures. */
    function keyOf(table) {
        return table.id || (table.caption ? table.caption.textContent.trim() : "") + "|" + table.dataset.chart;
    }

    function draw(table) {
        var data = read(table);
        var key = keyOf(table);
        var known = drawn.get(key);
        if (data.labels.length === 0 || data.series.length === 0) {
            return;
        }
        var look = JSON.stringify([table.dataset.chart, data.series.length, isDark(), document.documentElement.lang]);
        if (known && known.look !== look) {
            known.chart.destroy();
            known.figure.remove();
            known = null;
        }
        if (known) {
            renew(known, table, data);
        } else {
            drawn.set(key, create(table, data, look));
        }
    }

    function place(figure, table) {
        var before = table.closest(".table-wrap") || table;
        if (before.previousElementSibling !== figure) {
            before.before(figure);
        }
    }

    function renew(known, table, data) {
        place(known.figure, table);
        known.table = table;
        var figures = JSON.stringify(data);
        if (known.figures !== figures) {
            known.figures = figures;
            known.chart.data.labels = data.labels;
            data.series.forEach(function (series, index) {
                known.chart.data.datasets[index].label = series.name;
                known.chart.data.datasets[index].data = series.values;
            });
            known.chart.update();
        }
    }

    function create(table, data, look) {
        var kind = table.dataset.chart;
        var figure = document.createElement("figure");
        figure.className = "chart";
        var box = document.createElement("div");
        box.className = "chart-box";
        var canvas = document.createElement("canvas");
        canvas.setAttribute("role", "img");
        canvas.setAttribute("aria-label", table.caption ? table.caption.textContent.trim() : "");
        box.appendChild(canvas);
        figure.appendChild(box);
        place(figure, table);

        var colours = isDark() ? DARK : LIGHT;
        var style = getComputedStyle(document.body);
        var ink = style.getPropertyValue("--t-ink").trim() || "#182433";
        var line = style.getPropertyValue("--t-line").trim() || "#d5dbe3";
        var horizontal = kind === "funnel";
        var rtl = document.documentElement.dir === "rtl";
        var chart = new window.Chart(canvas, {
            type: kind === "line" ? "line" : "bar",
            data: {
                labels: data.labels,
                datasets: data.series.map(function (series, index) {
                    return {
                        label: series.name,
                        data: series.values,
                        backgroundColor: colours[index % colours.length],
                        borderColor: colours[index % colours.length],
                        borderWidth: kind === "line" ? 2.5 : 0,
                        borderDash: kind === "line" ? DASHES[index % DASHES.length] : [],
                        pointStyle: POINTS[index % POINTS.length],
                        pointRadius: 4,
                        maxBarThickness: 42
                    };
                })
            },
            options: {
                indexAxis: horizontal ? "y" : "x",
                responsive: true,
                maintainAspectRatio: false,
                locale: document.documentElement.lang,
                color: ink,
                /* Still, so that print, reduced motion and figures that change every second need no exception. */
                animation: false,
                layout: { padding: horizontal ? { right: rtl ? 8 : 48, left: rtl ? 48 : 8 } : { top: 22 } },
                plugins: {
                    legend: { display: data.series.length > 1, position: "bottom", labels: { color: ink, usePointStyle: kind === "line" } }
                },
                scales: {
                    x: axis(horizontal, kind === "stacked", ink, line, rtl),
                    y: axis(!horizontal, kind === "stacked", ink, line, false)
                }
            },
            plugins: kind === "line" ? [] : [valueLabels]
        });
        if (rtl && horizontal) {
            chart.options.scales.y.position = "right";
            chart.update();
        }
        return { chart: chart, figure: figure, table: table, look: look, figures: JSON.stringify(data) };
    }

    function axis(counts, stacked, ink, line, reverse) {
        return {
            beginAtZero: true,
            stacked: stacked,
            reverse: reverse,
            grid: { color: line, display: counts },
            ticks: counts ? { color: ink, precision: 0 } : { color: ink }
        };
    }

    function drawAll() {
        if (!window.Chart) {
            return;
        }
        document.querySelectorAll("table[data-chart]").forEach(draw);
        drawn.forEach(function (known, key) {
            if (!known.table.isConnected) {
                known.chart.destroy();
                known.figure.remove();
                drawn.delete(key);
            }
        });
    }

    if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", drawAll);
    } else {
        drawAll();
    }
    document.addEventListener("htmx:afterSettle", drawAll);
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", function () {
        setTimeout(drawAll, 0);
    });
    window.addEventListener("beforeprint", function () {
        drawn.forEach(function (known) {
            known.chart.resize();
        });
    });
    window.addEventListener("afterprint", function () {
        drawn.forEach(function (known) {
            known.chart.resize();
        });
    });
})();
