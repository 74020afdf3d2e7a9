package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.api.Contract;
import goodword.webhook.DataField;
import goodword.webhook.EventFamily;
import goodword.webhook.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// `docs/webhooks.md` and the contract against the catalogue, and the catalogue against what is
/// sent.
final class WebhooksDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/webhooks.md");

    @Test
    void the_document_lists_every_event() throws IOException {
        String table =
                EventType.choices().stream()
                                .map(
                                        one ->
                                                "| `%s` | %d | %s | %s |"
                                                        .formatted(
                                                                one.word(),
                                                                one.version(),
                                                                one.when(),
                                                                name(one.family())))
                                .collect(Collectors.joining("\n"))
                        + "\n";

        assertThat(Files.readString(DOCUMENT)).contains(table);
    }

    @Test
    void the_document_lists_every_field() throws IOException {
        String document = Files.readString(DOCUMENT);

        for (EventFamily family : EventFamily.values()) {
            String rows =
                    family.fields().stream()
                                    .map(WebhooksDocumentTest::row)
                                    .collect(Collectors.joining("\n"))
                            + "\n";
            assertThat(document).as(family.name()).contains(rows);
        }
    }

    private static String row(DataField field) {
        return "| `%s` | %s | %s |"
                .formatted(
                        field.path(),
                        field.kind().name().toLowerCase(java.util.Locale.ROOT),
                        field.mayBeNull()
                                ? field.about() + " Null when " + field.absent() + "."
                                : field.about());
    }

    private static String name(EventFamily family) {
        return family.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void the_examples_of_the_document_are_those_of_the_catalogue() throws IOException {
        Matcher blocks =
                Pattern.compile("(?ms)^```json\n(.*?)^```$").matcher(Files.readString(DOCUMENT));
        List<JsonNode> shown = new ArrayList<>();
        while (blocks.find()) {
            shown.add(Stall.JSON.readTree(blocks.group(1)));
        }

        assertThat(shown).hasSize(EventFamily.values().length);
        assertThat(shown)
                .allSatisfy(
                        one ->
                                assertThat(one)
                                        .isEqualTo(
                                                EventType.of(one.path("type").asString())
                                                        .orElseThrow()
                                                        .example()));
    }

    @Test
    void the_contract_tells_every_event_with_an_example_that_fits() {
        Map<String, Object> webhooks = ContractSchemas.map(Contract.whole().document(), "webhooks");

        assertThat(webhooks.keySet())
                .containsExactlyElementsOf(
                        java.util.Arrays.stream(EventType.values()).map(EventType::word).toList());
        for (String word : webhooks.keySet()) {
            Map<String, Object> post =
                    ContractSchemas.map(ContractSchemas.map(webhooks, word), "post");
            Map<String, Object> body =
                    ContractSchemas.map(
                            ContractSchemas.map(
                                    ContractSchemas.map(post, "requestBody"), "content"),
                            "application/json");
            assertThat(
                            ContractSchemas.errors(
                                    ContractSchemas.map(body, "schema"),
                                    Stall.JSON.valueToTree(body.get("example"))))
                    .as(word)
                    .isEmpty();
        }
    }

    @Test
    void what_is_sent_has_the_fields_of_the_catalogue() throws Exception {
        try (WebhookStage stage = new WebhookStage()) {
            var made = stage.endpoint();
            stage.shop.advocate("new", "NEW" + stage.code());
            stage.shop
                    .house
                    .claimJourney()
                    .claim(stage.shop.id, stage.code(), TestShop.customer("carl"));
            stage.order("1", "bob");
            stage.shop.pass(Duration.ofDays(15));
            stage.webhooks
                    .endpoints()
                    .test(stage.shop.id, made.endpoint().id(), WebhookStage.OWNER);
            stage.shop
                    .house
                    .erasureJourney()
                    .erase(
                            stage.shop.id,
                            stage.shop.rewards("1").getFirst().owner(),
                            WebhookStage.OWNER);
            stage.bring();

            assertThat(new TreeSet<>(stage.receiver.types()))
                    .contains(
                            "advocate.enrolled",
                            "claim.made",
                            "referral.credited",
                            "reward.issued",
                            "customer.erased",
                            "webhook.test");
            for (Receiver.Message one : stage.receiver.came) {
                EventType type = EventType.of(one.type()).orElseThrow();
                assertThat(paths("", one.json().path("data")))
                        .as(one.type())
                        .containsExactlyElementsOf(
                                type.family().fields().stream().map(DataField::path).toList());
                for (DataField field : type.family().fields()) {
                    JsonNode value = one.json().at("/data/" + field.path().replace('.', '/'));
                    assertThat(value.isNull() && !field.mayBeNull())
                            .as(one.type() + " " + field.path())
                            .isFalse();
                }
            }
        }
    }

    private static List<String> paths(String before, JsonNode data) {
        List<String> paths = new ArrayList<>();
        data.properties()
                .forEach(
                        field -> {
                            String path = before + field.getKey();
                            if (field.getValue().isObject()) {
                                paths.addAll(paths(path + ".", field.getValue()));
                            } else {
                                paths.add(path);
                            }
                        });
        return paths;
    }
}
