package goodword;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.SourceFile.Literal;
import org.junit.jupiter.api.Test;

class SourceFileTest {
    @Test
    void literals_are_told_from_comments_and_characters() {
        SourceFile file =
                new SourceFile(
                        "Quotes.java",
                        """
                        package goodword.order;
                        // a "comment" and an apostrophe's
                        /* "another" */
                        char quote = '"';
                        String url = "https://example.com/\\"x\\"" // "not this"
                                + "a";
                        String two = "b"
                                + "c";
                        String block = ""\"
                            select "x" \\""\"
                            ""\";
                        """);

        assertThat(file.literals())
                .containsExactly(
                        new Literal(5, "\"https://example.com/\\\"x\\\"\"", false),
                        new Literal(6, "\"a\"", false),
                        new Literal(7, "\"b\"", false),
                        new Literal(8, "\"c\"", true),
                        new Literal(9, "\"\"\"\n    select \"x\" \\\"\"\"\n    \"\"\"", false));
    }
}
