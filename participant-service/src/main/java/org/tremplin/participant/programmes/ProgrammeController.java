package org.tremplin.participant.programmes;

import java.util.Collection;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.participant.programmes.events.Template;

/** The programmes on offer. */
@RestController
@RequestMapping("/api/participants/v1/programmes")
class ProgrammeController {

    private final Programmes programmes;

    ProgrammeController(Programmes programmes) {
        this.programmes = programmes;
    }

    @GetMapping
    Map<String, Collection<Template>> all() {
        return Map.of("programmes", programmes.all());
    }

    @GetMapping("/{code}")
    Template one(@PathVariable String code) {
        return programmes.get(code);
    }
}
