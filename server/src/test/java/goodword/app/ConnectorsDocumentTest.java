package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import goodword.conversion.Story;
import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import goodword.shop.Shop;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs the examples of `docs/connectors.md` as they are written there, in each language that this
/// machine has.
final class ConnectorsDocumentTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sh", "js", "java", "php"})
    void an_example_sends_an_order_that_is_taken(String language) throws Exception {
        List<String> command = command(language);
        assumeThat(new File(command.getFirst())).as("no " + language + " here").exists();
        assumeThat(language.equals("php") && lacksCurl()).as("no curl in PHP here").isFalse();
        InstantSource clock = InstantSource.system();
        try (House house = house(clock)) {
            ShopId shop = new ShopId(UUID.randomUUID());
            house.shops()
                    .open(new Shop(shop, "A stranger's", TestShop.EUR, false, clock.instant()));
            OwnStore store = OwnStore.connect(house, shop);
            try (WebServer server = WebServer.open(house, 0)) {
                String hook = "http://127.0.0.1:%d/hooks/%s".formatted(server.port(), store.token);

                String said = run(command, Map.of("HOOK", hook, "SECRET", store.secret));
                String again = run(command, Map.of("HOOK", hook, "SECRET", store.secret));
                house.jobs().runDue();

                assertThat(said.strip()).isEqualTo("200");
                assertThat(again.strip()).isEqualTo("200");
                Optional<Story> story = house.storyteller().ofOrder(shop, order(language));
                assertThat(story.orElseThrow().order().net().minor()).isEqualTo(9_999);
            }
        }
    }

    private static boolean lacksCurl() throws IOException, InterruptedException {
        return new ProcessBuilder("/usr/bin/php", "-r", "exit((int) !extension_loaded('curl'));")
                        .start()
                        .waitFor()
                != 0;
    }

    private static String order(String language) {
        return switch (language) {
            case "sh" -> "curl-1";
            case "js" -> "node-1";
            default -> language + "-1";
        };
    }

    private List<String> command(String language) throws IOException {
        String name = language.equals("java") ? "SendOrder.java" : "send." + language;
        String file = Files.writeString(folder.resolve(name), example(language)).toString();
        return switch (language) {
            case "sh" -> List.of("/usr/bin/bash", file);
            case "js" -> List.of("/usr/bin/node", file);
            case "php" -> List.of("/usr/bin/php", file);
            default ->
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            file);
        };
    }

    private static String example(String language) throws IOException {
        String text = Files.readString(Path.of("docs/connectors.md"));
        Matcher block = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(text);
        assertThat(block.find()).as(language).isTrue();
        return block.group(1);
    }

    private static String run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static House house(InstantSource clock) {
        Chance chance = new Chance(new SplittableRandom(), clock);
        Database database = Database.open(TestServer.shared(), 4);
        return new House(new Ground(database, new Vault(new byte[32]), clock, chance, true));
    }
}
