package org.tremplin.platform.accesslog;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.tremplin.web.Problem;
import org.tremplin.web.ProblemWitness;

/** Notes every request that is answered with 401 or 403, whoever refused it, unless it has noted a refusal itself. */
final class Refusals implements ProblemWitness {

    private final ObjectProvider<RequestNotes> notes;

    Refusals(ObjectProvider<RequestNotes> notes) {
        this.notes = notes;
    }

    @Override
    public void hear(HttpServletRequest request, Problem problem) {
        boolean refused = problem.status() == HttpStatus.UNAUTHORIZED || problem.status() == HttpStatus.FORBIDDEN;
        Noting noting = NotesFilter.of(request);
        if (refused && noting != null && !noting.hasRefusal()) {
            notes.getObject().refused(request, null, problem.code());
        }
    }
}
