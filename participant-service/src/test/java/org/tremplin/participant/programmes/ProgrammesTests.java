package org.tremplin.participant.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tremplin.participant.programmes.events.Template;
import org.tremplin.web.NotFound;

class ProgrammesTests {

    @TempDir
    private Path folder;

    @Test
    void offersTheFiveOfTheService() {
        assertThat(new Programmes("").all())
                .extracting(Template::code)
                .containsExactly("conex", "connections", "loir-et-cher", "migrantech", "thrasos");
    }

    @Test
    void addsAndReplacesFromTheFolder() throws IOException {
        copy("more.yaml", "code: connections", "code: more");
        copy("ours.yaml", "sessions: 14", "sessions: 12");
        Files.writeString(folder.resolve("notes.txt"), "not a programme");

        Programmes programmes = new Programmes(folder.toString());

        assertThat(programmes.all()).hasSize(6);
        assertThat(programmes.get("more").series().getFirst().sessions()).isEqualTo(14);
        assertThat(programmes.get("connections").series().getFirst().sessions()).isEqualTo(12);
    }

    @Test
    void refusesTwoFilesOfTheFolderWithOneCode() throws IOException {
        copy("a.yaml", "sessions: 14", "sessions: 12");
        copy("b.yaml", "sessions: 14", "sessions: 13");

        assertThatThrownBy(() -> new Programmes(folder.toString()))
                .isInstanceOf(TemplateRefused.class)
                .hasMessage("b.yaml, code: 'connections' is another file's code already.");
    }

    @Test
    void refusesAFolderThatIsNone() {
        assertThatThrownBy(() -> new Programmes(folder.resolve("missing").toString()))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining("tremplin.programmes-folder");
    }

    @Test
    void doesNotKnowWhatIsNotOnOffer() {
        Programmes programmes = new Programmes("");
        assertThat(programmes.find("gardening")).isEmpty();
        assertThatThrownBy(() -> programmes.get("gardening"))
                .isInstanceOf(NotFound.class)
                .hasMessage("programme-not-found");
    }

    @Test
    void tellsAtStartWhatIsWrongWithAFile() {
        var refused = new TemplateRefused("odd.yaml", "code", "is missing.");
        var analysis = new TemplateRefusedAnalyzer().analyze(new IllegalStateException(refused));
        assertThat(analysis.getDescription()).isEqualTo("odd.yaml, code: is missing.");
    }

    private void copy(String name, String before, String after) throws IOException {
        String yaml = Files.readString(Path.of("src/main/resources/programmes/connections.yaml"));
        Files.writeString(folder.resolve(name), yaml.replaceFirst(before, after));
    }
}
