package org.tremplin.participant.integration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.participant.ProgrammePublishedV1;
import org.tremplin.participant.programmes.events.ProgrammeEvent;
import org.tremplin.participant.programmes.events.ProgrammePublished;
import org.tremplin.participant.programmes.events.Template;
import org.tremplin.platform.publishing.Outgoing;
import org.tremplin.platform.publishing.Translation;

/** What the others learn about programmes: all that they need to apply the rules. */
@Component
class ProgrammeTranslation implements Translation<ProgrammeEvent> {

    @Override
    public Class<ProgrammeEvent> events() {
        return ProgrammeEvent.class;
    }

    @Override
    public @Nullable Outgoing translate(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammePublished published ->
                new Outgoing(published.programme(), told(published.revision(), published.template()));
        };
    }

    private static ProgrammePublishedV1 told(int revision, Template template) {
        return new ProgrammePublishedV1(
                template.code(),
                revision,
                template.labels(),
                template.stages().stream()
                        .map(it -> new ProgrammePublishedV1.Stage(
                                it.code(), it.reachedBy(), it.certificate(), it.labels()))
                        .toList(),
                template.series().stream()
                        .map(it -> new ProgrammePublishedV1.Series(
                                it.code(), it.sessions(), it.threshold(), it.excused(), it.requires(), it.labels()))
                        .toList(),
                limits(template.internship()),
                limits(template.workStudy()),
                template.outcomes().stream()
                        .map(it -> new ProgrammePublishedV1.Outcome(it.code(), it.outcomeClass(), it.labels()))
                        .toList(),
                template.lastingJobMonths());
    }

    private static ProgrammePublishedV1.@Nullable InternshipLimits limits(Template.@Nullable Internship it) {
        return it == null
                ? null
                : new ProgrammePublishedV1.InternshipLimits(
                        it.hours(), it.months(), it.threshold(), it.certificate(), it.requires());
    }

    private static ProgrammePublishedV1.@Nullable WorkStudyLimits limits(Template.@Nullable WorkStudy it) {
        return it == null ? null : new ProgrammePublishedV1.WorkStudyLimits(it.minMonths(), it.maxMonths());
    }
}
