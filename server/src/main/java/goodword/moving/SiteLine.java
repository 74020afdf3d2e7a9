package goodword.moving;

import goodword.shop.Site;
import goodword.shop.WebHome;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A shop's site as a line of JSON.
final class SiteLine {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SiteLine() {}

    static String of(Site site) {
        ObjectNode line = JSON.createObjectNode();
        line.put("home", site.home().toString()).put("visitor_id", site.visitorId().name());
        site.targetHosts().forEach(line.putArray("target_hosts")::add);
        site.linkHosts().forEach(line.putArray("link_hosts")::add);
        return line.toString();
    }

    static Site read(String text) {
        JsonNode line = JSON.readTree(text);
        return new Site(
                WebHome.read(line.path("home").asString()).orElseThrow(),
                texts(line.path("target_hosts")),
                texts(line.path("link_hosts")),
                Site.VisitorId.valueOf(line.path("visitor_id").asString()));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
