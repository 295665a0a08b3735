/* The code that was scanned comes in the part of the address that no server sees; it goes into the field and away from the address. */
(function () {
    "use strict";
    document.addEventListener("DOMContentLoaded", function () {
        var field = document.getElementById("code");
        var scanned = window.location.hash.slice(1);
        if (field && /^[0-9A-Za-z-]{10,20}$/.test(scanned)) {
            field.value = scanned;
            window.history.replaceState(null, "", window.location.pathname + window.location.search);
        }
        /* Another language keeps what is in the field. */
        document.querySelectorAll("a[hreflang]").forEach(function (link) {
            link.addEventListener("click", function () {
                if (field && /^[0-9A-Za-z-]{1,20}$/.test(field.value)) {
                    link.hash = field.value;
                }
            });
        });
    });
})();
