package org.tremplin.load.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Checks a row of placements.csv by its kind. */
final class PlacementCheck {
    private static final List<String> OUTCOMES = List.of("completed", "broken-off");
    private static final List<String> CONTRACTS = List.of(
            "permanent",
            "fixed-term",
            "temporary",
            "apprenticeship",
            "professionalisation",
            "insertion",
            "civil-service",
            "self-employed");

    private PlacementCheck() {}

    static Row check(Cells cells, LocalDate today) {
        return switch (cells.requiredOneOf("kind", List.of("internship", "work-study", "job"))) {
            case "internship" -> internship(cells, today);
            case "work-study" -> workStudy(cells, today);
            case "job" -> job(cells);
            default -> ofNoKind(cells);
        };
    }

    private static Row ofNoKind(Cells cells) {
        var externalId = cells.requiredText("external_id", 100);
        var start = cells.requiredDate("start");
        return new Row.Job(cells.file(), cells.line(), externalId, null, "", null, start, "", null);
    }

    private static Row internship(Cells cells, LocalDate today) {
        cells.none("contract", "an internship");
        cells.none("months", "an internship");
        var start = cells.requiredDate("start");
        var end = end(cells, start, today);
        var planned = cells.requiredHours("hours_planned");
        if (cells.good("hours_planned") && planned.signum() == 0) {
            cells.refuse("hours_planned", "number", "must be more than 0");
        }
        var done = cells.hours("hours_done");
        if (cells.good("hours_planned") && cells.good("hours_done") && done.compareTo(planned) > 0) {
            cells.refuse("hours_done", "hours-exceed-plan", "must not be more than hours_planned");
        }
        var outcome = cells.oneOf("outcome", OUTCOMES);
        if (cells.good("start") && cells.good("end")) {
            checkThatDaysHold(cells, HoursSpread.of(start, end, done, outcome != null), today);
        }
        return new Row.Internship(
                cells.file(),
                cells.line(),
                cells.requiredText("external_id", 100),
                cells.code("programme"),
                cells.requiredText("employer", 200),
                rome(cells),
                start,
                end,
                planned,
                done,
                outcome);
    }

    private static void checkThatDaysHold(
            Cells cells, Optional<SortedMap<LocalDate, BigDecimal>> spread, LocalDate today) {
        if (spread.isEmpty()) {
            cells.refuse(
                    "hours_done",
                    "hours-do-not-fit",
                    "more than 8 hours on every working day and 12 on every day from start to end");
        } else if (!spread.get().isEmpty() && spread.get().lastKey().isAfter(today)) {
            cells.refuse("hours_done", "in-the-future", "would lie on days to come");
        }
    }

    private static Row workStudy(Cells cells, LocalDate today) {
        cells.none("hours_planned", "a work-study contract");
        cells.none("hours_done", "a work-study contract");
        cells.whole("months", 1, 120);
        var start = cells.requiredDate("start");
        return new Row.WorkStudy(
                cells.file(),
                cells.line(),
                cells.requiredText("external_id", 100),
                cells.code("programme"),
                cells.requiredText("employer", 200),
                rome(cells),
                start,
                end(cells, start, today),
                cells.requiredOneOf("contract", List.of("apprenticeship", "professionalisation")),
                cells.oneOf("outcome", OUTCOMES));
    }

    private static Row job(Cells cells) {
        cells.none("hours_planned", "a job");
        cells.none("hours_done", "a job");
        cells.none("outcome", "a job");
        var start = cells.requiredDate("start");
        var end = cells.date("end");
        if (end != null && cells.good("start") && end.isBefore(start)) {
            cells.refuse("end", "order", "must not lie before start");
        }
        var contract = cells.requiredOneOf("contract", CONTRACTS);
        if (contract.equals("fixed-term") && !cells.given("months")) {
            cells.refuse("months", "missing", "must be given for a fixed-term contract");
        } else if (!contract.equals("fixed-term") && cells.good("contract")) {
            cells.none("months", "a job that is not fixed-term");
        }
        return new Row.Job(
                cells.file(),
                cells.line(),
                cells.requiredText("external_id", 100),
                cells.code("programme"),
                cells.requiredText("employer", 200),
                rome(cells),
                start,
                contract,
                cells.whole("months", 1, 120));
    }

    private static LocalDate end(Cells cells, LocalDate start, LocalDate today) {
        var end = cells.requiredDate("end");
        if (cells.good("start") && cells.good("end") && end.isBefore(start)) {
            cells.refuse("end", "order", "must not lie before start");
        } else if (cells.good("end") && cells.given("outcome") && end.isAfter(today)) {
            cells.refuse("end", "in-the-future", "must not lie in the future where there is an outcome");
        }
        return end;
    }

    private static @Nullable String rome(Cells cells) {
        var shaped = cells.matching(
                "rome", "rome", "must be a ROME code: a capital letter and four digits", 200, RomeCodes::hasShape);
        return shaped == null
                ? null
                : cells.matching("rome", "unknown-rome", "is no code of the ROME directory", 5, RomeCodes::knows);
    }
}
