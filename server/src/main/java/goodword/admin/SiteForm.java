package goodword.admin;

import goodword.shop.Site;
import goodword.shop.Site.VisitorId;
import goodword.shop.WebHome;
import goodword.shop.WebHost;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the form of a shop's site, and writes it.
final class SiteForm {
    private static final int TARGET_HOSTS_MAX = 20;
    private static final int LINK_HOSTS_MAX = 10;

    private SiteForm() {}

    /// @param site absent when something is wrong
    record Read(@Nullable Site site, Map<String, String> errors) {}

    static Read read(Map<String, String> typed) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<WebHome> home = WebHome.read(typed.getOrDefault("home", "").strip());
        if (home.isEmpty()) {
            errors.put(
                    "home",
                    "Write an https address without a question mark, such as"
                            + " https://shop.example/.");
        }
        List<String> targets = hosts(typed, "targetHosts", TARGET_HOSTS_MAX, errors);
        List<String> links = hosts(typed, "linkHosts", LINK_HOSTS_MAX, errors);
        VisitorId visitorId =
                typed.getOrDefault("visitorId", "").equals("allowed")
                        ? VisitorId.ALLOWED
                        : VisitorId.NEVER;
        return new Read(
                errors.isEmpty() && home.isPresent()
                        ? new Site(home.get(), targets, links, visitorId)
                        : null,
                errors);
    }

    static Map<String, String> fields(Site site) {
        List<String> others =
                site.targetHosts().stream()
                        .filter(host -> !host.equals(site.home().host()))
                        .toList();
        return Map.of(
                "home", site.home().toString(),
                "targetHosts", String.join("\n", others),
                "linkHosts", String.join("\n", site.linkHosts()),
                "visitorId", site.visitorId().name().toLowerCase(Locale.ROOT));
    }

    /// As the audit log keeps it.
    static Map<String, String> standing(Site site) {
        return Map.of(
                "home", site.home().toString(),
                "target_hosts", String.join(" ", site.targetHosts()),
                "link_hosts", String.join(" ", site.linkHosts()),
                "visitor_id", site.visitorId().name().toLowerCase(Locale.ROOT));
    }

    private static List<String> hosts(
            Map<String, String> typed, String field, int max, Map<String, String> errors) {
        List<String> hosts = new ArrayList<>();
        for (String line : typed.getOrDefault(field, "").split("[\\s,;]+", -1)) {
            Optional<String> host = WebHost.ascii(line);
            if (!line.isEmpty() && host.isEmpty()) {
                errors.put(
                        field,
                        "“%s” is no host. Write names such as go.shop.example, one a line."
                                .formatted(line));
            }
            host.filter(one -> !line.isEmpty()).ifPresent(hosts::add);
        }
        if (hosts.stream().distinct().count() > max) {
            errors.put(field, "At most %d hosts.".formatted(max));
        }
        return hosts;
    }
}
