package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// What an operator copies from: read as far as that goes without a container engine.
final class DeployTest {
    private static final Pattern SETTING = Pattern.compile("\\bGOODWORD_[A-Z_]+\\b");

    @Test
    void every_setting_that_is_named_is_read_by_the_program_and_documented() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String file :
                List.of("Dockerfile", "compose.yaml", ".env.example", "deploy/goodword.env")) {
            named.addAll(settings(Files.readString(Path.of(file))));
        }

        assertThat(named).hasSizeGreaterThan(5);
        assertThat(settings(Files.readString(Path.of("docs/operating.md")))).containsAll(named);
        assertThat(settings(Files.readString(Path.of("goodword")) + code())).containsAll(named);
    }

    @Test
    void compose_starts_three_parts_of_which_one_is_open_to_the_world() throws IOException {
        Map<String, Object> compose = new Yaml().load(Files.readString(Path.of("compose.yaml")));

        Map<?, ?> services = (Map<?, ?>) compose.getOrDefault("services", Map.of());
        assertThat(services.keySet()).hasToString("[goodword, database, proxy]");
        assertThat(services.values())
                .allSatisfy(
                        service ->
                                assertThat(((Map<?, ?>) service).keySet().toString())
                                        .contains("restart", "mem_limit"));
        assertThat(services.entrySet().stream().filter(one -> one.toString().contains("ports=")))
                .hasSize(1);
    }

    @Test
    void the_image_is_built_in_stages_runs_as_nobody_in_particular_and_holds_no_secret()
            throws IOException {
        String file = Files.readString(Path.of("Dockerfile"));

        assertThat(file.lines().filter(line -> line.startsWith("FROM "))).hasSize(2);
        assertThat(file).containsPattern("(?m)^USER [1-9][0-9]+");
        assertThat(file).doesNotContainPattern("(?i)(?:ENV|ARG) [^\n]*(?:secret|password|token)");
        assertThat(Files.readString(Path.of(".dockerignore"))).contains(".env", ".git", "target");
        assertThat(Files.readString(Path.of(".gitignore"))).contains(".env");
    }

    private static String code() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(Path.of("server/src/main/java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static Set<String> settings(String text) {
        Set<String> names = new TreeSet<>();
        SETTING.matcher(text).results().forEach(found -> names.add(found.group()));
        return names;
    }
}
