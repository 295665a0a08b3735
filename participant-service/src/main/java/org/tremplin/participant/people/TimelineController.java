package org.tremplin.participant.people;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.participant.timeline.Line;
import org.tremplin.participant.timeline.Timelines;
import org.tremplin.participant.timeline.Timelines.Step;
import org.tremplin.platform.access.Level;

/** What happened to one person, told by all services. */
@RestController
@RequestMapping("/api/participants/v1/participants/{id}/timeline")
class TimelineController {

    private final People people;
    private final Timelines timelines;
    private final NextSteps nextSteps;

    TimelineController(People people, Timelines timelines, NextSteps nextSteps) {
        this.people = people;
        this.timelines = timelines;
        this.nextSteps = nextSteps;
    }

    /** Steps ahead, the next one first, and what happened, newest first. */
    record Timeline(List<Step> planned, List<Entry> entries) {}

    /**
     * One thing that happened.
     *
     * @param details codes, counts and dates of it
     */
    record Entry(
            String kind,
            String what,
            LocalDate on,
            @Nullable String programme,
            @Nullable String partner,
            Map<String, String> details) {}

    @Operation(summary = "Tell what happened to a person and what is planned")
    @GetMapping
    Timeline of(@PathVariable String id, @RequestParam Line.@Nullable Kind kind) {
        Person person = people.get(id, Level.PATHWAY);
        List<Entry> entries =
                timelines.of(id, kind).stream().map(TimelineController::entry).toList();
        return new Timeline(nextSteps.of(person), entries);
    }

    private static Entry entry(Line line) {
        return new Entry(line.kind().code(), line.what(), line.on(), line.programme(), line.partner(), line.details());
    }
}
