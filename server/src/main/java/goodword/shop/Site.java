package goodword.shop;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A shop on the web: where its links lead and on which hosts they live. Immutable.
///
/// @param targetHosts the hosts that a link may lead to; the home's is always among them
/// @param linkHosts the shop's own hosts for links, no other shop's
public record Site(
        WebHome home, List<String> targetHosts, List<String> linkHosts, VisitorId visitorId) {
    private static final int TARGET_HOSTS_MAX = 20;
    private static final int LINK_HOSTS_MAX = 10;

    /// Whether a friend's browser may be given a first-party id when a link is opened, before they
    /// have pressed anything.
    public enum VisitorId {
        /// Not at all: the credit follows the code alone.
        NEVER,
        /// The shop declares that its law, or a consent that it holds, allows it.
        ALLOWED
    }

    public Site {
        TreeSet<String> targets = new TreeSet<>(targetHosts);
        targets.add(home.host());
        targetHosts = List.copyOf(targets);
        linkHosts = List.copyOf(new TreeSet<>(linkHosts));
        requireHosts(targetHosts, TARGET_HOSTS_MAX + 1);
        requireHosts(linkHosts, LINK_HOSTS_MAX);
    }

    /// A shop of one host, whose links live on the installation's.
    public static Site at(WebHome home) {
        return new Site(home, List.of(), List.of(), VisitorId.NEVER);
    }

    /// The same site with links on these hosts.
    public Site withLinkHosts(Set<String> hosts) {
        return new Site(home, targetHosts, List.copyOf(hosts), visitorId);
    }

    /// Whether this is the home itself: for a shop whose friends meet it on Goodword's own page.
    public boolean isAt(String host) {
        return home.host().equals(host);
    }

    private static void requireHosts(Collection<String> hosts, int max) {
        if (hosts.size() > max) {
            throw new IllegalArgumentException("at most " + max + " hosts");
        }
        for (String host : hosts) {
            if (WebHost.ascii(host).filter(host::equals).isEmpty()) {
                throw new IllegalArgumentException("a host is written in ASCII, in lower case");
            }
        }
    }
}
