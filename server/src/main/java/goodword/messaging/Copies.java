package goodword.messaging;

import goodword.platform.vault.Seals;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Seals and opens copies: a mail holds a coupon's code and somebody's link, so the database alone
/// does not tell them. Each opens for its own message only. Thread-safe.
final class Copies {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Seals seals;

    Copies(Seals seals) {
        this.seals = seals;
    }

    byte[] seal(MessageId id, Copy copy) {
        ObjectNode node = JSON.createObjectNode();
        ObjectNode headers = node.putObject("headers");
        copy.headers().forEach(headers::put);
        node.put("text", copy.text());
        return seals.seal(purpose(id), JSON.writeValueAsBytes(node));
    }

    Optional<Copy> open(MessageId id, byte[] sealed) {
        return seals.open(purpose(id), sealed).map(Copies::read);
    }

    private static Copy read(byte[] json) {
        JsonNode node = JSON.readTree(json);
        Map<String, String> headers = new LinkedHashMap<>();
        node.path("headers")
                .properties()
                .forEach(header -> headers.put(header.getKey(), header.getValue().asString()));
        return new Copy(headers, node.path("text").asString());
    }

    private static String purpose(MessageId id) {
        return "messaging.copy " + id;
    }
}
