package org.tremplin.participant.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.participant.programmes.Programmes;
import org.tremplin.participant.programmes.events.Template;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.eventstore.Streams;

/** Tells a pathway which of its programme's stages a fact from elsewhere reaches; who is not enrolled is not concerned. */
@Component
class StagesByFact {

    private final Programmes programmes;
    private final Commands commands;
    private final Streams streams;

    StagesByFact(Programmes programmes, Commands commands, Streams streams) {
        this.programmes = programmes;
        this.commands = commands;
        this.streams = streams;
    }

    /**
     * A fact about one participant in one programme.
     *
     * @param participant the participant
     * @param programme code of the programme
     * @param cause what names the fact, such as {@code job:<id>}
     * @param position its position in its own stream
     * @param cohort cohort to which it belongs, null where it does not say
     * @param on day of the fact
     */
    record Fact(
            String participant,
            String programme,
            String cause,
            long position,
            @Nullable String cohort,
            LocalDate on) {}

    /** The fact reaches the stages that are reached by facts of this name. */
    void reach(String name, Fact fact) {
        reach(fact, stages(fact, template -> template.stagesReachedBy(name)));
    }

    /** A certificate of this kind reaches its stages. */
    void reachByCertificate(String kind, Fact fact) {
        reach(fact, stages(fact, template -> template.stagesReachedByCertificate(kind)));
    }

    /** A certificate of this kind reached nothing after all. */
    void retractByCertificate(String kind, Fact fact, String reason) {
        for (String stage : stages(fact, template -> template.stagesReachedByCertificate(kind))) {
            commands.send(new PathwayCommand.RetractStage(
                    idOf(fact), stage, fact.cause(), fact.position(), reason, fact.on()));
        }
    }

    private void reach(Fact fact, List<String> stages) {
        for (String stage : stages) {
            commands.send(new PathwayCommand.ReachStage(
                    idOf(fact), stage, fact.cause(), fact.position(), fact.cohort(), fact.on()));
        }
    }

    private List<String> stages(Fact fact, Function<Template, List<String>> stages) {
        List<String> found = programmes.find(fact.programme()).map(stages).orElse(List.of());
        return found.isEmpty() || !streams.exist(idOf(fact)) ? List.of() : found;
    }

    private static String idOf(Fact fact) {
        return PathwayCommand.idOf(fact.participant(), fact.programme());
    }
}
