package goodword.order;

import goodword.platform.vault.Vault;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The keyed traces of one order: comparable, not readable.
///
/// @param at when the order was placed
public record TraceKeys(
        Instant at,
        byte @Nullable [] device,
        byte @Nullable [] payment,
        byte @Nullable [] address,
        byte @Nullable [] surname,
        byte @Nullable [] ip,
        byte @Nullable [] agent) {

    static TraceKeys of(Traces traces, Instant at, Vault vault) {
        return new TraceKeys(
                at,
                vault.keyOfMaybe("trace.device", traces.device()),
                vault.keyOfMaybe("trace.payment", traces.payment()),
                vault.keyOfMaybe("trace.address", folded(traces.address())),
                vault.keyOfMaybe("trace.surname", folded(traces.surname())),
                vault.keyOfMaybe("trace.ip", network(traces.ip())),
                vault.keyOfMaybe("trace.agent", traces.userAgent()));
    }

    /// Whether both are known and equal.
    public static boolean same(byte @Nullable [] one, byte @Nullable [] other) {
        return one != null && Arrays.equals(one, other);
    }

    /// Letters and digits in lower case: commas, dots and blanks do not make another address.
    private static @Nullable String folded(@Nullable String text) {
        return text == null
                ? null
                : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /// The first four groups of an IPv6 address, since a household holds a whole /64.
    static @Nullable String network(@Nullable String ip) {
        if (ip == null || ip.indexOf(':') < 0) {
            return ip;
        }
        int gap = ip.indexOf("::");
        String[] head = (gap < 0 ? ip : ip.substring(0, gap)).split(":");
        StringBuilder network = new StringBuilder();
        for (int group = 0; group < 4; group++) {
            boolean known = group < head.length && !head[group].isEmpty();
            network.append(known ? Integer.toHexString(parse(head[group])) : "0").append(':');
        }
        return network.toString();
    }

    private static int parse(String group) {
        try {
            return Integer.parseInt(group, 16);
        } catch (NumberFormatException notHex) {
            return 0;
        }
    }
}
