package org.tremplin.participant.programmes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tremplin.participant.programmes.events.Template;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads a programme's file and refuses, in one sentence, what it does not understand or what contradicts itself. */
final class TemplateReader {

    static final List<String> STATUSES =
            List.of("asylum-seeker", "protection", "disabled-worker", "disabled-worker-pending", "other");
    static final List<String> OUTCOME_CLASSES =
            List.of("lasting-job", "transition-job", "positive", "other", "neutral");
    private static final String CERTIFICATE = "certificate";
    private static final List<String> FACTS = List.of(
            "enrolled",
            CERTIFICATE,
            "internship-started",
            "internship-completed",
            "work-study-started",
            "work-study-completed",
            "job-obtained");

    /** Reads one file; its name is only for the sentences. */
    Template read(String file, String yaml) {
        Template template = TemplateNode.read(file, "", parse(file, yaml), TemplateReader::template);
        refuseDangling(file, template);
        return template;
    }

    private static @Nullable Object parse(String file, String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        try {
            return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new OnlyNumbers())
                    .load(yaml);
        } catch (MarkedYAMLException broken) {
            String where = broken.getProblemMark() == null
                    ? ""
                    : "line " + (broken.getProblemMark().getLine() + 1);
            throw new TemplateRefused(file, where, "is no YAML: " + broken.getProblem() + ".");
        } catch (YAMLException broken) {
            throw new TemplateRefused(file, "", "is no YAML: " + broken.getMessage());
        }
    }

    private static Template template(TemplateNode node) {
        return new Template(
                node.code("code"),
                node.labels(),
                node.codes("statuses", STATUSES),
                node.dateOrNull("starts"),
                node.dateOrNull("ends"),
                labelled(node, "prerequisites"),
                node.childOrNull(
                        "intakes", it -> new Template.Intakes(it.number("perYear", 1, 52), it.number("weeks", 1, 104))),
                node.children("stages", TemplateReader::stage),
                node.children("series", TemplateReader::series),
                node.childOrNull("internship", TemplateReader::internship),
                node.childOrNull("workStudy", TemplateReader::workStudy),
                node.childOrNull("modules", TemplateReader::modules),
                labelled(node, "cycles"),
                labelled(node, "fieldsOfAction"),
                labelled(node, "diagnosis"),
                labelled(node, "barriers"),
                labelled(node, "courses"),
                node.childOrNull("housing", it -> new Template.Housing(it.number("minMonths", 1, 120))),
                node.has("mentors") ? node.number("mentors", 0, 10) : 0,
                labelled(node, "externalCertificates"),
                node.children("outcomes", TemplateReader::outcome),
                node.children("targets", TemplateReader::target),
                node.number("lastingJobMonths", 1, 120),
                node.numbers("retentionMonths", 1, 120),
                node.child("rupture", TemplateReader::rupture),
                node.has("evidence") ? node.oneOf("evidence", List.of("esf-plus")) : null);
    }

    private static List<Template.Labelled> labelled(TemplateNode node, String key) {
        return node.children(key, it -> new Template.Labelled(it.code("code"), it.labels()));
    }

    private static Template.Stage stage(TemplateNode node) {
        String reachedBy = node.oneOf("reachedBy", FACTS);
        String certificate = node.codeOrNull(CERTIFICATE);
        if (reachedBy.equals(CERTIFICATE) && certificate == null) {
            throw node.refused(CERTIFICATE, "is missing, because a certificate reaches this stage.");
        }
        if (!reachedBy.equals(CERTIFICATE) && certificate != null) {
            throw node.refused(CERTIFICATE, "makes no sense where the stage is reached by " + reachedBy + ".");
        }
        return new Template.Stage(node.code("code"), reachedBy, certificate, node.labels());
    }

    private static Template.Series series(TemplateNode node) {
        return new Template.Series(
                node.code("code"),
                node.number("sessions", 1, 500),
                node.number("threshold", 0, 100),
                node.oneOf("excused", List.of("absent", "present", "left-out")),
                node.codeOrNull("requires"),
                node.labels());
    }

    private static Template.Internship internship(TemplateNode node) {
        return new Template.Internship(
                node.number("hours", 1, 5000),
                node.number("months", 1, 60),
                node.number("threshold", 0, 100),
                node.codeOrNull(CERTIFICATE),
                node.codeOrNull("requires"));
    }

    private static Template.WorkStudy workStudy(TemplateNode node) {
        int fewest = node.number("minMonths", 1, 60);
        return new Template.WorkStudy(fewest, node.number("maxMonths", fewest, 60));
    }

    private static Template.Modules modules(TemplateNode node) {
        return new Template.Modules(
                node.oneOf("kind", List.of("e-learning", "learning-by-doing")),
                node.number("count", 1, 1000),
                node.languages("languages"));
    }

    private static Template.Outcome outcome(TemplateNode node) {
        return new Template.Outcome(node.code("code"), node.oneOf("class", OUTCOME_CLASSES), node.labels());
    }

    private static Template.Target target(TemplateNode node) {
        return new Template.Target(
                node.oneOf("measure", List.of("participants", "testers", "tutors")),
                node.number("number", 1, 1_000_000),
                node.oneOf("per", List.of("year", "programme")));
    }

    private static Template.Rupture rupture(TemplateNode node) {
        int atRisk = node.number("atRiskDays", 1, 365);
        return new Template.Rupture(
                atRisk, node.number("brokenOffDays", atRisk, 730), node.number("consecutiveAbsences", 1, 100));
    }

    private static void refuseDangling(String file, Template template) {
        if (template.stages().isEmpty()) {
            throw new TemplateRefused(file, "stages", "is missing; a programme has at least one stage.");
        }
        if (template.outcomes().isEmpty()) {
            throw new TemplateRefused(file, "outcomes", "is missing; a pathway must be able to end.");
        }
        Set<String> awarded = new HashSet<>();
        template.series().forEach(series -> awarded.add(series.code()));
        Template.Internship internship = template.internship();
        if (internship != null && internship.certificate() != null && !awarded.add(internship.certificate())) {
            throw new TemplateRefused(
                    file, "internship.certificate", "'" + internship.certificate() + "' is the code of a series too.");
        }
        if (internship != null) {
            refuseUnknown(file, "internship.requires", internship.requires(), awarded);
        }
        for (int i = 0; i < template.series().size(); i++) {
            refuseUnknown(
                    file, "series[" + i + "].requires", template.series().get(i).requires(), awarded);
        }
        for (int i = 0; i < template.stages().size(); i++) {
            refuseUnknown(
                    file,
                    "stages[" + i + "].certificate",
                    template.stages().get(i).certificate(),
                    awarded);
        }
        for (Template.Series series : template.series()) {
            refuseCircle(file, template, series);
        }
    }

    private static void refuseUnknown(String file, String key, @Nullable String certificate, Set<String> awarded) {
        if (certificate != null && !awarded.contains(certificate)) {
            throw new TemplateRefused(
                    file, key, "'" + certificate + "' is no certificate that this programme awards " + awarded + ".");
        }
    }

    private static void refuseCircle(String file, Template template, Template.Series start) {
        Set<String> seen = new HashSet<>();
        String next = start.code();
        while (next != null) {
            if (!seen.add(next)) {
                throw new TemplateRefused(file, "series", "'" + start.code() + "' can never open: it requires itself.");
            }
            String code = next;
            next = template.series().stream()
                    .filter(series -> series.code().equals(code))
                    .findFirst()
                    .map(Template.Series::requires)
                    .orElse(null);
        }
    }

    /** Only numbers are more than text: dates get our own sentence, and {@code no} is a language. */
    private static final class OnlyNumbers extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
