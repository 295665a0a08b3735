package org.tremplin.training.roster;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tremplin.training.Code;
import org.tremplin.training.sheets.SeriesPlan;
import org.tremplin.training.sheets.SeriesPlans;
import org.tremplin.training.sheets.Sheet;

/** Answers which series there are, who is expected at one, who came, and who can still reach the certificate. */
@RestController
@Tag(name = "Series")
@RequestMapping("/api/training/v1/series")
class RosterController {

    private final SeriesPlans plans;
    private final Rosters rosters;

    RosterController(SeriesPlans plans, Rosters rosters) {
        this.plans = plans;
        this.rosters = rosters;
    }

    /** A series in a list. */
    record SeriesItem(
            String id,
            String programme,
            String cohort,
            String series,
            String partner,
            int sessions,
            int thresholdPercent,
            String excused,
            @Nullable String requires,
            long version) {

        static SeriesItem of(SeriesPlan it) {
            return new SeriesItem(
                    it.id(),
                    it.programme(),
                    it.cohort(),
                    it.code(),
                    it.partner(),
                    it.sessions(),
                    it.thresholdPercent(),
                    it.excused(),
                    it.requires(),
                    it.version());
        }
    }

    /** A series with its sessions, its roster and where everybody stands. */
    record SeriesDetail(
            String id,
            long version,
            String programme,
            String cohort,
            String series,
            String partner,
            int thresholdPercent,
            String excused,
            @Nullable String requires,
            List<SessionItem> sessions,
            List<LineItem> roster,
            Roster.Standings counts) {}

    /** A session: {@code undated}, {@code scheduled} or {@code cancelled}. */
    record SessionItem(
            int number,
            String state,
            @Nullable LocalDate date,
            @Nullable LocalTime startsAt,
            @Nullable Integer minutes,
            @Nullable String cancelled,
            Roster.Counts counts) {}

    /** One person: rates are percentages with one decimal, rounded down. */
    record LineItem(
            String participant,
            boolean open,
            List<MarkItem> marks,
            int attended,
            int counted,
            int needed,
            BigDecimal rate,
            BigDecimal bestRate,
            boolean certified,
            String standing) {}

    /** One mark. */
    record MarkItem(
            int session,
            String mark,
            LocalDate on,
            @Nullable Integer minutes,
            @Nullable String madeUpIn) {}

    @GetMapping
    ResponseEntity<List<SeriesItem>> list(
            @RequestParam(required = false) @Code @Nullable String programme,
            @RequestParam(required = false) @Code @Nullable String cohort,
            @RequestParam(required = false) @Code @Nullable String series,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        SeriesPlans.Filter filter = new SeriesPlans.Filter(programme, cohort, series, null);
        long total = plans.count(filter);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().header("X-Total-Count", Long.toString(total));
        if (page > 0) {
            answer.header(HttpHeaders.LINK, link(page - 1, "prev"));
        }
        if ((page + 1L) * size < total) {
            answer.header(HttpHeaders.LINK, link(page + 1, "next"));
        }
        return answer.body(
                plans.find(filter, page, size).stream().map(SeriesItem::of).toList());
    }

    @GetMapping("/{series}")
    ResponseEntity<SeriesDetail> series(@PathVariable UUID series) {
        SeriesPlan plan = plans.get(series.toString());
        Roster roster = rosters.of(plan);
        return ResponseEntity.ok()
                .eTag(Long.toString(plan.version()))
                .body(new SeriesDetail(
                        plan.id(),
                        plan.version(),
                        plan.programme(),
                        plan.cohort(),
                        plan.code(),
                        plan.partner(),
                        plan.thresholdPercent(),
                        plan.excused(),
                        plan.requires(),
                        roster.sheets().stream()
                                .map(it -> item(it, roster.count(it.number())))
                                .toList(),
                        roster.lines().stream().map(RosterController::item).toList(),
                        roster.standings()));
    }

    private static SessionItem item(Sheet it, Roster.Counts counts) {
        String state = it.cancelled() != null ? "cancelled" : it.date() == null ? "undated" : "scheduled";
        return new SessionItem(it.number(), state, it.date(), it.startsAt(), it.minutes(), it.cancelled(), counts);
    }

    private static LineItem item(Roster.Line it) {
        return new LineItem(
                it.participant(),
                it.open(),
                it.entries().entrySet().stream()
                        .map(entry -> item(entry.getKey(), entry.getValue()))
                        .toList(),
                it.rate().attended(),
                it.rate().counted(),
                it.rate().needed(),
                BigDecimal.valueOf(it.rate().permille(), 1),
                BigDecimal.valueOf(it.rate().bestPermille(), 1),
                it.standing() == Standing.CERTIFIED,
                it.standing().code());
    }

    private static MarkItem item(int session, Sheet.Entry it) {
        return new MarkItem(session, it.mark(), it.on(), it.minutes(), it.madeUpIn());
    }

    private static String link(int page, String relation) {
        String address = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("page", page)
                .build()
                .toUriString();
        return "<" + address + ">; rel=\"" + relation + "\"";
    }
}
