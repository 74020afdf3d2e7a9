package goodword;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Every rule of `TidyRules` against a planted text that breaks it.
class TidyRulesTest {
    @Test
    void a_file_of_251_lines_is_reported_and_one_of_250_is_not() {
        List<SourceFile> files =
                List.of(
                        new SourceFile("Short.java", "// a line\n".repeat(250)),
                        new SourceFile("Long.java", "// a line\n".repeat(251)));

        assertThat(TidyRules.filesAreShort(files))
                .containsExactly(
                        new Violation(
                                "Long.java",
                                "has 251 lines, and 250 are allowed. Such a file has more than one"
                                        + " reason to exist; give each its own."));
    }

    @Test
    void a_line_of_101_characters_is_reported_except_in_a_text_block_or_an_import() {
        String text =
                """
                import %1$s;
                // %2$s
                // %2$s!
                String sql = ""\"
                    %1$s
                    ""\";
                """
                        .formatted("a".repeat(101), "b".repeat(97));

        assertThat(TidyRules.linesAreShort(List.of(new SourceFile("Wide.java", text))))
                .containsExactly(
                        new Violation(
                                "Wide.java", "line 3 is longer than 100 characters. Wrap it."));
    }

    @Test
    void a_tab_is_reported() {
        SourceFile file = new SourceFile("order.sql", "select 1\n\tfrom order_order\n");

        assertThat(TidyRules.noTabs(List.of(file)))
                .containsExactly(
                        new Violation(
                                "order.sql",
                                "line 2 has a tab. Indent with spaces, write \\t inside a"
                                        + " string."));
    }

    @Test
    void a_note_for_later_is_reported() {
        SourceFile file = new SourceFile("Order.java", "class Order {\n    // TODO: refunds\n}\n");

        assertThat(TidyRules.nothingIsPutOff(List.of(file)))
                .containsExactly(
                        new Violation(
                                "Order.java",
                                "line 2 puts something off. Do it now, or open an issue and say in"
                                        + " the code what holds today."));
    }

    @Test
    void a_public_type_without_a_description_is_reported() {
        SourceFile bare =
                new SourceFile(
                        "Bare.java",
                        """
                        package goodword.order;

                        import java.util.List;

                        @Deprecated
                        public final class Bare {}
                        """);
        SourceFile described =
                new SourceFile(
                        "Described.java",
                        """
                        package goodword.order;

                        /// What it is.
                        @Deprecated
                        public record Described(int count) {}
                        """);
        SourceFile internal = new SourceFile("Internal.java", "final class Internal {}\n");

        assertThat(TidyRules.publicTypesAreDescribed(List.of(bare, described, internal)))
                .containsExactly(
                        new Violation(
                                "Bare.java",
                                "line 6 declares a public type without a `///` comment. Say in a"
                                        + " sentence what it is."));
    }

    @Test
    void a_package_without_a_description_is_reported_once() {
        List<SourceFile> files =
                List.of(
                        new SourceFile("order/Order.java", "package goodword.order;\n"),
                        new SourceFile("order/Refund.java", "package goodword.order;\n"),
                        new SourceFile("shop/Shop.java", "package goodword.shop;\n"),
                        new SourceFile("shop/package-info.java", "package goodword.shop;\n"));

        assertThat(TidyRules.packagesAreDescribed(files))
                .containsExactly(
                        new Violation(
                                "order/Order.java",
                                "lies in the package goodword.order, which has no"
                                        + " package-info.java. Add one with a sentence on the"
                                        + " package and @NullMarked."));
    }
}
