package goodword.client;

import java.net.URI;

/// Where the server is, and what opens it.
record Door(URI server, String key) {
    Door {
        String scheme = server.getScheme();
        if (scheme == null || !scheme.matches("https?") || server.getHost() == null) {
            throw new IllegalArgumentException("the server is an http or https address");
        }
        if (key.isBlank()) {
            throw new IllegalArgumentException("the key is missing");
        }
    }

    URI at(String path) {
        String base = server.toString();
        return URI.create(
                (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }
}
