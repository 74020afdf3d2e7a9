package goodword.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The door for those who watch over the server: health and figures, on a port and an address of
/// its own, so that no visitor comes by.
///
/// @param port 0 takes any free one; absent when there is no such door
/// @param address on which it listens
record HealthPort(Optional<Integer> port, String address) {
    static final String DEFAULT_PORT = "8081";
    static final HealthPort OFF = new HealthPort(Optional.empty(), "127.0.0.1");
    static final HealthPort ANY = new HealthPort(Optional.of(0), "127.0.0.1");

    private static final String PORT = "GOODWORD_HEALTH_PORT";
    private static final String ADDRESS = "GOODWORD_HEALTH_ADDRESS";

    /// What the option says, else the environment, else the default; any free one for a server that
    /// takes any free one itself.
    static HealthPort of(Optional<String> option, Map<String, String> environment, int serverPort) {
        String text =
                option.or(() -> Optional.ofNullable(environment.get(PORT)))
                        .orElse(serverPort == 0 ? "0" : DEFAULT_PORT)
                        .strip();
        String address = environment.getOrDefault(ADDRESS, OFF.address).strip();
        if (text.equals("off")) {
            return OFF;
        }
        int port = OptionValues.port("health-port", text);
        if (port != 0 && port == serverPort) {
            throw new UsageException("--health-port is another port than --port, or `off`");
        }
        return new HealthPort(Optional.of(port), address);
    }

    /// What Spring Boot is told of it.
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("management.server.port", port.orElse(-1));
        properties.put("management.server.address", address);
        properties.put("management.prometheus.metrics.export.enabled", port.isPresent());
        properties.put("management.endpoints.web.base-path", "/");
        properties.put("management.endpoints.web.discovery.enabled", false);
        properties.put("management.endpoints.web.exposure.include", "health,prometheus");
        properties.put("management.endpoints.web.path-mapping.prometheus", "metrics");
        properties.put("management.health.defaults.enabled", false);
        properties.put("management.endpoint.health.probes.enabled", false);
        properties.put("management.endpoint.health.show-components", "always");
        properties.put("management.endpoint.health.group.started.include", "database,jobs");
        properties.put("management.endpoint.health.group.live.include", "program");
        properties.put("management.endpoint.health.group.ready.include", "door,database,jobs");
        return properties;
    }
}
