package org.tremplin.participant.consenttexts;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The words in which people are asked for a consent. */
@RestController
@RequestMapping("/api/participants/v1/consent-texts")
class ConsentTextController {

    private final ConsentTexts texts;

    ConsentTextController(ConsentTexts texts) {
        this.texts = texts;
    }

    /** All texts in one language, and in which version they are. */
    record Texts(int version, String language, List<ConsentText> texts) {}

    @Operation(
            summary = "Say in which words a person is asked for a consent, in her language (fr, en, de, pt, tr or ar)")
    @GetMapping
    Texts in(@RequestParam String language) {
        return new Texts(texts.current(), language, texts.in(language));
    }
}
