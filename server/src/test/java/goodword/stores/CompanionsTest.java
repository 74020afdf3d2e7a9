package goodword.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The plain parts of the companions, by node's own test runner: no shop, no npm.
final class CompanionsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void what_needs_no_shop_around_it_holds() throws Exception {
        assumeThat(isThere("node")).as("no node on this machine").isTrue();
        List<String> command = new ArrayList<>(List.of("node", "--test"));
        try (Stream<Path> files = Files.list(Path.of("plugins/test"))) {
            files.map(Path::toString)
                    .filter(file -> file.endsWith(".test.js"))
                    .forEach(command::add);
        }

        Process node = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(command).hasSizeGreaterThan(3);
        assertThat(node.waitFor()).as(said).isZero();
    }

    @Test
    void each_package_says_what_npm_needs_and_rests_on_nothing_but_its_shop() throws Exception {
        for (String kind : List.of("medusa", "vendure")) {
            Path folder = Path.of("plugins", kind);
            JsonNode told = JSON.readTree(Files.readString(folder.resolve("package.json")));

            assertThat(told.path("name").asString()).isEqualTo("@goodword/" + kind);
            assertThat(told.path("license").asString()).isEqualTo("Apache-2.0");
            assertThat(told.has("dependencies")).isFalse();
            assertThat(folder.resolve(told.path("main").asString())).exists();
            assertThat(folder.resolve(told.path("types").asString())).exists();
            assertThat(folder.resolve("README.md")).exists();
            assertThat(folder.resolve("LICENSE")).hasSameBinaryContentAs(Path.of("LICENSE"));
        }
    }

    @Test
    void what_needs_no_wordpress_around_it_holds() throws Exception {
        assumeThat(isThere("php")).as("no PHP on this machine").isTrue();

        Process php =
                new ProcessBuilder("php", "plugins/woocommerce/test/run.php")
                        .redirectErrorStream(true)
                        .start();
        String said = new String(php.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(php.waitFor()).as(said).isZero();
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
