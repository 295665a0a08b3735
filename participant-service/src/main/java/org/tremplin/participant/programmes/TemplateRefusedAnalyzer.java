package org.tremplin.participant.programmes;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what is wrong with a programme's file, instead of a stack trace. */
class TemplateRefusedAnalyzer extends AbstractFailureAnalyzer<TemplateRefused> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, TemplateRefused cause) {
        return new FailureAnalysis(cause.getMessage(), "Correct the programme's file and start again.", cause);
    }
}
