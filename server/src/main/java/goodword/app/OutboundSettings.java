package goodword.app;

import goodword.platform.outbound.InsideHosts;
import goodword.platform.outbound.Outbound;
import java.util.Map;

/// What an operator sets about calls to other hosts.
final class OutboundSettings {
    private static final String INSIDE_HOSTS = "GOODWORD_INSIDE_HOSTS";

    private OutboundSettings() {}

    /// The client for everything that the server asks of other hosts; one is enough.
    static Outbound of(Map<String, String> environment) {
        try {
            return new Outbound(InsideHosts.of(environment.getOrDefault(INSIDE_HOSTS, "")));
        } catch (IllegalArgumentException none) {
            throw new UsageException(
                    INSIDE_HOSTS
                            + " reads shop.internal:8088,127.0.0.1:9000; "
                            + none.getMessage());
        }
    }
}
