package org.tremplin.placement.entries;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page {@link Words} as variable {@code words}; Thymeleaf refuses beans in addresses and fragments. */
@ControllerAdvice(annotations = Controller.class)
class WordsOnPages {

    private final Words words;

    WordsOnPages(Words words) {
        this.words = words;
    }

    @ModelAttribute("words")
    Words words() {
        return words;
    }
}
