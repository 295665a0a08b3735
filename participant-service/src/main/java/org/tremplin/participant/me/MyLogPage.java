package org.tremplin.participant.me;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tremplin.participant.consortium.ConsortiumPartners;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.access.Way;
import org.tremplin.platform.accesslog.AccessLog;
import org.tremplin.platform.accesslog.Action;
import org.tremplin.platform.accesslog.Seen;
import org.tremplin.platform.accesslog.SeenPage;
import org.tremplin.web.Actor;
import org.tremplin.web.Labels;

/** Who saw her file: when, of which partner, in which role, doing what; never by name. */
@Controller
class MyLogPage {

    private static final int LAST_PAGE = 100_000;

    private final Looks looks;

    MyLogPage(Looks looks) {
        this.looks = looks;
    }

    @GetMapping("/me/log")
    String log(Actor her, @RequestParam(defaultValue = "0") int page, Model model) {
        Looks.Some some = looks.at(her.subject(), Math.clamp(page, 0, LAST_PAGE));
        model.addAttribute("looks", some.looks());
        model.addAttribute("page", some.page());
        model.addAttribute("more", some.more());
        return "me/log";
    }

    /** Puts what the access log tells her into words. */
    @Component
    static class Looks {

        private final AccessLog log;
        private final Access access;
        private final ConsortiumPartners partners;
        private final Labels labels;

        Looks(AccessLog log, Access access, ConsortiumPartners partners, Labels labels) {
            this.log = log;
            this.access = access;
            this.partners = partners;
            this.labels = labels;
        }

        /**
         * One look, in words.
         *
         * @param exceptional whether her file was opened with a reason, by somebody to whom it is otherwise closed
         */
        record Look(LocalDateTime at, String partner, String role, String action, boolean exceptional) {}

        /** A page of them. */
        record Some(List<Look> looks, int page, boolean more) {}

        Some at(String participant, int page) {
            access.require(participant, Level.EXISTENCE);
            SeenPage seen = log.about(UUID.fromString(participant), page);
            Map<String, String> names = partners.names();
            return new Some(seen.entries().stream().map(it -> look(it, names)).toList(), seen.page(), seen.more());
        }

        private Look look(Seen it, Map<String, String> names) {
            boolean exceptional =
                    it.why().equals(Way.BREAK_GLASS.code()) || it.action().equals(Action.OPENED_EXCEPTIONALLY.code());
            return new Look(
                    LocalDateTime.ofInstant(it.at(), ZoneId.systemDefault()),
                    names.getOrDefault(it.partner(), it.partner()),
                    String.join(
                            ", ",
                            it.roles().stream()
                                    .map(role -> labels.of("role", role))
                                    .toList()),
                    labels.of("look", it.action()),
                    exceptional);
        }
    }
}
