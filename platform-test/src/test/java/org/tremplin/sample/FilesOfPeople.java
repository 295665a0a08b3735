package org.tremplin.sample;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.accesslog.Exports;
import org.tremplin.web.AccessRules;

/** People as a service may show them: one, a list, a search, a roster, a file. */
@RestController
@RequestMapping("/api/sample/v1/people")
@ConditionalOnBooleanProperty("tremplin.files-of-people")
class FilesOfPeople {

    static final AtomicInteger CHANGES = new AtomicInteger();

    private static final int LONG = 200_000;

    private final Access access;

    FilesOfPeople(Access access) {
        this.access = access;
    }

    @Bean
    @Order(0)
    static AccessRules peopleRules() {
        return rules -> rules.requestMatchers("/api/sample/v1/people", "/api/sample/v1/people/**")
                .authenticated();
    }

    @GetMapping
    Set<String> list() {
        Set<String> visible = access.visibleIds(Level.EXISTENCE);
        access.shown(visible);
        return visible;
    }

    @PostMapping("/search")
    List<String> search(@RequestBody Map<String, String> search) {
        access.shown(List.of());
        return List.of();
    }

    @GetMapping("/roster")
    List<String> roster(@RequestParam List<String> of) {
        access.onRoster(of);
        return of;
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id) {
        access.require(id, Level.PATHWAY);
        return "her file";
    }

    @GetMapping("/{id}/twice")
    String twice(@PathVariable String id) {
        access.require(id, Level.CONTACT);
        access.require(id, Level.PATHWAY);
        return "her file";
    }

    @Exports
    @GetMapping("/{id}/file")
    ResponseEntity<String> file(@PathVariable String id) {
        access.require(id, Level.PATHWAY);
        return ResponseEntity.ok().header("Content-Disposition", "attachment").body("her file");
    }

    @GetMapping("/{id}/long")
    void written(@PathVariable String id, HttpServletResponse response) throws IOException {
        access.require(id, Level.PATHWAY);
        response.getOutputStream().write("x".repeat(LONG).getBytes(StandardCharsets.UTF_8));
    }

    @PutMapping("/{id}")
    void change(@PathVariable String id, @RequestBody Map<String, String> change) {
        access.require(id, Level.PATHWAY);
        CHANGES.incrementAndGet();
    }
}
