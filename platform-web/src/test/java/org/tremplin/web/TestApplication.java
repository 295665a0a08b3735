package org.tremplin.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service as small as one can be, to show what a service gets without code of its own. */
@SpringBootApplication
class TestApplication {

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers("/api/test/v1/**")
                .hasRole("trainer")
                .requestMatchers(HttpMethod.GET, "/training/**")
                .hasAnyRole("trainer", "coordinator")
                .requestMatchers("/open/**")
                .permitAll();
    }

    @Bean
    RefusalTranslation arithmetic() {
        return cause ->
                cause instanceof ArithmeticException ? new Refused("counted-wrong", Refusal.Kind.INVALID) : null;
    }

    static final class Refused extends Refusal {
        private final Kind kind;

        Refused(String code, Kind kind, Object... args) {
            super(code, args);
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("participant", "p-1");
        }
    }

    enum Sex {
        F,
        M
    }

    record Line(@NotBlank String mark, int minutes) {}

    record Body(
            @NotBlank @Size(max = 5) String name,
            LocalDate date,
            Sex sex,
            @Valid List<Line> marks) {}

    @RestController
    @RequestMapping("/api/test/v1")
    static class Api {

        @PostMapping("/body")
        Body body(@Valid @RequestBody Body body) {
            return body;
        }

        @GetMapping("/refused/{kind}")
        void refused(@PathVariable Refusal.Kind kind) {
            throw new CompletionException(new Refused("session-not-held-yet", kind, LocalDate.of(2026, 5, 31)));
        }

        @GetMapping("/missing")
        void missing() {
            throw new NotFound("series");
        }

        @GetMapping("/arithmetic")
        int arithmetic(@RequestParam(defaultValue = "0") int by) {
            return 1 / by;
        }

        @GetMapping("/broken")
        void broken() {
            throw new IllegalStateException("Amina Diallo");
        }

        @GetMapping("/size")
        int size(@RequestParam @Max(500) int size) {
            return size;
        }

        @GetMapping("/me")
        Map<String, Object> me(Actor actor) {
            return Map.of("actor", actor, "same", Actor.current().equals(actor), "correlation", Correlation.current());
        }
    }

    @Controller
    static class Pages {

        @GetMapping({"/training/list", "/open/list"})
        String list(@RequestParam(defaultValue = "0") int page, Model model) {
            model.addAttribute("page", page);
            return "list";
        }

        @GetMapping("/training/broken")
        String broken() {
            throw new IllegalStateException("Amina Diallo");
        }

        @GetMapping("/training/refused")
        String refused() {
            throw new Refused("session-not-held-yet", Refusal.Kind.CONFLICT, LocalDate.of(2026, 5, 31));
        }

        @GetMapping("/training/template")
        String template() {
            return "broken";
        }
    }
}
