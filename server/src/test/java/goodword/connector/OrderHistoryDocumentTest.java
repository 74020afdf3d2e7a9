package goodword.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class OrderHistoryDocumentTest {
    private static final Pattern COLUMN = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|.*\\|.*\\|$");

    @Test
    void the_document_names_every_column_and_no_other() throws IOException {
        String document = Files.readString(Path.of("docs/order-history.md"));
        String columns = document.substring(0, document.indexOf("## When a line is wrong"));

        List<String> named =
                COLUMN.matcher(columns).results().map((MatchResult row) -> row.group(1)).toList();

        assertThat(named).containsExactlyInAnyOrderElementsOf(HistoryColumns.KNOWN);
    }
}
