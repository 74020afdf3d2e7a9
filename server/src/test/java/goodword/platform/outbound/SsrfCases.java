package goodword.platform.outbound;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Addresses that are refused and taken, and networks that are never called, as gathered outside of
/// this repository. Their notes stand in brackets.
final class SsrfCases {
    private static final Path FACTS = Path.of("../shared/facts/ssrf-cases.json");

    private SsrfCases() {}

    static List<String> of(String list) {
        assumeThat(Files.exists(FACTS)).as("no %s beside the repository", FACTS).isTrue();
        return JsonMapper.shared()
                .readTree(FACTS.toFile())
                .get(list)
                .valueStream()
                .map(text -> text.asString().replaceFirst(" \\(.*\\)$", ""))
                .toList();
    }
}
