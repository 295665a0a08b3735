package org.tremplin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every exception, wherever it was thrown, with the problem it stands for. */
final class ProblemAdvice implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;
    private final LocaleResolver languages;
    private final Diagnosis diagnosis;
    private final List<ProblemWitness> witnesses;

    ProblemAdvice(Problems problems, LocaleResolver languages, Diagnosis diagnosis, List<ProblemWitness> witnesses) {
        this.problems = problems;
        this.languages = languages;
        this.diagnosis = diagnosis;
        this.witnesses = witnesses;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        try {
            answer(request, response, thrown);
        } catch (IOException e) {
            log.debug("The caller went away before the problem was told");
        }
        return new ModelAndView();
    }

    /** Answers the exception; one that says the caller has gone is left alone. */
    void answer(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws IOException {
        if (thrown instanceof AsyncRequestNotUsableException) {
            return;
        }
        Problem problem = diagnosis.of(thrown, languages.resolveLocale(request));
        if (problem.status().is5xxServerError()) {
            log.error("{} {}: {}", request.getMethod(), problem.code(), Trace.of(thrown));
        }
        witnesses.forEach(witness -> witness.hear(request, problem));
        problems.write(request, response, problem);
    }
}
