package goodword.connector.generic;

import goodword.connector.Field;
import goodword.order.Traces;
import java.util.Set;

/// What lets a shop recognise a buyer again.
final class TracesJson {
    private static final Set<String> FIELDS =
            Set.of("device", "payment", "address", "surname", "ip", "userAgent");

    private TracesJson() {}

    static Traces read(JsonObject order) {
        JsonObject traces = order.object("traces", FIELDS);
        return new Traces(
                traces.text("device").ifGiven(Field::line),
                traces.text("payment").ifGiven(Field::line),
                traces.text("address").ifGiven(Field::longLine),
                traces.text("surname").ifGiven(Field::line),
                traces.text("ip").ifGiven(Field::line),
                traces.text("userAgent").cutLine());
    }
}
