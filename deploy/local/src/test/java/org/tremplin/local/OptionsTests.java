package org.tremplin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTests {

    private static final Path DEFAULT = Path.of("/somewhere/.tremplin");

    @Test
    void takesDefaults() {
        assertThat(parse("up")).isEqualTo(new Options("up", DEFAULT, new PortPlan(8080), false, false, false));
    }

    @Test
    void takesEveryOption() {
        assertThat(parse("up", "--data", "/data/x", "--port", "9000", "--empty", "--fresh", "--yes"))
                .isEqualTo(new Options("up", Path.of("/data/x"), new PortPlan(9000), true, true, true));
    }

    @Test
    void makesTheDataFolderAbsolute() {
        assertThat(parse("down", "--data", "a/../b").data())
                .isEqualTo(Path.of("b").toAbsolutePath());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                   | There is no command "".
            sideways             | There is no command "sideways".
            up --prot 9000       | The command up has no option --prot.
            up extra             | The command up has no option extra.
            up --port            | The option --port needs a value.
            up --data --empty    | The option --data needs a value.
            up --port eighty     | The port must be a number, not "eighty".
            up --port 99999999999| The port must be a number, not "99999999999".
            up --port 80         | The port must lie between 1024 and 65522.
            up --port 65523      | The port must lie between 1024 and 65522.
            down --port 9000     | The command down has no option --port.
            """)
    void refusesWhatDoesNotExist(String commandLine, String sentence) {
        String[] words = commandLine.isEmpty() ? new String[0] : commandLine.split(" ");
        assertThatThrownBy(() -> parse(words)).isInstanceOf(WrongUse.class).hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 65522})
    void takesPortsWhoseFollowersExist(int port) {
        assertThat(parse("up", "--port", "" + port).ports().kafkaController()).isEqualTo(port + 13);
    }

    private static Options parse(String... words) {
        return Options.parse(List.of(words), DEFAULT);
    }
}
