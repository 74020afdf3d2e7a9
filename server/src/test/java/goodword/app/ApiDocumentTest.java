package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.KeyWish;
import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import goodword.shop.Shop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Runs the commands of `docs/api.md` as they are written there, one after the other in one shell.
final class ApiDocumentTest {
    private static final Pattern COMMANDS =
            Pattern.compile("(?m)^```sh\n(.*?)^```$", Pattern.DOTALL);
    private static final String MARK = "==== next ====";
    private static final String ID = "[0-9a-f-]{36}";

    @Test
    void the_commands_lead_from_nothing_to_a_friends_reward() throws Exception {
        InstantSource clock = InstantSource.system();
        try (House house = house(clock)) {
            ShopId shop = new ShopId(UUID.randomUUID());
            house.shops()
                    .open(new Shop(shop, "A stranger's", TestShop.EUR, false, clock.instant()));
            String key =
                    house.apiKeys()
                            .issue(shop, KeyWish.forEverything("first key"), clock.instant());
            try (WebServer server = WebServer.open(house, 0)) {
                List<String> answers = run("http://127.0.0.1:" + server.port(), key);

                assertThat(answers).hasSize(9);
                assertThat(answers.get(0)).matches(ID);
                assertThat(json(answers.get(1)).path("state").asString()).isEqualTo("live");
                assertThat(answers.get(2)).matches("[2-9A-Z]{8}");
                assertThat(answers.get(3)).matches("[2-9A-Z]{12}");
                assertThat(json(answers.get(4)).at("/benefit/percent").asString()).isEqualTo("10");
                JsonNode story = json(answers.get(5));
                assertThat(story.path("credit").asString()).isEqualTo("code");
                assertThat(story.at("/referral/state").asString()).isEqualTo("qualified");
                assertThat(story.at("/rewards/0/due").asString()).isEqualTo("10.00");
                assertThat(story.at("/rewards/0/state").asString()).isEqualTo("held");
                assertThat(json(answers.get(6))).isEqualTo(story);
                JsonNode refunded = json(answers.get(7));
                assertThat(refunded.at("/rewards/0/state").asString()).isEqualTo("revoked");
                assertThat(refunded.path("net").asString()).isEqualTo("12.00");
                assertThat(json(answers.get(8)).path("home").asString())
                        .isEqualTo("https://shop.example/");
            }
        }
    }

    private static House house(InstantSource clock) {
        Chance chance = new Chance(new SplittableRandom(), clock);
        Database database = Database.open(TestServer.shared(), 4);
        return new House(new Ground(database, new Vault(new byte[32]), clock, chance, true));
    }

    private static List<String> run(String server, String key) throws Exception {
        StringBuilder script = new StringBuilder("set -euo pipefail\n");
        for (String commands : commands()) {
            script.append(commands).append("printf '\\n%s\\n' '").append(MARK).append("'\n");
        }
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", script.toString());
        shell.environment().put("GOODWORD", server);
        shell.environment().put("KEY", key);
        shell.redirectErrorStream(true);
        Process running = shell.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(said).isZero();
        return said.lines()
                .reduce("", (one, next) -> one + "\n" + next)
                .strip()
                .transform(all -> List.of(all.split(MARK)).stream().map(String::strip).toList());
    }

    private static List<String> commands() throws Exception {
        Matcher block = COMMANDS.matcher(Files.readString(Path.of("docs/api.md")));
        List<String> commands = new ArrayList<>();
        while (block.find()) {
            commands.add(block.group(1));
        }
        return commands;
    }

    private static JsonNode json(String answer) {
        return Stall.JSON.readTree(answer);
    }
}
