package org.tremplin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    Path temporary;

    private Path root;

    @BeforeEach
    void nameFolder() {
        root = temporary.resolve("data");
    }

    @Test
    void isMadeWhenItIsMissingAndTakenAgainLater() throws IOException {
        DataFolder.take(root).close();
        try (var data = DataFolder.take(root)) {
            assertThat(data.root()).isDirectory();
        }
    }

    @Test
    void refusesFile() throws IOException {
        Files.writeString(root, "a letter");
        assertRefused("The data folder " + root + " is a file.");
    }

    @Test
    void refusesFolderOfSomebodyElse() throws IOException {
        Files.createDirectories(root);
        Files.writeString(root.resolve("letter.txt"), "a letter");
        assertRefused("The folder " + root + " holds something else than Tremplin's data; give an empty one.");
    }

    @Test
    void refusesFormatOfLaterVersion() throws IOException {
        DataFolder.take(root).close();
        Files.writeString(root.resolve("format"), "2");
        assertRefused("The data folder " + root + " has the format \"2\", which this version does not know.");
    }

    @Test
    void refusesPlaceThatCannotHoldFolder() throws IOException {
        Files.writeString(root, "a letter");
        assertThatThrownBy(() -> DataFolder.take(root.resolve("below")))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("The data folder " + root.resolve("below") + " cannot be used: ");
    }

    @Test
    void forgetsEverythingAndStaysUsable() throws IOException {
        try (var data = DataFolder.take(root)) {
            data.mark("demonstration-loaded");
            Files.createDirectories(data.path("postgres/base"));
            data.forget();
            assertThat(data.has("demonstration-loaded")).isFalse();
            assertThat(data.path("postgres")).doesNotExist();
        }
        assertThatCode(() -> DataFolder.take(root).close()).doesNotThrowAnyException();
    }

    @Test
    void findsNoRunnerWhereNobodyRuns() throws IOException {
        assertThat(DataFolder.runner(root)).isEmpty();
        DataFolder.take(root).close();
        assertThat(DataFolder.runner(root)).isEmpty();
    }

    @Test
    void refusesToGoOnWithoutPartThatItHadBefore() throws IOException {
        try (var data = DataFolder.take(root)) {
            data.requireWhole();
            data.markUsed();
            assertThatThrownBy(data::requireWhole)
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith("The data folder is damaged: ");
        }
    }

    @Nested
    class Keys {

        @Test
        void areMadeOnceAndOnlyTheirOwnerReadsThem() throws IOException {
            try (var data = DataFolder.take(root)) {
                Secrets made = Secrets.of(data);
                assertThat(Secrets.of(data)).isEqualTo(made);
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.masterKeyFile())))
                        .isEqualTo("rw-------");
                assertThat(made.erasureJournal()).isEmptyFile();
            }
        }

        @Test
        void mayBeSeveralWhileTheMasterKeyIsChanged() throws IOException {
            try (var data = DataFolder.take(root)) {
                Path file = Secrets.of(data).masterKeyFile();
                Files.writeString(file, Files.readString(file) + "\n" + Files.readString(file) + "\n");
                assertThat(Secrets.of(data).masterKeyFile()).isEqualTo(file);
            }
        }

        @Test
        void areNotMadeAnewForOldData() throws IOException {
            try (var data = DataFolder.take(root)) {
                Files.createDirectories(data.path("postgres"));
                assertThatThrownBy(() -> Secrets.of(data))
                        .isInstanceOf(Refused.class)
                        .hasMessageContaining("master.key, the key of its personal data, is missing");
            }
        }

        @Test
        void areRefusedWhenBroken() throws IOException {
            try (var data = DataFolder.take(root)) {
                Files.writeString(Secrets.of(data).masterKeyFile(), "not a key");
                assertThatThrownBy(() -> Secrets.of(data))
                        .isInstanceOf(Refused.class)
                        .hasMessageContaining("holds no key of 32 bytes");
            }
        }
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(() -> DataFolder.take(root))
                .isInstanceOf(Refused.class)
                .hasMessage(sentence);
    }
}
