package goodword.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class AgentsTest {
    private static final Path FACTS = Path.of("../shared/facts/ua-link-preview.json");

    @Test
    void every_known_preview_bot_is_a_program_and_an_apps_own_browser_a_person() throws Exception {
        assumeThat(FACTS).as("the facts lie beside the repository").exists();
        JsonNode facts = JsonMapper.builder().build().readTree(Files.readString(FACTS));

        assertThat(examples(facts.path("bots"))).hasSizeGreaterThan(79).noneMatch(Agents::isPerson);
        assertThat(examples(facts.path("human_in_app"))).isNotEmpty().allMatch(Agents::isPerson);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15"
                        + " (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0.0.0 Mobile Safari/537.36 [Pinterest/Android]",
                "Mozilla/5.0 (Linux; Android 14; CUBOT X70) AppleWebKit/537.36 Chrome/140.0 Mobile"
            })
    void a_browser_is_a_person(String userAgent) {
        assertThat(Agents.isPerson(userAgent)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "curl/8.5.0", "Googlebot/2.1", "python-requests/2.32"})
    void what_says_so_or_says_nothing_is_a_program(String userAgent) {
        assertThat(Agents.isPerson(userAgent)).isFalse();
    }

    private static List<String> examples(JsonNode agents) {
        List<String> examples = new ArrayList<>();
        agents.forEach(
                agent -> agent.path("examples").forEach(one -> examples.add(one.asString())));
        return examples;
    }
}
