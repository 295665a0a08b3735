package org.tremplin.simulator.files;

import org.jspecify.annotations.Nullable;
import org.tremplin.simulator.facts.Fact;
import org.tremplin.simulator.world.Person;

/** Facts as rows of the files that are described beside the scenarios. */
final class Rows {
    /** Folder of the files that the loader does not play yet. */
    static final String NOT_PLAYED = "later";

    private static final String PARTICIPANTS =
            "external_id,programme,cohort,partner,given_name,family_name,birth_year,sex,nationality,status,language,level,registered_on";
    private static final String PLACEMENTS =
            "external_id,programme,kind,employer,rome,start,end,hours_planned,hours_done,contract,months,outcome";

    private Rows() {}

    /** A line of a file. */
    record Row(String file, String header, String line, boolean isPlayed) {
        private static Row of(String file, String header, Object... cells) {
            return new Row(file + ".csv", header, line(cells), true);
        }

        private Row notPlayed() {
            return new Row(file, header, line, false);
        }

        private static String line(@Nullable Object... cells) {
            var line = new StringBuilder();
            for (var cell : cells) {
                line.append(line.isEmpty() ? "" : ",").append(cell);
            }
            return line.toString();
        }
    }

    static Row of(Fact fact) {
        return switch (fact) {
            case Fact.Enrolled it -> participant(it);
            case Fact.Marked it ->
                Row.of(
                        "attendance",
                        "external_id,programme,cohort,series,session,date,mark",
                        id(it.person()),
                        it.programme(),
                        it.cohort(),
                        it.series(),
                        it.session(),
                        it.date(),
                        it.mark());
            case Fact.Certified it ->
                Row.of(
                        "certificates",
                        "external_id,kind,issuer,date",
                        id(it.person()),
                        it.kind(),
                        it.issuer(),
                        it.date());
            case Fact.Internship it ->
                placement(
                        id(it.person()),
                        it.programme(),
                        "internship",
                        it.employer(),
                        it.rome(),
                        it.start(),
                        it.end(),
                        it.hoursPlanned(),
                        it.hoursDone(),
                        "",
                        "",
                        given(it.outcome()));
            case Fact.WorkStudy it ->
                placement(
                        id(it.person()),
                        it.programme(),
                        "work-study",
                        it.employer(),
                        it.rome(),
                        it.start(),
                        it.end(),
                        "",
                        "",
                        it.contract(),
                        "",
                        given(it.outcome()));
            case Fact.Job it ->
                placement(
                        id(it.person()),
                        it.programme(),
                        "job",
                        it.employer(),
                        it.rome(),
                        it.start(),
                        given(it.end()),
                        "",
                        "",
                        it.contract(),
                        it.months() == 0 ? "" : it.months(),
                        "");
            case Fact.Left it ->
                Row.of(
                        "exits",
                        "external_id,programme,date,outcome",
                        id(it.person()),
                        it.programme(),
                        it.date(),
                        it.outcome());
            case Fact.Diagnosed it ->
                Row.of(
                                "diagnoses",
                                "external_id,date,project_rome,language,level,barriers",
                                id(it.person()),
                                it.date(),
                                it.projectRome(),
                                it.language(),
                                it.level(),
                                String.join("|", it.barriers()))
                        .notPlayed();
            case Fact.Referred it ->
                Row.of(
                                "referrals",
                                "external_id,partner,to,purpose,date,answer,answered_on",
                                id(it.person()),
                                it.person().partner(),
                                it.to(),
                                it.purpose(),
                                it.date(),
                                given(it.answer()),
                                given(it.answeredOn()))
                        .notPlayed();
        };
    }

    private static Row participant(Fact.Enrolled it) {
        var person = it.person();
        return Row.of(
                "participants",
                PARTICIPANTS,
                id(person),
                it.programme(),
                it.cohort(),
                person.partner(),
                person.givenName(),
                person.familyName(),
                person.birthYear(),
                person.sex(),
                person.nationality(),
                person.status(),
                person.level() == null ? "" : person.language(),
                given(person.level()),
                it.on());
    }

    private static Row placement(Object... cells) {
        return Row.of("placements", PLACEMENTS, cells);
    }

    private static String id(Person person) {
        return person.externalId();
    }

    private static Object given(@Nullable Object cell) {
        return cell == null ? "" : cell;
    }
}
