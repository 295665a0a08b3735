package org.tremplin.gateway.start;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tremplin.web.Actor;
import org.tremplin.web.Roles;

/** Leads everybody to what their role does first. */
@Controller
class StartPage {

    /** A way that a role takes; its words are message keys {@code start.<code>} and {@code start.<code>.why}. */
    record Way(String code, String path, String icon) {}

    private static final Way REGISTER = new Way("register", "/people", "people");
    private static final Way FOLLOW = new Way("follow", "/people", "people");
    private static final Way MARK = new Way("mark", "/training", "training");
    private static final Way SERIES = new Way("series", "/training", "training");
    private static final Way INTERNSHIPS = new Way("internships", "/placement", "placement");
    private static final Way FIGURES = new Way("figures", "/dashboards", "dashboards");

    /** In the order in which one of the roles becomes the page's first way. */
    private static final List<String> ROLES = List.of(
            Roles.COORDINATOR,
            Roles.ADVISER,
            Roles.TRAINER,
            Roles.PLACEMENT,
            Roles.BOARD,
            Roles.FUNDER,
            Roles.INTEGRATION,
            Roles.OPERATOR);

    private static final Map<String, List<Way>> WAYS = Map.of(
            Roles.COORDINATOR, List.of(REGISTER, SERIES, INTERNSHIPS, FIGURES),
            Roles.ADVISER, List.of(FOLLOW, SERIES, INTERNSHIPS, FIGURES),
            Roles.TRAINER, List.of(MARK),
            Roles.PLACEMENT, List.of(INTERNSHIPS, FOLLOW),
            Roles.BOARD, List.of(FIGURES),
            Roles.FUNDER, List.of(FIGURES));

    @GetMapping("/")
    String start(Actor actor, Model model) {
        if (actor.hasRole(Roles.PARTICIPANT)) {
            return "redirect:/me";
        }
        List<String> roles = ROLES.stream().filter(actor::hasRole).toList();
        model.addAttribute("actor", actor);
        model.addAttribute("roles", roles);
        model.addAttribute(
                "ways",
                roles.stream()
                        .flatMap(role -> WAYS.getOrDefault(role, List.of()).stream())
                        .distinct()
                        .toList());
        return "start";
    }
}
