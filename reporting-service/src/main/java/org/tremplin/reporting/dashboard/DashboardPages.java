package org.tremplin.reporting.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tremplin.reporting.ingest.Partner;
import org.tremplin.reporting.ingest.Programme;
import org.tremplin.reporting.scope.Scope;
import org.tremplin.reporting.scope.Scopes;

/** The dashboards: what there is, one of them, what moved in it since, and its tables as CSV. */
@Controller
class DashboardPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Scopes scopes;
    private final Boards boards;
    private final MessageSource messages;

    DashboardPages(Scopes scopes, Boards boards, MessageSource messages) {
        this.scopes = scopes;
        this.boards = boards;
        this.messages = messages;
    }

    /** A programme and the cohorts to choose from. */
    record Choice(String code, String label, List<String> cohorts) {}

    @GetMapping("/dashboards")
    String list(Locale language, Model model) {
        model.addAttribute(
                "programmes",
                scopes.programmes().stream()
                        .map(programme -> choice(programme, language))
                        .toList());
        return "dashboards/list";
    }

    @GetMapping("/dashboards/{programme}")
    String board(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(required = false) @Nullable String partner,
            Locale language,
            Model model) {
        Scope scope = scopes.of(programme, cohort, partner);
        show(scope, language, model);
        model.addAttribute("programme", choice(scope.programme(), language));
        model.addAttribute("partners", scopes.partners(programme));
        model.addAttribute("partnerName", partnerName(scope));
        return "dashboards/board";
    }

    /** What an open dashboard asks for every second; nothing where it already shows all there is. */
    @GetMapping("/dashboards/{programme}/figures")
    @Nullable
    ModelAndView figures(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String seen,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Board board = show(scopes.of(programme, cohort, partner), language, model);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        if (board.version().equals(seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        return new ModelAndView("dashboards/figures", model.asMap());
    }

    @GetMapping("/dashboards/{programme}/{table}.csv")
    ResponseEntity<String> csv(
            @PathVariable String programme,
            @PathVariable String table,
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(required = false) @Nullable String partner,
            Locale language) {
        Scope scope = scopes.of(programme, cohort, partner);
        String csv = Csv.of(boards.table(table, scope, new Words(messages, language)));
        String name = Stream.of(scope.programme().code(), scope.cohort(), scope.partner(), table)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("-"))
                + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(csv);
    }

    private Board show(Scope scope, Locale language, Model model) {
        Board board = boards.of(scope, new Words(messages, language));
        model.addAttribute("board", board);
        model.addAttribute("version", board.version());
        model.addAttribute("scope", scope);
        return board;
    }

    private @Nullable String partnerName(Scope scope) {
        Partner partner = scope.partner() == null ? null : scopes.partner(scope.partner());
        return partner == null ? null : partner.name();
    }

    private Choice choice(Programme programme, Locale language) {
        return new Choice(programme.code(), programme.label(language), scopes.cohorts(programme.code()));
    }
}
