package org.tremplin.training.sheets;

import org.tremplin.web.Refusal;

/** Another partner runs the series; only its own staff date, cancel and mark its sessions. */
public final class NotYourSeries extends Refusal {

    NotYourSeries() {
        super("not-your-series");
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
