/* The attendance sheet: one big control per person, saved as it is tapped, also when the network comes and goes.
   Without this script the same sheet is a form with radio buttons and a save button. */
(function () {
    "use strict";

    var form = document.getElementById("sheet");
    if (!form || form.dataset.open !== "true") {
        return;
    }
    form.classList.add("scripted");

    var CYCLE = ["present", "late", "excused", "absent"];
    var KEYS = { p: "present", l: "late", e: "excused", a: "absent", u: "unknown", Backspace: "unknown", Delete: "unknown" };
    var PAUSE = 350;
    var LONGEST_WAIT = 30000;
    var store = "tremplin-marks:" + form.dataset.key;
    var words = form.dataset;
    var rows = {};
    var queue = {};
    var sending = false;
    var wait = 1000;
    var timer = null;
    var network = form.querySelector("[data-network]");
    var count = form.querySelector("[data-count]");
    var date = form.querySelector("[name=date]");

    form.querySelectorAll("li[data-participant]").forEach(function (item) {
        var choices = item.querySelector(".choices");
        if (choices) {
            rows[item.dataset.participant] = row(item, choices);
        }
    });

    /* One person's line: what is shown, what the server has confirmed, and the way back. */
    function row(item, choices) {
        var labels = {};
        choices.querySelectorAll("[data-code]").forEach(function (choice) {
            labels[choice.dataset.code] = choice.textContent.trim();
        });
        var name = item.querySelector("[id^=name-]").textContent.trim();
        var button = document.createElement("button");
        button.type = "button";
        button.className = "mark";
        var undo = document.createElement("button");
        undo.type = "button";
        undo.className = "btn undo";
        undo.hidden = true;
        undo.textContent = words.textUndo;
        undo.setAttribute("aria-label", words.textUndo + ": " + name);
        choices.after(button);
        button.before(undo);
        var line = {
            item: item,
            confirmed: item.dataset.mark,
            mark: item.dataset.mark,
            before: [],
            undo: undo,
            show: function (mark) {
                line.mark = mark;
                item.dataset.mark = mark;
                button.dataset.mark = mark;
                button.textContent = labels[mark];
                button.setAttribute("aria-label", name + ": " + labels[mark]);
                var radio = choices.querySelector('input[value="' + mark + '"]');
                if (radio) {
                    radio.checked = true;
                }
            },
            state: function (text, kind) {
                var place = item.querySelector("[data-state]");
                place.textContent = text;
                place.className = kind;
            }
        };
        button.addEventListener("click", function () {
            change(line, CYCLE[(CYCLE.indexOf(line.mark) + 1) % CYCLE.length], true);
        });
        button.addEventListener("keydown", function (event) {
            if (event.ctrlKey || event.metaKey || event.altKey) {
                return;
            }
            var mark = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
            if (mark) {
                event.preventDefault();
                change(line, mark, true);
            } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
                event.preventDefault();
                step(button, event.key === "ArrowDown" ? 1 : -1);
            }
        });
        undo.addEventListener("click", function () {
            if (line.before.length) {
                change(line, line.before.pop(), false);
            }
            undo.hidden = line.before.length === 0;
            button.focus();
        });
        line.show(line.mark);
        return line;
    }

    function step(button, by) {
        var buttons = Array.prototype.slice.call(form.querySelectorAll("button.mark"));
        var next = buttons[buttons.indexOf(button) + by];
        if (next) {
            next.focus();
        }
    }

    function change(line, mark, undoable) {
        if (mark === line.mark) {
            return;
        }
        if (undoable) {
            line.before.push(line.mark);
            line.undo.hidden = false;
        }
        line.show(mark);
        line.state(words.textSending, "sending");
        queue[line.item.dataset.participant] = mark;
        keep();
        recount();
        soon(PAUSE);
    }

    /* Only ids and marks are kept on the device, and only until they are taken. */
    function keep() {
        try {
            if (Object.keys(queue).length) {
                localStorage.setItem(store, JSON.stringify(queue));
            } else {
                localStorage.removeItem(store);
            }
        } catch (ignored) {
            /* no room: what is on the screen is sent all the same */
        }
    }

    function recount() {
        if (!count) {
            return;
        }
        var items = form.querySelectorAll("li[data-participant]");
        var marked = Array.prototype.filter.call(items, function (item) {
            return item.dataset.mark !== "unknown" || item.dataset.madeUp === "true";
        }).length;
        count.textContent = words.textMarked.replace("{0}", marked).replace("{1}", items.length);
    }

    function soon(pause) {
        clearTimeout(timer);
        timer = setTimeout(send, pause);
    }

    function say(text) {
        network.textContent = text;
        network.hidden = !text;
    }

    function send() {
        var people = Object.keys(queue).slice(0, 500);
        if (sending || !people.length) {
            return;
        }
        sending = true;
        var sent = {};
        var marks = people.map(function (person) {
            sent[person] = queue[person];
            return { participant: person, mark: queue[person] };
        });
        fetch(form.dataset.address, {
            method: "POST",
            headers: { "Content-Type": "application/json", Accept: "application/json" },
            body: JSON.stringify(date && date.value ? { marks: marks, date: date.value } : { marks: marks })
        }).then(function (answer) {
            var json = (answer.headers.get("Content-Type") || "").indexOf("json") >= 0;
            if (answer.status === 401 || answer.status === 403 || (answer.ok && !json)) {
                waiting(sent, words.textSignIn);
            } else if (answer.ok) {
                return answer.json().then(function (taken) {
                    confirm(taken, sent);
                });
            } else if (answer.status >= 500 || answer.status === 408 || answer.status === 429) {
                waiting(sent, words.textOffline);
            } else {
                return answer.json().then(function (problem) {
                    refuse(sent, problem.detail);
                });
            }
        }).catch(function () {
            waiting(sent, words.textOffline);
        }).then(function () {
            sending = false;
            if (Object.keys(queue).length) {
                soon(network.hidden ? PAUSE : wait);
            }
        });
    }

    function confirm(taken, sent) {
        wait = 1000;
        say("");
        taken.rows.forEach(function (told) {
            var line = rows[told.participant];
            line.confirmed = told.mark;
            line.item.querySelector("[data-rate]").textContent = told.rate;
            var standing = line.item.querySelector("[data-standing]");
            standing.textContent = told.standing;
            standing.className = "status-word-" + told.kind;
            settle(told.participant, sent, words.textSaved, "saved");
        });
        taken.refused.forEach(function (no) {
            back(no.participant, sent, no.message);
        });
        keep();
        recount();
    }

    function settle(person, sent, text, kind) {
        if (queue[person] === sent[person]) {
            delete queue[person];
            rows[person].state(text, kind);
        }
    }

    /* A mark that was refused goes back to what the server has. */
    function back(person, sent, message) {
        var line = rows[person];
        if (queue[person] === sent[person]) {
            line.show(line.confirmed);
            line.before = [];
            line.undo.hidden = true;
        }
        settle(person, sent, message, "unsaved");
    }

    function refuse(sent, message) {
        Object.keys(sent).forEach(function (person) {
            back(person, sent, words.textRefused);
        });
        say(message || words.textRefused);
        keep();
        recount();
    }

    function waiting(sent, text) {
        Object.keys(sent).forEach(function (person) {
            rows[person].state(words.textWaiting, "unsaved");
        });
        say(text);
        wait = Math.min(wait * 2, LONGEST_WAIT);
    }

    window.addEventListener("online", function () {
        wait = 1000;
        soon(0);
    });

    /* All present first, then the exceptions; with one way back for all of them. */
    var all = form.querySelector("[data-all]");
    var undoAll = document.createElement("button");
    undoAll.type = "button";
    undoAll.className = "btn";
    undoAll.hidden = true;
    undoAll.textContent = words.textUndoAll;
    all.after(undoAll);
    var marked = [];
    all.addEventListener("click", function (event) {
        event.preventDefault();
        marked = Object.keys(rows).filter(function (person) {
            return rows[person].mark === "unknown";
        });
        marked.forEach(function (person) {
            change(rows[person], "present", true);
        });
        undoAll.hidden = !marked.length;
    });
    undoAll.addEventListener("click", function () {
        marked.forEach(function (person) {
            if (rows[person].mark === "present") {
                change(rows[person], "unknown", false);
                rows[person].before = [];
                rows[person].undo.hidden = true;
            }
        });
        undoAll.hidden = true;
        all.focus();
    });
    form.addEventListener("submit", function (event) {
        event.preventDefault();
        soon(0);
    });

    /* What was not sent when the page was left. */
    try {
        var left = JSON.parse(localStorage.getItem(store) || "{}");
        Object.keys(left).forEach(function (person) {
            var line = rows[person];
            if (line && (CYCLE.indexOf(left[person]) >= 0 || left[person] === "unknown") && left[person] !== line.mark) {
                line.show(left[person]);
                line.state(words.textWaiting, "unsaved");
                queue[person] = left[person];
            }
        });
        keep();
    } catch (ignored) {
        /* nothing was kept */
    }
    recount();
    if (Object.keys(queue).length) {
        soon(0);
    }
})();
