package goodword.connector.generic;

import goodword.connector.Field;
import goodword.connector.Reading;
import goodword.shop.Site;
import goodword.shop.Site.VisitorId;
import goodword.shop.WebHome;
import goodword.shop.WebHost;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a shop's site: `home`, required; `targetHosts`, `linkHosts` and `visitorId` (`never`,
/// which is the rule, or `allowed`). Thread-safe.
public final class SiteJson {
    private static final Set<String> FIELDS =
            Set.of("home", "targetHosts", "linkHosts", "visitorId");
    private static final int TARGET_HOSTS_MAX = 20;
    private static final int LINK_HOSTS_MAX = 10;

    private SiteJson() {}

    public static Reading<Site> read(byte[] json) {
        return Reading.of(() -> site(JsonObject.parse(json, FIELDS)));
    }

    private static Site site(JsonObject document) {
        @Nullable VisitorId visitorId =
                document.text("visitorId")
                        .ifGiven(field -> field.choice(EnumSet.allOf(VisitorId.class)));
        return new Site(
                home(document.text("home")),
                hosts(document.texts("targetHosts", TARGET_HOSTS_MAX)),
                hosts(document.texts("linkHosts", LINK_HOSTS_MAX)),
                visitorId == null ? VisitorId.NEVER : visitorId);
    }

    static WebHome home(Field field) {
        return WebHome.read(field.longLine())
                .orElseThrow(
                        () ->
                                field.refusal(
                                        "not_a_home",
                                        "must be an https address without a query, such as"
                                                + " https://shop.example/"));
    }

    private static List<String> hosts(List<Field> fields) {
        return fields.stream().map(SiteJson::host).toList();
    }

    private static String host(Field field) {
        return WebHost.ascii(field.longLine())
                .orElseThrow(
                        () ->
                                field.refusal(
                                        "not_a_host",
                                        "must be the name of a host in ASCII, such as"
                                                + " go.shop.example"));
    }
}
