package goodword.webhook;

import java.util.Set;
import java.util.TreeSet;

/// What a shop wants of an endpoint.
///
/// @param events those that are told; empty for all, those of later versions included
/// @param withAddresses whether customers' e-mail addresses are told
public record EndpointWish(
        String url, String description, Set<EventType> events, boolean withAddresses) {
    public static final int URL_MAX = 2_000;
    public static final int DESCRIPTION_MAX = 200;

    public EndpointWish {
        if (url.length() > URL_MAX || description.length() > DESCRIPTION_MAX) {
            throw new IllegalArgumentException("too long for an endpoint");
        }
        events = java.util.Collections.unmodifiableSet(new TreeSet<>(events));
    }
}
