package goodword.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a spreadsheet may be handed.
final class CsvLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(1,1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\0=1",
                "=HYPERLINK(1)",
                "=cmd|' /C calc'!A0",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(1)",
                "-5"
            })
    void a_text_that_begins_a_formula_is_made_a_text(String cell) {
        assertThat(CsvLine.text(cell)).isEqualTo("\"'" + cell + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"=1+1|\"\"\"=1+1\"",
                "a,=1+1|\"a,=1+1\"",
                ";=1+1|\";=1+1\"",
                "'=1+1|\"'=1+1\"",
                "Reward held|\"Reward held\""
            })
    void other_texts_stay_as_they_are_in_quotes(String cell, String written) {
        assertThat(CsvLine.text(cell)).isEqualTo(written);
    }

    @Test
    void a_number_stays_a_number() {
        assertThat(CsvLine.of(List.of("-5", "a"), List.of("-5.00", "0.00")))
                .isEqualTo("\"'-5\",\"a\",-5.00,0.00\r\n");
    }
}
