package org.tremplin.platform.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who has the database may try, and that it is found. */
class TamperingTests {

    private static final String ROW = "insert into access_entry select %s, at, subject, partner, roles, action, what,"
            + " participant, shown, why, correlation, hash from access_entry where number = %s";

    private LogUnderTest one;

    @BeforeEach
    void noteTenAndAnchorTheSeventh() {
        one = LogUnderTest.fresh();
        one.note(7);
        one.anchor.add(one.table.head());
        one.note(3);
    }

    @AfterEach
    void close() {
        one.close();
    }

    /** The same service after a restart: it remembers nothing but what the anchor holds. */
    private Verification verify() {
        try (LogUnderTest later = one.another()) {
            return later.log.verify();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "subject = 'somebody-else'",
                "partner = 'other'",
                "roles = 'board'",
                "action = 'list'",
                "what = '/people'",
                "participant = null",
                "participant = gen_random_uuid()",
                "shown = shown + 1",
                "why = 'shared'",
                "correlation = ''",
                "hash = sha256('x')"
            })
    void findsAChangedRow(String change) {
        one.tamper("update access_entry set " + change + " where number = 5");
        assertThat(verify()).returns(false, Verification::intact).returns(5L, Verification::broken);
    }

    static Stream<Arguments> tricks() {
        return Stream.of(
                Arguments.of(
                        "a deleted row", 4L, "entry-missing", new String[] {"delete from access_entry where number = 4"
                        }),
                Arguments.of("the first row deleted", 1L, "entry-missing", new String[] {
                    "delete from access_entry where number = 1"
                }),
                Arguments.of("all rows deleted", 1L, "end-cut", new String[] {"delete from access_entry"}),
                Arguments.of("a deleted row, the gap closed", 4L, "entry-changed", new String[] {
                    "delete from access_entry where number = 4",
                    "update access_entry set number = number + 1000 where number > 4",
                    "update access_entry set number = number - 1001 where number > 1000"
                }),
                Arguments.of("a row put in", 4L, "entry-changed", new String[] {
                    "update access_entry set number = number + 1000 where number > 3",
                    "update access_entry set number = number - 999 where number > 1000",
                    ROW.formatted(4, 3)
                }),
                Arguments.of("a row put at the end", 11L, "entry-changed", new String[] {ROW.formatted(11, 10)}),
                Arguments.of("a row put before the first", 1L, "entry-missing", new String[] {ROW.formatted(0, 1)}),
                Arguments.of("two rows swapped", 4L, "entry-changed", new String[] {
                    "update access_entry set number = number + 1000 where number in (4, 5)",
                    "update access_entry set number = 5 where number = 1004",
                    "update access_entry set number = 4 where number = 1005"
                }),
                Arguments.of(
                        "the end cut off", 7L, "end-cut", new String[] {"delete from access_entry where number > 6"}),
                Arguments.of("the beginning cut off with a checkpoint", 2L, "beginning-cut", new String[] {
                    "insert into access_checkpoint (number, hash) select number, hash from access_entry where number = 2",
                    "delete from access_entry where number <= 2"
                }),
                Arguments.of("everything cut off with a checkpoint", 10L, "beginning-cut", new String[] {
                    "do $$ begin perform cut(10); end $$"
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tricks")
    void finds(String trick, long broken, String fault, String[] statements) {
        one.tamper(statements);
        assertThat(verify())
                .returns(false, Verification::intact)
                .returns(broken, Verification::broken)
                .returns(fault, Verification::fault);
    }

    @Test
    void findsAChainThatWasRewrittenAsAWhole() {
        one.tamper("update access_entry set subject = 'somebody-else' where number = 2");
        one.sealAgain();
        assertThat(verify()).returns(7L, Verification::broken).returns("rewritten", Verification::fault);
    }

    @Test
    void findsAnEndThatWasCutBehindARunningServiceAlthoughNobodyHadAnchoredIt() {
        one.tamper("delete from access_entry where number > 8");
        assertThat(one.log.verify()).returns("end-cut", Verification::fault);
        one.note(3);
        assertThat(verify()).as("the cut was covered up by new entries").returns("rewritten", Verification::fault);
    }

    @Test
    void isWholeWhereNobodyTampered() {
        assertThat(verify()).returns(true, Verification::intact).returns(1, Verification::anchors);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access_entry set subject = ''",
                "delete from access_entry where number = 3",
                "delete from access_entry where number = 10",
                "truncate access_entry",
                "update access_checkpoint set number = 3",
                "truncate access_checkpoint",
                "insert into access_checkpoint (number, hash) values (3, sha256('x'))",
                "insert into access_checkpoint (number, hash) values (30, sha256('x'))"
            })
    void refusesAnythingButGrowing(String statement) {
        assertThatThrownBy(() -> one.database.sql().sql(statement).update())
                .rootCause()
                .message()
                .containsAnyOf("only grows", "no such entry");
        assertThat(one.log.verify().intact()).isTrue();
    }
}
