package org.tremplin.participant.entry;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.participant.people.PersonFile;

/** Staff who accompany a person give her a code, or take it back. */
@RestController
@RequestMapping("/api/participants/v1/participants/{id}/entry-code")
class EntryCodeController {

    private final Entries entries;
    private final PersonFile file;

    EntryCodeController(Entries entries, PersonFile file) {
        this.entries = entries;
        this.file = file;
    }

    @Operation(summary = "Give a person a new one-time code; it is told once and voids the one before")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entries.Given give(@PathVariable String id) {
        file.nameOf(id);
        return entries.give(id);
    }

    @Operation(summary = "Take back a person's code, and what came of it")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id) {
        file.nameOf(id);
        entries.revoke(id);
    }
}
