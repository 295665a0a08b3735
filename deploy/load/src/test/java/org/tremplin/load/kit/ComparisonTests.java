package org.tremplin.load.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ComparisonTests {
    private static final String FUNNEL = """
            {"programme": "connections", "stages": [
              {"stage": "enrolled", "participants": 3}, {"stage": "info-certified", "participants": 1}]}""";

    private final Comparison comparison = new Comparison();

    private void compare(String expected, String shown) {
        comparison.compare(
                "it",
                JsonMapper.shared().readTree(expected),
                JsonMapper.shared().readTree(shown));
    }

    @Test
    void findsEverythingExpectedAndPassesOverTheRest() {
        compare(
                "{\"stages\": [{\"stage\": \"info-certified\", \"participants\": 1}, "
                        + "{\"stage\": \"enrolled\", \"participants\": 3}]}",
                FUNNEL);

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.compared()).isEqualTo(4);
    }

    @Test
    void namesWhatIsShownAndWhatIsRight() {
        compare(
                "{\"stages\": [{\"stage\": \"enrolled\", \"participants\": 4}, "
                        + "{\"stage\": \"info-certified\", \"participants\": 1}]}",
                FUNNEL);

        assertThat(comparison.differences()).containsExactly("it stages enrolled participants: 3 is shown, 4 is right");
    }

    @Test
    void missesWhatIsNotShown() {
        compare("{\"certificates\": [{\"kind\": \"ecdl\", \"participants\": 0}]}", "{\"certificates\": []}");

        assertThat(comparison.differences())
                .containsExactly(
                        "it certificates ecdl kind: nothing is shown, \"ecdl\" is right",
                        "it certificates ecdl participants: nothing is shown, 0 is right");
    }

    @Test
    void wantsNobodyWhereNothingIsExpected() {
        compare("{\"stages\": [{\"stage\": \"enrolled\", \"participants\": 3}]}", FUNNEL);
        compare(
                "{\"exits\": []}",
                "{\"exits\": [{\"outcome\": \"death\", \"outcomeClass\": \"neutral\", \"participants\": 0}]}");

        assertThat(comparison.differences())
                .containsExactly("it stages info-certified participants: 1 is shown, 0 is right");
    }

    @Test
    void knowsAnOutcomeWithoutItsClassAndANumberInEveryNotation() {
        compare(
                "{\"exits\": [{\"outcome\": \"training\", \"participants\": 1}], \"hoursLogged\": 35.50}",
                "{\"exits\": [{\"outcome\": \"training\", \"outcomeClass\": \"positive\", \"participants\": 1}], "
                        + "\"hoursLogged\": 35.5}");

        assertThat(comparison.differences()).isEmpty();
    }

    @Test
    void leavesSessionsAloneThatTheCaseDoesNotSpeakOf() {
        compare(
                "{\"sessions\": [{\"series\": \"info\", \"session\": 2, \"present\": 1}]}",
                "{\"sessions\": [{\"series\": \"info\", \"session\": 1, \"present\": 7}, "
                        + "{\"series\": \"info\", \"session\": 2, \"present\": 1}]}");

        assertThat(comparison.differences()).isEmpty();
    }
}
