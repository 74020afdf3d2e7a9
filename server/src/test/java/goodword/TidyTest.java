package goodword;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The production files of the repository against what every file keeps to. Each rule is proved on
/// a planted text, in `TidyRulesTest`.
class TidyTest {
    private static final Pattern TEXT =
            Pattern.compile(".*\\.(?:java|sql|properties|ya?ml|jte|html|mustache|css|js)");

    private static final List<SourceFile> FILES =
            SourceFile.below(Path.of("server/src/main")).stream()
                    .filter(file -> TEXT.matcher(file.path()).matches())
                    .toList();

    @Test
    void the_production_files_are_read() {
        assertThat(FILES)
                .extracting(SourceFile::path)
                .contains("server/src/main/java/goodword/platform/money/Money.java");
    }

    @Test
    void files_are_short() {
        assertThat(TidyRules.filesAreShort(FILES)).isEmpty();
    }

    @Test
    void lines_are_short() {
        assertThat(TidyRules.linesAreShort(FILES)).isEmpty();
    }

    @Test
    void no_file_has_tabs() {
        assertThat(TidyRules.noTabs(FILES)).isEmpty();
    }

    @Test
    void nothing_is_put_off() {
        assertThat(TidyRules.nothingIsPutOff(FILES)).isEmpty();
    }

    @Test
    void public_types_are_described() {
        assertThat(TidyRules.publicTypesAreDescribed(FILES)).isEmpty();
    }

    @Test
    void packages_are_described() {
        assertThat(TidyRules.packagesAreDescribed(FILES)).isEmpty();
    }
}
