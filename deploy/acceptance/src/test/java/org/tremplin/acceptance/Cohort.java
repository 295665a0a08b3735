package org.tremplin.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A cohort drawn by cohort.mjs: late and corrected marks, broken internships and all. */
record Cohort(String code, Path folder) {

    /** The same seed gives the same files. */
    static Cohort drawn(int seed, int size) {
        try {
            Path folder = Files.createDirectories(Home.ACCEPTANCE.resolve("target/cohorts"))
                    .resolve(Integer.toString(seed));
            Command.script(
                    "cohort.mjs",
                    "--out",
                    folder.toString(),
                    "--seed",
                    Integer.toString(seed),
                    "--size",
                    Integer.toString(size));
            return new Cohort("seed-" + seed, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
