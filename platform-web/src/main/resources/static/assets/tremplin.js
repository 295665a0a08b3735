/* What every page does beyond HTML. Nothing here is needed to read a page. */
(function () {
    "use strict";

    /* Light or dark, as the device asks; before anything is painted. */
    var root = document.documentElement;
    var dark = window.matchMedia("(prefers-color-scheme: dark)");
    function shade() {
        root.dataset.bsTheme = dark.matches ? "dark" : "light";
    }
    shade();
    dark.addEventListener("change", shade);

    function text(name) {
        return document.body.dataset["text" + name] || "";
    }

    /* Rows open their first link by click; the link itself by Enter. */
    function opensRow(event) {
        var row = event.target.closest("tr[data-open]");
        if (!row || event.target.closest("a, button, input, select, textarea, label")) {
            return null;
        }
        return row.querySelector("a[href]");
    }
    document.addEventListener("click", function (event) {
        var link = opensRow(event);
        if (link && !String(window.getSelection())) {
            link.click();
        }
    });

    /* Toasts: said once, undone while they stand. */
    function toast(detail) {
        var place = document.getElementById("toasts");
        if (!place) {
            return;
        }
        var line = document.createElement("div");
        line.className = "toast-line";
        var words = document.createElement("span");
        words.textContent = detail.text;
        line.appendChild(words);
        if (detail.undo && window.htmx) {
            var button = document.createElement("button");
            button.type = "button";
            button.textContent = text("Undo");
            button.addEventListener("click", function () {
                line.remove();
                window.htmx.ajax("POST", detail.undo, { values: detail.values || {}, target: detail.target, swap: "outerHTML" });
            });
            line.appendChild(button);
        }
        place.replaceChildren(line);
        var stay = detail.undo ? 12000 : 6000;
        var timer = setTimeout(leave, stay);
        function leave() {
            line.remove();
        }
        line.addEventListener("focusin", function () {
            clearTimeout(timer);
        });
        line.addEventListener("pointerenter", function () {
            clearTimeout(timer);
        });
    }
    window.tremplin = { toast: toast };
    document.addEventListener("toast", function (event) {
        toast(event.detail);
    });

    /* A part of a page that could not be had: say why; sign in again where that is the reason. */
    document.addEventListener("htmx:responseError", function (event) {
        var answer = event.detail.xhr;
        if (answer.status === 401) {
            window.location.reload();
            return;
        }
        var words = text("Failed");
        try {
            words = JSON.parse(answer.responseText).detail || words;
        } catch (ignored) {
            /* not a problem detail */
        }
        toast({ text: words });
    });
    document.addEventListener("htmx:sendError", function () {
        toast({ text: text("Offline") });
    });
    document.addEventListener("htmx:timeout", function () {
        toast({ text: text("Failed") });
    });

    /* What was typed survives an error or a lost connection, in this tab, for ten minutes, until it was taken or signed out. */
    var KEPT = "tremplin-kept:";
    var TEN_MINUTES = 600000;
    function nameOf(form) {
        return KEPT + window.location.pathname + "#" + (form.id || form.getAttribute("action") || "");
    }
    document.addEventListener("submit", function (event) {
        var form = event.target;
        if (form.matches("form[data-forget]")) {
            forget(function () {
                return true;
            });
        } else if (form.matches("form[data-keep]")) {
            var fields = [];
            new FormData(form).forEach(function (value, name) {
                var field = form.elements[name];
                if (typeof value === "string" && !(field && (field.type === "password" || field.type === "hidden"))) {
                    fields.push([name, value]);
                }
            });
            try {
                sessionStorage.setItem(nameOf(form), JSON.stringify({ at: Date.now(), fields: fields }));
            } catch (ignored) {
                /* no room: nothing is kept */
            }
        }
    });
    function forget(which) {
        Object.keys(sessionStorage).forEach(function (key) {
            if (key.indexOf(KEPT) === 0 && which(key)) {
                sessionStorage.removeItem(key);
            }
        });
    }
    function restore() {
        document.querySelectorAll("form[data-keep]").forEach(function (form) {
            var kept = sessionStorage.getItem(nameOf(form));
            if (!kept) {
                return;
            }
            kept = JSON.parse(kept);
            if (Date.now() - kept.at > TEN_MINUTES) {
                return;
            }
            kept.fields.forEach(function (pair) {
                var field = form.elements[pair[0]];
                if (field && "value" in field && field.type !== "checkbox" && field.type !== "radio" && !field.value) {
                    field.value = pair[1];
                }
            });
        });
        var here = KEPT + window.location.pathname + "#";
        forget(function (key) {
            /* Leaving the form's own address means that it was taken, or given up. */
            return key.indexOf(here) !== 0;
        });
    }
    document.addEventListener("DOMContentLoaded", function () {
        restore();
    });
})();
