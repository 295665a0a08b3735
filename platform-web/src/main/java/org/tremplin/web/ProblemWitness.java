package org.tremplin.web;

import jakarta.servlet.http.HttpServletRequest;

/** Hears of every problem that a request is answered with, just before it is told; every bean of this type does. */
@FunctionalInterface
public interface ProblemWitness {

    /** The request is about to be answered with this problem. */
    void hear(HttpServletRequest request, Problem problem);
}
